import { kindOf } from '../links/address.ts';
import { checkLinkText } from '../style/wording.ts';
import type { CollectionName } from './collections.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Reference } from './references.ts';

/** The components that prose may use: name → its one attribute and the collection that attribute names. */
export const PROSE_COMPONENTS = {
  Scenario: { attribute: 'code', target: 'scenarios' },
  Term: { attribute: 'id', target: 'glossary' },
  Deadline: { attribute: 'id', target: 'deadlines' },
  Topic: { attribute: 'id', target: 'topics' },
  Question: { attribute: 'id', target: 'questions' },
  Conflict: { attribute: 'id', target: 'conflicts' },
} as const satisfies Record<string, { attribute: string; target: Reference['target'] }>;

/** The part of a Markdown syntax tree (mdast) that is looked at here. */
export interface ProseNode {
  type: string;
  name?: string | null;
  depth?: number;
  value?: string;
  /** Of a link, its address. */
  url?: string;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly ProseNode[];
  position?: { start: { line: number } };
}

/** A reference that stands in prose. */
export interface ProseReference extends Reference {
  line: number;
}

interface Place {
  collection: CollectionName;
  entry: string;
}

const FORBIDDEN: Record<string, string> = {
  mdxjsEsm: 'import 或 export',
  mdxFlowExpression: '花括号表达式',
  mdxTextExpression: '花括号表达式',
  html: 'HTML 标签',
  image: '图片',
};

function flatten(node: ProseNode): ProseNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

const lineOf = (node: ProseNode): number => node.position?.start.line ?? 1;

/** Gives the text inside a node. */
function textOf(node: ProseNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function isComponent(name: string): name is keyof typeof PROSE_COMPONENTS {
  return Object.hasOwn(PROSE_COMPONENTS, name);
}

function checkElement(place: Place, node: ProseNode): Issue[] {
  const name = node.name ?? '';
  const at = { ...place, path: [], line: lineOf(node) };
  if (!isComponent(name)) {
    const known = Object.keys(PROSE_COMPONENTS);
    const near = nearest(name, known);
    const expected = `正文里能用的标签只有：${known.map((tag) => `<${tag} />`).join('、')}`;
    return [
      {
        code: 'invalid',
        ...at,
        found: `<${name}>`,
        expected,
        ...(near === undefined ? {} : { nearest: `<${near} />` }),
      },
    ];
  }
  const { attribute } = PROSE_COMPONENTS[name];
  const attributes = node.attributes ?? [];
  const value = attributes.find((candidate) => candidate.name === attribute)?.value;
  if (attributes.length === 1 && typeof value === 'string') return [];
  const found = `<${name}> 的属性：${attributes.map((candidate) => candidate.name ?? '{…}').join('、') || '没有'}`;
  return [{ code: 'invalid', ...at, found, expected: `恰好一个属性，写成 <${name} ${attribute}="…" />` }];
}

/** Whether a link's address leads readers somewhere: to a page of ours, to a host on the web, to a mailbox or a phone. */
function isAddress(url: string): boolean {
  const kind = kindOf(url);
  if (kind === 'own') return /^[/#]/.test(url);
  return kind === 'web' ? /^https?:\/\/[^\s/.]+\.[^\s/]/.test(url) : /^(?:mailto|tel):/.test(url);
}

/** Checks prose against the closed list of what it may contain; takes its mdast tree, gives every mistake. */
export function checkProse(place: Place, tree: ProseNode): Issue[] {
  return flatten(tree).flatMap((node): Issue[] => {
    const at = { ...place, path: [], line: lineOf(node) };
    if (node.type.startsWith('mdxJsx')) return checkElement(place, node);
    const what = Object.hasOwn(FORBIDDEN, node.type) ? FORBIDDEN[node.type] : undefined;
    if (what !== undefined)
      return [{ code: 'invalid', ...at, found: what, expected: '只有文字、列表、链接和允许的标签' }];
    if (node.type === 'link') {
      const address = isAddress(node.url ?? '')
        ? []
        : [
            {
              code: 'invalid' as const,
              ...at,
              found: `地址「${node.url}」`,
              expected: '本站以 / 开头的页面，或者完整网址',
            },
          ];
      return [...address, ...checkLinkText(textOf(node)).map((fault) => ({ code: 'style' as const, ...at, ...fault }))];
    }
    if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3) {
      return [
        { code: 'invalid', ...at, found: `${node.depth} 级标题`, expected: '正文的标题从二级（## ）开始，最多三级' },
      ];
    }
    return [];
  });
}

/** A scenario's short address, as a link in prose may give it. */
const SHORT = /^\/((?:mp|oa)-\d+|uncovered)\.html(?:#.*)?$/;

/** Lists the entries that prose refers to through its components, and the scenarios it links to. */
export function referencesInProse(place: Place, tree: ProseNode): ProseReference[] {
  return flatten(tree).flatMap((node): ProseReference[] => {
    const at = { ...place, path: [], line: lineOf(node) };
    const code = node.type === 'link' ? SHORT.exec(node.url ?? '')?.[1] : undefined;
    if (code !== undefined) return [{ ...at, target: 'scenarios', id: code }];
    const name = node.name ?? '';
    if (!node.type.startsWith('mdxJsx') || !isComponent(name)) return [];
    const { attribute, target } = PROSE_COMPONENTS[name];
    const id = node.attributes?.find((candidate) => candidate.name === attribute)?.value;
    return typeof id === 'string' ? [{ ...at, target, id }] : [];
  });
}

/** A piece of text in prose. */
export interface PlainText extends Place {
  line: number;
  text: string;
  /** Whether it is a fixed string, kept as its source writes it. */
  fixed: boolean;
}

/** Lists the pieces of text that prose is made of. */
export function textsInProse(place: Place, tree: ProseNode): PlainText[] {
  return flatten(tree)
    .filter(({ type }) => type === 'text' || type === 'inlineCode')
    .map((node) => ({ ...place, line: lineOf(node), text: textOf(node), fixed: node.type === 'inlineCode' }));
}
