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
import { DATE_FIELDS } from '../../lib/knowledge/dates.ts';
import type { ReadFault } from './decode.ts';

type Words = readonly [found: string, expected: string];

const GENERAL = 'YAML 写法：缩进用空格且对齐；方括号、逗号、冒号用英文半角，冒号和逗号后面空一格';

const INDENT: Words = ['缩进没有对齐', '同一层的字段左边对齐，用空格缩进'];

/** What the YAML reader's findings mean for the person who edits; the rest is worded in general. */
const FINDINGS: Partial<Record<YAMLError['code'], Words>> = {
  BAD_INDENT: INDENT,
  BAD_SCALAR_START: ['文字以特殊符号开头', '给整句加上英文单引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里有两个冒号加空格', '文字里有英文冒号时，给整句加上英文单引号'],
  DUPLICATE_KEY: ['同一个键写了两次', '同一个键只写一次'],
  MISSING_CHAR: ['少了冒号', '键后面是英文半角冒号加空格'],
  MULTIPLE_DOCS: ['中间又有一行 ---', '一个文件只写一份内容'],
  TAB_AS_INDENT: ['用 Tab 缩进', '用空格缩进，每层两个'],
};

const REFUSED = {
  alias: ['以 * 开头的文字，YAML 会当成引用', '给整句加上英文单引号'],
  anchor: ['以 & 开头的文字，YAML 会当成标记', '给整句加上英文单引号'],
  tag: ['以 ! 开头的文字，YAML 会当成类型', '给整句加上英文单引号'],
  key: ['不能当键的东西', '键是一个英文单词，后面是英文半角冒号加空格'],
  directive: ['以 % 开头的一行', '删掉这一行'],
  date: ['没有加引号的日期，不会被当成文字', '给它加上英文单引号'],
} as const satisfies Record<string, Words>;

/** Text that the YAML reader of Astro takes for a date, and this one does not. */
const TIMESTAMP = /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d/;

/** Gives what is wrong with a YAML document as YAML; of errors that follow from one another only the first. */
export function yamlFaults(document: Document.Parsed, lines: LineCounter, source: string): ReadFault[] {
  const fault = (position: number, [found, expected]: Words): ReadFault => {
    const { line, col } = lines.linePos(position);
    const text = source.split('\n')[line - 1]?.trim().slice(0, 60) ?? '';
    return { code: 'syntax', line, column: col, found: text === '' ? found : `${found}：「${text}」`, expected };
  };
  const [first, ...others] = document.errors;
  if (first !== undefined) {
    const own = others.filter(({ code }) => code === 'DUPLICATE_KEY');
    return [first, ...own].map((error) => {
      const opening = openingBefore(document, error);
      if (opening !== undefined) return fault(opening, ['引号或括号没有结束', '引号和括号成对，用英文半角']);
      const tooFar = indentedTooFar(source, error);
      if (tooFar !== undefined) return fault(tooFar, INDENT);
      return fault(error.pos[0], FINDINGS[error.code] ?? ['写法读不懂', GENERAL]);
    });
  }
  const refused = [...refusedNodes(document)].map(([position, what]) => fault(position, REFUSED[what]));
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

/** A key that is indented too far continues the text of the line before, and is noticed there. */
function indentedTooFar(source: string, { code, pos: [position] }: YAMLError): number | undefined {
  const lineEnd = source.indexOf('\n', position);
  return code === 'BLOCK_AS_IMPLICIT_KEY' && !source.slice(position, lineEnd).includes(': ') ? lineEnd + 1 : undefined;
}

/** Finds what is YAML and still not content: what readers resolve differently, and what only programs write. */
function refusedNodes(document: Document.Parsed): Map<number, keyof typeof REFUSED> {
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
      else if (isScalar(node) && node.type === 'PLAIN' && position !== 'key' && TIMESTAMP.test(node.source ?? '')) {
        const parent = path.findLast((outer) => !isSeq(outer));
        const name = isPair(parent) ? String((parent.key as Scalar).value) : '';
        if (!DATE_FIELDS.includes(name)) found.set(at(node), 'date');
      }
    },
  });
  return found;
}
