import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { DATE_FIELDS } from '../lib/checks/date-check.ts';
import type { ReadFault } from './decode.ts';
import { findIndentSlip, type IndentSlip } from './indent.ts';

type Words = readonly [found: string, expected: string];

const GENERAL = 'YAML 写法：缩进用空格且对齐；方括号、逗号、冒号用英文半角，冒号和逗号后面空一格';

const INDENT: Words = ['缩进没有对齐', '同一层的字段左边对齐，用空格缩进'];
const QUOTE = '给整句加上英文单引号';
const DASH: Words = ['减号后面没有空格', '列表的一项是减号加空格，再写内容'];

/** What the YAML reader's findings mean for the person who edits; the rest is worded in general. */
const FINDINGS: Partial<Record<YAMLError['code'], Words>> = {
  BAD_INDENT: INDENT,
  BAD_DQ_ESCAPE: ['英文双引号里有反斜杠', '把两头的双引号换成英文单引号，反斜杠就只是反斜杠；用不着就删掉它'],
  BAD_SCALAR_START: ['文字以特殊符号开头', QUOTE],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号加空格', '文字里有英文冒号时，给整句加上英文单引号'],
  BLOCK_IN_FLOW: [
    '花括号或方括号里少了逗号，或者文字里有英文冒号',
    '各项之间用英文半角逗号加空格；文字里有英文冒号时，给那一段加上英文单引号',
  ],
  DUPLICATE_KEY: ['同一个键写了两次', '同一个键只写一次'],
  MISSING_CHAR: ['少了冒号', '键后面是英文半角冒号加空格'],
  MULTIPLE_DOCS: ['中间又有一行 ---', '一个文件只写一份内容'],
  TAB_AS_INDENT: ['用 Tab 缩进', '用空格缩进，每层两个'],
};

const REFUSED = {
  alias: ['以 * 开头的文字，YAML 会当成引用', QUOTE],
  anchor: ['以 & 开头的文字，YAML 会当成标记', QUOTE],
  tag: ['以 ! 开头的文字，YAML 会当成类型', QUOTE],
  key: ['不能当键的东西', '键是一个英文单词，后面是英文半角冒号加空格'],
  directive: ['以 % 开头的一行', '删掉这一行'],
  comment: [
    '空格和 # 后面的字会被当成注释，不会显示',
    '要显示的，给整句加上英文单引号；是写给同事的，另起一行，以 # 开头',
  ],
  date: ['没有加引号的日期，不会被当成文字', '给它加上英文单引号'],
} as const satisfies Record<string, Words>;

/** Text that the YAML reader of Astro takes for a date, and this one does not. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d/;

/** What stands on a line that the reader cannot take, where its own finding does not say it. */
const ON_LINES: readonly (readonly [RegExp, Words])[] = [
  [/^(?:- )?[\w-]+：/, ['键后面是全角冒号', '键后面是英文半角冒号加空格']],
  [/^(?:- )?[\w-]+:[^\s\d/]/, ['冒号后面没有空格', '键后面是英文半角冒号加空格']],
  [/: ["'][^"']*["']\s*[^\s,}\]#]/, ['引号后面还有字', `${QUOTE}，里面不再用英文单引号；要引的话用「」`]],
  [/(?:: |^- )[[{].*[\]}]\s*[^\s,}\]#]/, ['括号后面还有字', `文字以括号开头时，${QUOTE}`]],
  [/: [>|]/, ['文字以 > 或 | 开头', QUOTE]],
];
const VAGUE: ReadonlySet<YAMLError['code']> = new Set(['MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR']);
/** What the reader finds where a line is indented wrongly, on that line or near it. */
const BY_INDENT: ReadonlySet<YAMLError['code']> = new Set([
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'DUPLICATE_KEY',
  'UNEXPECTED_TOKEN',
] as const);

/** How many lines may lie between a wrong indent and where the reader stops. */
const NEAR = 2;

function wordsOf({ code }: YAMLError, text: string): Words {
  const seen = VAGUE.has(code) ? ON_LINES.find(([pattern]) => pattern.test(text))?.[1] : undefined;
  return seen ?? FINDINGS[code] ?? ['写法读不懂', GENERAL];
}

