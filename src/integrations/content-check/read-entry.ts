import { mdxToMdast } from 'satteri';
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ProseNode } from '../../lib/knowledge/prose.ts';

/** Line and column in a file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A mistake that keeps a file from being read at all. */
export interface ReadFault extends Position {
  code: 'unreadable' | 'syntax';
  found: string;
  expected: string;
}

/** What a content file holds, or why it cannot be read. */
export interface ReadResult {
  faults: ReadFault[];
  /** The front matter, or the whole YAML file. */
  data?: unknown;
  /** The prose below the front matter. */
  prose?: ProseNode;
  /** Where the value (for an unknown key: the key) at a path stands. */
  locate(path: readonly (string | number)[]): Position;
  /** Where a line of the prose stands in the file. */
  proseLine(line: number): Position;
}

const START: Position = { line: 1, column: 1 };
const FENCE = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/** Decodes a file's bytes; every editor's save option that would break the build is named, with its mend. */
function decode(bytes: Uint8Array): { text: string } | { fault: ReadFault } {
  const fault = (found: string, expected: string, at: Position = START) => ({
    fault: { code: 'unreadable' as const, found, expected, ...at },
  });
  if (bytes.length === 0) return fault('空文件', '有内容的文件；不要了就删掉它');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return fault('文件开头有 BOM 标记', 'UTF-8（无 BOM）编码。在编辑器里选「以 UTF-8 保存」，不要选「UTF-8 with BOM」');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('不是 UTF-8 编码（可能是 GBK 或 UTF-16）', 'UTF-8 编码。在编辑器里另存为 UTF-8');
  }
  const lineOf = (index: number): Position => ({ line: text.slice(0, index).split('\n').length, column: 1 });
  const carriage = text.indexOf('\r');
  if (carriage >= 0) return fault('Windows 换行（CRLF）', 'LF 换行。在编辑器右下角把 CRLF 改成 LF', lineOf(carriage));
  const control = text.search(/[^\P{Cc}\n\t]/u);
  if (control >= 0) return fault('看不见的控制字符', '删掉这个字符', lineOf(control));
  if (text.trim() === '') return fault('只有空白', '有内容的文件；不要了就删掉它');
  return { text };
}

/** Gives where the node at a path begins, or its nearest parent that exists. */
function locateIn(
  document: Document,
  lines: LineCounter,
  offset: number,
  path: readonly (string | number)[],
): Position {
  let node: unknown = document.contents;
  let start = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
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

/** Reads prose; its only fault is the first one, as the MDX parser stops there. */
function readProse(body: string, offset: number): { prose: ProseNode } | { fault: ReadFault } {
  try {
    return { prose: mdxToMdast(body) as ProseNode };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): (.*?)(?: \(mdx[^)]*\))?$/s.exec(message) ?? [];
    return {
      fault: {
        code: 'syntax',
        line: Number(line) + offset,
        column: Number(column),
        found: `正文读不懂：${what}`,
        expected: '标签成对或以 /> 结尾；文字里要写 < 或 { 时，前面加反斜杠',
      },
    };
  }
}

/** Reads one content file from its bytes: checks the encoding, then YAML, then (for MDX) the prose. */
export function readEntry(bytes: Uint8Array, kind: 'mdx' | 'yaml'): ReadResult {
  const nowhere = { locate: () => START, proseLine: () => START };
  const decoded = decode(bytes);
  if ('fault' in decoded) return { faults: [decoded.fault], ...nowhere };
  const { text } = decoded;
  const fence = kind === 'mdx' ? FENCE.exec(text) : undefined;
  if (fence === null) {
    const expected = '第一行是 ---，接着是各个字段，再一行 ---，然后才是正文';
    return { faults: [{ code: 'syntax', ...START, found: '开头没有一对 --- 围起来的字段', expected }], ...nowhere };
  }
  const offset = fence === undefined ? 0 : 1;
  const lines = new LineCounter();
  const document = parseDocument(fence === undefined ? text : (fence[1] ?? ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const faults: ReadFault[] = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const expected =
      'YAML 写法：缩进用空格且对齐；方括号、逗号、冒号用英文半角，冒号和逗号后面空一格；同一个键只写一次';
    return { code: 'syntax', line: line + offset, column: col, found: `字段读不懂：${error.message}`, expected };
  });
  const locate = (path: readonly (string | number)[]) => locateIn(document, lines, offset, path);
  if (fence === undefined) {
    return { faults, ...(faults.length === 0 ? { data: document.toJS() } : {}), ...nowhere, locate };
  }
  const bodyOffset = fence[0].split('\n').length - 1;
  const prose = readProse(text.slice(fence[0].length), bodyOffset);
  if ('fault' in prose) faults.push(prose.fault);
  return {
    faults,
    ...(document.errors.length === 0 ? { data: document.toJS() } : {}),
    ...('prose' in prose ? { prose: prose.prose } : {}),
    locate,
    proseLine: (line) => ({ line: line + bodyOffset, column: 1 }),
  };
}
