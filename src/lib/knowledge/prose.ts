import type { CollectionName } from '../schemas/collections.ts';
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

/** A node of a Markdown syntax tree (mdast), as far as it is used here. */
export interface ProseNode {
  type: string;
  name?: string | null;
  depth?: number;
  value?: string;
  /** The address of a link. */
  url?: string;
  /** The title of a link or a picture, which browsers show when it is pointed at. */
  title?: string | null;
  /** Whether the box of a list's item is ticked; absent or `null` where it has no box. */
  checked?: boolean | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly ProseNode[];
  position?: { start: { line: number } };
}

/** A reference in prose, with its line, counted from 1 below the front matter. */
export interface ProseReference extends Reference {
  line: number;
}

/** The entry that prose belongs to. */
export interface EntryPlace {
  collection: CollectionName;
  entry: string;
}

/** Returns a node and all nodes inside it, in the order of the text. */
export function nodesIn(node: ProseNode): ProseNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

/** Returns the line of the prose on which a node begins, counted from 1. */
export const lineOf = (node: ProseNode): number => node.position?.start.line ?? 1;

/** Returns the text inside a node. */
export function textOf(node: ProseNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** Returns whether prose may use a component of this name. */
export function isComponent(name: string): name is keyof typeof PROSE_COMPONENTS {
  return Object.hasOwn(PROSE_COMPONENTS, name);
}

/** Form of an address that stands for one entry, whose id it captures, and the collection of that entry. */
const ENTRY_ADDRESSES: readonly (readonly [RegExp, Reference['target']])[] = [
  [/^\/([a-z]+-\d+|uncovered)\.html(?:[?#]|$)/, 'scenarios'],
  [/^\/rules\/([^/?#]+)\.html(?:[?#]|$)/, 'topics'],
  [/^\/questions\/([^/?#]+)\.html(?:[?#]|$)/, 'questions'],
  [/^\/letters\/([^/?#]+)\.html(?:[?#]|$)/, 'letters'],
  [/^\/glossary\.html#(.+)/, 'glossary'],
  [/^\/conflicts\.html#(.+)/, 'conflicts'],
  [/^\/materials\.html#(.+)/, 'materials'],
  [/^\/sources\.html#(.+)/, 'sources'],
];

/** Returns the entry that an address of this site stands for; `undefined` where it stands for none. */
export function entryAt(address: string): Pick<Reference, 'target' | 'id'> | undefined {
  for (const [pattern, target] of ENTRY_ADDRESSES) {
    const id = pattern.exec(address)?.[1];
    if (id !== undefined) return { target, id };
  }
  return undefined;
}

/** Returns the references of prose: those of its components, and its links to entries. */
export function referencesInProse(place: EntryPlace, tree: ProseNode): ProseReference[] {
  return nodesIn(tree).flatMap((node): ProseReference[] => {
    const at = { ...place, path: [], line: lineOf(node) };
    if (node.type === 'link') {
      const named = entryAt(node.url ?? '');
      return named === undefined ? [] : [{ ...at, ...named }];
    }
    const name = node.name ?? '';
    if (!node.type.startsWith('mdxJsx') || !isComponent(name)) return [];
    const { attribute, target } = PROSE_COMPONENTS[name];
    const id = node.attributes?.find((candidate) => candidate.name === attribute)?.value;
    return typeof id === 'string' ? [{ ...at, target, id }] : [];
  });
}

/** A link in prose. */
export interface ProseLink extends EntryPlace {
  line: number;
  url: string;
}

/** Returns the links in prose. */
export function linksInProse(place: EntryPlace, tree: ProseNode): ProseLink[] {
  return nodesIn(tree).flatMap((node) =>
    node.type === 'link' && node.url !== undefined ? [{ ...place, line: lineOf(node), url: node.url }] : [],
  );
}

/** A piece of text in prose. */
export interface PlainText extends EntryPlace {
  line: number;
  text: string;
  /** Whether it is a fixed string, kept as its source writes it. */
  fixed: boolean;
}

/** Returns the pieces of text in prose, code in backticks as `fixed`. */
export function textsInProse(place: EntryPlace, tree: ProseNode): PlainText[] {
  return nodesIn(tree)
    .filter(({ type }) => type === 'text' || type === 'inlineCode')
    .map((node) => ({ ...place, line: lineOf(node), text: textOf(node), fixed: node.type === 'inlineCode' }));
}
