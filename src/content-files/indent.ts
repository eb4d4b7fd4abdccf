// YAML readers notice a line that is indented wrongly where the text stops making sense, which is often a line later and
// never says how far it should stand. This goes by the lines alone, as people do.

/** A line that stands at no level that is open there, and where it should stand. */
export interface IndentSlip {
  /** The line, counted from 1. */
  line: number;
  spaces: number;
  wanted: number;
  /** The line above, where it may as well be the one that is wrong. */
  above?: string;
}

interface Level {
  indent: number;
  kind: 'map' | 'seq';
  /** The line that opened it. */
  from: number;
  /** Whether its last entry has its value on the same line, so that nothing can stand inside it. */
  closed: boolean;
}

const KEY = /^[^\s#'"[{:][^:]*:(?: |$)/;
const OPEN = /^[^\s#'"[{:][^:]*:\s*(?:#.*)?$/;

/** Counts brackets that a line leaves open; what stands in quotes does not count. */
function depthOf(text: string): number {
  const bare = text.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '');
  return (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
}

/** Finds the level a line should stand at: of its kind, the nearest, of two the inner one. */
function nearestLevel(levels: readonly Level[], kind: Level['kind'], spaces: number): number | undefined {
  const indents = levels.filter((level) => level.kind === kind).map(({ indent }) => indent);
  return indents.toSorted((a, b) => Math.abs(a - spaces) - Math.abs(b - spaces) || b - a)[0];
}

/** Finds the first line of block YAML that stands between the levels; `undefined` where every line has its level. */
export function findIndentSlip(source: string): IndentSlip | undefined {
  let levels: Level[] = [{ indent: 0, kind: 'map', from: 0, closed: false }];
  let before: { line: number; spaces: number; kind: Level['kind']; left: readonly Level[] } | undefined;
  let start: { line: number; spaces: number } | undefined;
  let depth = 0;
  const lines = source.split('\n');
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const spaces = text.length - text.trimStart().length;
    let rest = text.trim();
    if (rest === '' || rest.startsWith('#') || text.startsWith('\t')) continue;
    const inside = depth > 0;
    depth = Math.max(0, depth + depthOf(rest));
    if (inside) continue;
    const kind = /^-(?: |$)/.test(rest) ? 'seq' : 'map';
    if (kind === 'map' && !KEY.test(rest)) continue;
    // Nothing stands further left than the first line.
    start ??= { line, spaces };
    if (spaces < start.spaces) return { ...start, wanted: spaces };
    const left = levels.filter(({ indent }) => indent > spaces);
    const all = levels;
    levels = levels.filter(({ indent }) => indent <= spaces);
    // A list may stand as far left as the key it belongs to.
    if (kind === 'map' && levels.at(-1)?.kind === 'seq' && levels.at(-2)?.indent === spaces) levels.pop();
    const top = levels.at(-1) as Level;
    const fits = top.indent === spaces && (top.kind === kind || (kind === 'seq' && !top.closed));
    const opens = top.indent < spaces && left.length === 0 && !top.closed;
    const first = levels.length === 1 && top.from === 0;
    if (!fits && !opens) {
      // What stood at this level until the line above left it: that line is the wrong one.
      if (before !== undefined && left.length === 0 && before.left.some(({ indent }) => indent === spaces)) {
        const wanted = nearestLevel(before.left, before.kind, Number.POSITIVE_INFINITY);
        if (wanted !== undefined) return { line: before.line, spaces: before.spaces, wanted };
      }
      const wanted = nearestLevel(all, kind, spaces);
      if (wanted === undefined || wanted === spaces) return undefined;
      const opened = all.some(({ indent, from }) => indent === wanted && from === before?.line);
      const above = opened ? { above: (lines[(before?.line ?? 1) - 1] ?? '').trim() } : {};
      return { line, spaces, wanted, ...above };
    }
    if (first) top.from = line;
    if (top.indent < spaces || top.kind !== kind) levels.push({ indent: spaces, kind, from: line, closed: false });
    let indent = spaces;
    while (/^-(?: |$)/.test(rest)) {
      const marker = /^- */.exec(rest)?.[0].length ?? 1;
      indent += marker;
      rest = rest.slice(marker);
      const inner = /^-(?: |$)/.test(rest) ? 'seq' : KEY.test(rest) ? 'map' : undefined;
      if (inner !== undefined) levels.push({ indent, kind: inner, from: line, closed: false });
    }
    const last = levels.at(-1) as Level;
    last.closed = last.kind === 'map' && rest !== '' && !OPEN.test(rest);
    before = { line, spaces, kind, left };
  }
  return undefined;
}