function slipWords({ spaces, wanted, above }: IndentSlip): Words {
  const [found, expected] = INDENT;
  const other = above === undefined ? '' : `；要是错在上一行「${above.slice(0, 40)}」，就改上一行`;
  const count = (number: number) => (number === 0 ? '没有空格' : `有 ${number} 个空格`);
  return [`${found}，前面${count(spaces)}`, `前面${count(wanted)}，${expected}${other}`];
}

/** Returns what is wrong with a YAML document as YAML; of errors that follow from one another only the first. */
export function yamlFaults(document: Document.Parsed, lines: LineCounter, source: string): ReadFault[] {
  const texts = source.split('\n').map((text) => text.trim());
  const on = (line: number, column: number, [found, expected]: Words): ReadFault => {
    const text = texts[line - 1]?.slice(0, 60) ?? '';
    return { code: 'syntax', line, column, found: text === '' ? found : `${found}：「${text}」`, expected };
  };
  const fault = (position: number, words: Words): ReadFault => {
    const { line, col } = lines.linePos(position);
    return on(line, col, words);
  };
  const [first, ...others] = document.errors;
  if (first !== undefined) {
    const own = others.filter(({ code }) => code === 'DUPLICATE_KEY');
    const slip = document.errors.some(({ code }) => BY_INDENT.has(code)) ? findIndentSlip(source) : undefined;
    return [first, ...own].map((error) => {
      const opening = openingBefore(document, error);
      if (opening !== undefined) return fault(opening, ['引号或括号没有结束', '引号和括号成对，用英文半角']);
      const { line } = lines.linePos(error.pos[0]);
      if (/^-[^\s-]/.test(texts[line - 1] ?? '')) return on(line, 1, DASH);
      if (slip !== undefined && BY_INDENT.has(error.code) && Math.abs(slip.line - line) <= NEAR)
        return on(slip.line, 1, slipWords(slip));
      return fault(error.pos[0], wordsOf(error, texts[line - 1] ?? ''));
    });
  }
  const refused = [...refusedNodes(document, source)].map(([position, what]) => fault(position, REFUSED[what]));
  return document.directives.yaml.explicit ? [fault(0, REFUSED.directive), ...refused] : refused;
}

/** An unclosed bracket or quote is only noticed later on: it stands where it opens. */
function openingBefore(document: Document.Parsed, { code, pos: [position] }: YAMLError): number | undefined {
  let opening: number | undefined;
  if (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') return opening;
  visit(document, {
    Node(_key, node) {
      const opens = (isCollection(node) && node.flow) || (isScalar(node) && /^QUOTE_/.test(node.type ?? ''));
      const [from, to] = node.range ?? [position, position];
      if (opens && from < position && to >= position) opening = from;
    },
  });
  return opening;
}

/** Finds what is YAML and still not content: what readers resolve differently, and what only programs write. */
function refusedNodes(document: Document.Parsed, source: string): Map<number, keyof typeof REFUSED> {
  const found = new Map<number, keyof typeof REFUSED>();
  const at = (node: Node) => node.range?.[0] ?? 0;
  visit(document, {
    Pair(_key, { key }) {
      const plain = isScalar(key) && typeof key.value === 'string' && key.value !== '__proto__';
      if (!plain) found.set(isNode(key) ? at(key) : 0, 'key');
    },
    Node(position, node, path) {
      if (isAlias(node)) found.set(at(node), 'alias');
      else if (node.anchor) found.set(at(node), 'anchor');
      else if (node.tag) found.set(at(node), 'tag');
      else if (isScalar(node) && /^[^\S\n]*#/.test(source.slice(node.range?.[1]))) found.set(at(node), 'comment');
      else if (isScalar(node) && node.type === 'PLAIN' && position !== 'key' && TIMESTAMP.test(node.source ?? '')) {
        const parent = path.findLast((outer) => !isSeq(outer));
        const name = isPair(parent) ? String((parent.key as Scalar).value) : '';
        if (!DATE_FIELDS.includes(name)) found.set(at(node), 'date');
      }
    },
  });
  return found;
}
