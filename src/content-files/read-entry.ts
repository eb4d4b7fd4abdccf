import { mdxToMdast } from 'satteri';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ProseNode } from '../lib/knowledge/prose.ts';
import type { Path } from '../lib/schemas/schema-paths.ts';
import { decode, type Position, type ReadFault, START } from './decode.ts';
import { yamlFaults } from './yaml-faults.ts';

/** What a content file holds, or why it cannot be read. */
export interface ReadResult {
  faults: ReadFault[];
  /** The front matter, or the whole YAML file. */
  data?: unknown;
  /** The prose below the front matter, as it is written and as what it means. */
  body?: string;
  prose?: ProseNode;
  /** Where the value (for an unknown key: the key) at a path stands. */
  locate(path: Path): Position;
  /** Where a line of the prose stands in the file. */
  proseLine(line: number): Position;
}

const FENCE = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** Returns where the node at a path begins, or its nearest parent that exists. */
function locateIn(document: Document, lines: LineCounter, offset: number, path: Path): Position {
  let node: unknown = document.contents;
  let start = 0;
  for (const step of path) {
    if (isMap(node)) {
      // A key that is itself a collection is never meant, and putting deeply nested ones into words takes for ever.
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      start = (pair.key as { range?: [number] }).range?.[0] ?? start;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      start = (node as { range?: [number] } | undefined)?.range?.[0] ?? start;
    } else break;
  }
  const { line, col } = lines.linePos(start);
  return { line: line + offset, column: col };
}

/** What stands where the MDX parser stopped at a `<`, and what belongs there. */
const AT_TAGS: readonly (readonly [RegExp, found: string, expected: string])[] = [
  [/^<!--/, '注释（<!-- -->）', '删掉它；不给读者看的话不写在正文里'],
  [/^<(?:https?:|[\w.-]+@)/, '尖括号里的网址', '[页面的名称](网址)'],
  [/^<[A-Z]\w* [^>]*[“”‘’]/, '标签里有中文引号', '英文半角引号，像 <Term id="…" />'],
  [/^<\/?[a-z]/, 'HTML 标签', '文字，不用 HTML；另起一段就空一行'],
];

/** Says in words what the MDX parser stopped at. */
function proseFinding(what: string): string {
  const open = /^Expected a closing tag for `(.+?)`/.exec(what)?.[1];
  if (open !== undefined) return `标签 ${open} 没有结束`;
  const close = /^Unexpected clos(?:ing|ure) .*?`(.+?)`/.exec(what)?.[1];
  if (close !== undefined) return `多出来的结束标签 ${close}`;
  if (/`\{`|expression|acorn/.test(what)) return '花括号「{」，它后面不是文字';
  return /`<`|before name|in name/.test(what) ? '小于号「<」，它后面不是标签' : `正文读不懂：${what}`;
}

/** Reads prose; its only fault is the first one, as the MDX parser stops there. */
function readProse(body: string, offset: number): { prose: ProseNode } | { fault: ReadFault } {
  try {
    return { prose: mdxToMdast(body) as ProseNode };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message) ?? [];
    const rest = body.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '';
    const [, found = proseFinding(what), expected = '标签成对或以 /> 结尾；文字里要写 < 或 { 时，前面加反斜杠'] =
      AT_TAGS.find(([pattern]) => pattern.test(rest)) ?? [];
    return { fault: { code: 'syntax', line: Number(line) + offset, column: Number(column), found, expected } };
  }
}

function parseYaml(source: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(source, { lineCounter: lines, prettyErrors: false }), lines };
}

/** Reads YAML, or says what is wrong with it as YAML. */
function readYaml(source: string, offset: number): { faults: ReadFault[]; data?: unknown } {
  const { document, lines } = parseYaml(source);
  const faults = yamlFaults(document, lines, source).map((fault) => ({ ...fault, line: fault.line + offset }));
  return faults.length === 0 ? { faults, data: document.toJS() } : { faults };
}

/** Reads one content file from its bytes: checks the encoding, then YAML, then (for MDX) the prose. */
export function readEntry(bytes: Uint8Array, kind: 'mdx' | 'yaml'): ReadResult {
  const nowhere = { locate: () => START, proseLine: () => START };
  const decoded = decode(bytes);
  if ('faults' in decoded) return { faults: decoded.faults, ...nowhere };
  const { text } = decoded;
  const fence = kind === 'mdx' ? FENCE.exec(text) : undefined;
  if (fence === null) {
    const found = text.startsWith('---\n') ? '第一行的 --- 后面没有另一行 --- 来结束' : '第一行不是 ---';
    const expected = '第一行是 ---，接着是各个字段，再一行 ---，然后才是正文';
    return { faults: [{ code: 'syntax', ...START, found, expected }], ...nowhere };
  }
  const offset = fence === undefined ? 0 : 1;
  const source = fence === undefined ? text : (fence[1] ?? '');
  const { faults, ...data } = readYaml(source, offset);
  const locate = (path: Path) => {
    const { document, lines } = parseYaml(source);
    return locateIn(document, lines, offset, path);
  };
  if (fence === undefined) return { faults, ...data, ...nowhere, locate };
  const bodyOffset = fence[0].split('\n').length - 1;
  const body = text.slice(fence[0].length);
  const prose = readProse(body, bodyOffset);
  if ('fault' in prose) faults.push(prose.fault);
  return {
    faults,
    ...data,
    ...('prose' in prose ? { body, prose: prose.prose } : {}),
    locate,
    proseLine: (line) => ({ line: line + bodyOffset, column: 1 }),
  };
}
