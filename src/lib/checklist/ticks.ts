/** The name of the ticks on a device; another shape of them would get another number. */
export const TICKS_NAME = 'ticks.1';

/** The papers a reader has ready: code of a scenario → ids of its papers. */
export type Ticks = ReadonlyMap<string, ReadonlySet<string>>;

const VERSION = 1;
/** As `codeField` of the schemas has it. */
const CODE = /^(?:[a-z]+-(?:0|[1-9]\d*)|uncovered)$/;
const PAPER = /^[a-z0-9]+(?:[-+][a-z0-9]+)*$/;
/** Far above what the site can fill; whatever is longer was not written by it. */
const LONGEST = 50_000;
const LONGEST_PAPER = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPaper = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_PAPER && PAPER.test(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the id of a paper: its material, or all of those of which any one will do. */
export function paperId(material: string | readonly string[]): string {
  return [material].flat().join('+');
}

/** Reads stored ticks; whatever is not in the one shape that is written counts as nothing stored. */
export function parseTicks(text: string | null): Ticks {
  const none: Ticks = new Map();
  if (text === null || text.length > LONGEST) return none;
  const stored = parseJson(text);
  if (!isRecord(stored) || stored.version !== VERSION || !isRecord(stored.ticks)) return none;
  const entries = Object.entries(stored.ticks);
  const sound = entries.every(([code, papers]) => CODE.test(code) && Array.isArray(papers) && papers.every(isPaper));
  return sound ? new Map(entries.map(([code, papers]) => [code, new Set(papers as string[])])) : none;
}

/** Writes ticks as they are stored; the same ticks give the same text. */
export function formatTicks(ticks: Ticks): string {
  const full = [...ticks].filter(([, papers]) => papers.size > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = full.map(([code, papers]) => [code, [...papers].sort()]);
  return JSON.stringify({ version: VERSION, ticks: Object.fromEntries(entries) });
}

/** Returns the ticks with those of some papers of a scenario set or taken away; all others stay. */
export function withTicks(ticks: Ticks, code: string, papers: readonly string[], ticked: boolean): Ticks {
  const present = new Set(ticks.get(code));
  for (const paper of papers) {
    if (ticked) present.add(paper);
    else present.delete(paper);
  }
  return new Map([...ticks, [code, present]]);
}
