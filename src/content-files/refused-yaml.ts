import {
  type Document,
  isAlias,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
} from 'yaml';
import { DATE_FIELDS } from '../lib/checks/date-check.ts';

/** What an editor is told about a place in a file. */
export type Words = readonly [found: string, expected: string];

export const QUOTE = '给整句加上英文单引号';
export const DASH: Words = ['减号后面没有空格', '列表的一项是减号加空格，再写内容'];
/** A line that begins with what looks like the hyphen of a list, and what to say of it. */
export const WIDE_DASH: readonly [RegExp, Words] = [
  /^[－﹣−–—·•](?![—])\s?\S/,
  ['列表的一项不是以英文减号开头', '列表的一项是英文半角减号加空格，再写内容'],
];
export const DIRECTIVE: Words = ['以 % 开头的一行', '删掉这一行'];

const COLON = '键后面是英文半角冒号加空格';

const REFUSED = {
  alias: ['以 * 开头的文字，YAML 会当成引用', QUOTE],
  anchor: ['以 & 开头的文字，YAML 会当成标记', QUOTE],
  tag: ['以 ! 开头的文字，YAML 会当成类型', QUOTE],
  key: ['不能当键的东西', '键是一个英文单词，后面是英文半角冒号加空格'],
  tight: ['冒号后面没有空格', COLON],
  wide: ['键后面是全角冒号', COLON],
  comment: [
    '空格和 # 后面的字会被当成注释，不会显示',
    '要显示的，给整句加上英文单引号；是写给同事的，另起一行，以 # 开头',
  ],
  date: ['没有加引号的日期，不会被当成文字', '给它加上英文单引号'],
  lines: ['上面一项写到了下一行', '一项写成一行，接在上一行末尾；是列表的一项，就以减号加空格开头'],
  block: ['用 | 或 > 分成几行写的文字', '写在键的同一行里，一项一行'],
} as const satisfies Record<string, Words>;

/** Text that the YAML reader of Astro takes for a date, and this one does not. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d/;

const startOf = (node: Node) => node.range?.[0] ?? 0;

/** Says what is wrong with a text that goes over several lines: a line of it was to be an item of a list, as a rule. */
function overLines(node: Scalar, source: string): [position: number, words: Words] | undefined {
  const [from, to] = node.range ?? [0, 0];
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return [from, REFUSED.block];
  const written = source.slice(from, to).trimEnd();
  const lines = [...written.matchAll(/\n[ \t]*(?=\S)/g)].map((gap) => gap.index + gap[0].length);
  const [second] = lines;
  if (second === undefined) return undefined;
  const dashed = [0, ...lines].find((at) => /^-[^\s\d-]/.test(written.slice(at)));
  if (dashed !== undefined) return [from + dashed, DASH];
  const wide = [0, ...lines].find((at) => WIDE_DASH[0].test(written.slice(at)));
  return wide === undefined ? [from + second, REFUSED.lines] : [from + wide, WIDE_DASH[1]];
}

/** Says what is wrong with a key. A colon with no space after it is part of the key, which then has no value. */
function keyFault({ key, value }: Pair): keyof typeof REFUSED | undefined {
  const plain = isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__';
  if (!plain) return 'key';
  const empty = value === null || (isScalar(value) && value.value === null);
  const [, colon] = empty ? (/^[\w-]+([:：])./.exec(String(key.value)) ?? []) : [];
  return colon === undefined ? undefined : colon === ':' ? 'tight' : 'wide';
}

/** Says what is wrong with a text or a number: `name` is the field in which it stands. */
function scalarFault(node: Scalar, source: string, name: string | undefined): keyof typeof REFUSED | undefined {
  if (/^[^\S\n]*#/.test(source.slice(node.range?.[1]))) return 'comment';
  const dated = node.type === 'PLAIN' && name !== undefined && TIMESTAMP.test(node.source ?? '');
  return dated && !DATE_FIELDS.includes(name) ? 'date' : undefined;
}

/** Finds what is YAML and still not content: what readers resolve differently, and what only programs write; by position. */
export function refusedIn(document: Document.Parsed, source: string): Map<number, Words> {
  const found = new Map<number, Words>();
  visit(document, {
    Pair(_key, pair) {
      const fault = keyFault(pair);
      if (fault !== undefined) found.set(isNode(pair.key) ? startOf(pair.key) : 0, REFUSED[fault]);
    },
    Node(position, node, path) {
      if (isAlias(node)) found.set(startOf(node), REFUSED.alias);
      else if (node.anchor) found.set(startOf(node), REFUSED.anchor);
      else if (node.tag) found.set(startOf(node), REFUSED.tag);
      else if (isScalar(node)) {
        const parent = path.findLast((outer) => !isSeq(outer));
        const name = isPair(parent) ? String((parent.key as Scalar).value) : '';
        const fault = scalarFault(node, source, position === 'key' ? undefined : name);
        if (fault !== undefined) found.set(startOf(node), REFUSED[fault]);
        const [at, words] = overLines(node, source) ?? [];
        if (at !== undefined && words !== undefined) found.set(at, words);
      }
    },
  });
  return found;
}
