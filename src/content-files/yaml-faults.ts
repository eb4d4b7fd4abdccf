import { type Document, isCollection, isScalar, type LineCounter, visit, type YAMLError } from 'yaml';
import type { ReadFault } from './decode.ts';
import { findIndentSlip, type IndentSlip } from './indent.ts';
import { DASH, DIRECTIVE, QUOTE, refusedIn, WIDE_DASH, type Words } from './refused-yaml.ts';

const GENERAL = 'YAML 写法：缩进用空格且对齐；方括号、逗号、冒号用英文半角，冒号和逗号后面空一格';

const INDENT: Words = ['缩进没有对齐', '同一层的字段左边对齐，用空格缩进'];

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
  MULTIPLE_DOCS: ['上面有一行 --- 或 ...，把文件分成了两份', '删掉那一行；一个文件只写一份内容'],
  TAB_AS_INDENT: ['用 Tab 缩进', '用空格缩进，每层两个'],
};

/** What stands on a line that the reader cannot take, where its own finding does not say it. */
const ON_LINES: readonly (readonly [RegExp, Words])[] = [
  [/^(?:- )?[\w-]+：/, ['键后面是全角冒号', '键后面是英文半角冒号加空格']],
  [/^(?:- )?[\w-]+:[^\s\d/]/, ['冒号后面没有空格', '键后面是英文半角冒号加空格']],
  [/: ["'][^"']*["']\s*[^\s,}\]#]/, ['引号后面还有字', `${QUOTE}，里面不再用英文单引号；要引的话用「」`]],
  [/(?:: |^- )[[{].*[\]}]\s*[^\s,}\]#]/, ['括号后面还有字', `文字以括号开头时，${QUOTE}`]],
  [/: [>|]/, ['文字以 > 或 | 开头', QUOTE]],
  [/(?:: |^- )[*&!]/, ['文字以特殊符号开头', QUOTE]],
  [/,\s*,/, ['两个逗号之间没有字', '删掉多出来的逗号']],
  [/^[^\s:#'"[\]{},]+$/, ['这一行不是「键: 值」', '键后面是英文半角冒号加空格；本来是上一行的话，就接在上一行末尾']],
];
const VAGUE: ReadonlySet<YAMLError['code']> = new Set([
  ...(['MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN', 'MISSING_CHAR', 'BAD_ALIAS', 'TAG_RESOLVE_FAILED'] as const),
]);
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
      const wide = [line, line - 1].find((at) => WIDE_DASH[0].test(texts[at - 1] ?? ''));
      if (wide !== undefined) return on(wide, 1, WIDE_DASH[1]);
      if (slip !== undefined && BY_INDENT.has(error.code) && Math.abs(slip.line - line) <= NEAR)
        return on(slip.line, 1, slipWords(slip));
      return fault(error.pos[0], wordsOf(error, texts[line - 1] ?? ''));
    });
  }
  const refused = [...refusedIn(document, source)].map(([position, words]) => fault(position, words));
  return document.directives.yaml.explicit ? [fault(0, DIRECTIVE), ...refused] : refused;
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
