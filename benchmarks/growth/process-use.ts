import { execFileSync } from 'node:child_process';

/** What a process and all that it started used. */
export interface Use {
  /** The most memory at one time, in bytes. */
  memory: number;
  /** Seconds of processor time, however many processes shared the machine. */
  processor: number;
}

const INTERVAL = 250;

interface Row {
  pid: number;
  parent: number;
  memory: number;
  processor: number;
}

/** Seconds from `[[days-]hours:]minutes:seconds`. */
function seconds(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  return (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
}

function processes(): Row[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([pid, parent, memory, time = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      memory: 1024 * Number(memory),
      processor: seconds(time),
    }));
}

function treeOf(root: number, rows: readonly Row[]): Row[] {
  const tree = new Set([root]);
  for (const pid of tree) for (const row of rows) if (row.parent === pid) tree.add(row.pid);
  return rows.filter(({ pid }) => tree.has(pid));
}

/** Watches a process and all that it starts, several times a second, until it is told to stop. */
export function watchProcess(root: number): { stop: () => Use } {
  let memory = 0;
  const processor = new Map<number, number>();
  const look = () => {
    const tree = treeOf(root, processes());
    memory = Math.max(
      memory,
      tree.reduce((sum, row) => sum + row.memory, 0),
    );
    for (const row of tree) processor.set(row.pid, row.processor);
  };
  const timer = setInterval(look, INTERVAL);
  return {
    stop: () => {
      clearInterval(timer);
      return { memory, processor: [...processor.values()].reduce((sum, one) => sum + one, 0) };
    },
  };
}
