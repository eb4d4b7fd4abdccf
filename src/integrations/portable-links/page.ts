import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isRootAbsolute } from '../../lib/links/address.ts';
import { type AddressAttribute, addressAttribute, type ElementFacts } from '../../lib/links/attribute.ts';
import { checkElement, type FindingCode } from '../../lib/links/check.ts';
import { scriptKind } from '../../lib/links/script.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A piece of a page that has to be looked at, and from where to where it stands in the file. */
export type Piece = { start: number; end: number } & (
  | { kind: 'element'; codes: FindingCode[] }
  | { kind: 'addresses'; element: ElementFacts; name: string; value: string; use: AddressAttribute }
  | { kind: 'attribute'; value: string }
  | { kind: 'style' }
  | { kind: 'script'; code: string; script: 'classic' | 'module' | 'data' }
);

type Unplaced<P> = P extends P ? Omit<P, 'start' | 'end'> : never;

/** An HTML page or a drawing, as far as addresses go. */
export interface Page {
  text: string;
  /** The places a fragment may name. */
  ids: Set<string>;
  pieces: Piece[];
  /** Where something may be added at the end of the body. */
  bodyEnd: number;
}

const NONE: ReadonlyMap<string, string> = new Map();

function factsOf({ tagName, attrs }: Element): ElementFacts {
  if (attrs.length === 0) return { name: tagName, attributes: NONE };
  const attributes = new Map<string, string>();
  for (const { prefix, name, value } of attrs) attributes.set(prefix ? `${prefix}:${name}` : name, value);
  return { name: tagName, attributes };
}

type AttributePiece = Extract<Piece, { kind: 'addresses' | 'script' | 'attribute' }>;

function attributePiece(element: ElementFacts, name: string, value: string): Unplaced<AttributePiece> | undefined {
  const use = addressAttribute(element, name);
  if (use !== undefined) return { kind: 'addresses', element, name, value, use };
  if (/^on[a-z]+$/.test(name)) return { kind: 'script', code: value, script: 'classic' };
  return isRootAbsolute(value) ? { kind: 'attribute', value } : undefined;
}

function attributePieces(node: Element, element: ElementFacts): Piece[] {
  const pieces: Piece[] = [];
  for (const [name, value] of element.attributes) {
    const piece = attributePiece(element, name, value);
    const place = piece && node.sourceCodeLocation?.attrs?.[name.toLowerCase()];
    if (place) pieces.push({ ...piece, start: place.startOffset, end: place.endOffset });
  }
  return pieces;
}

function contentPieces(node: Element, element: ElementFacts, text: string): Piece[] {
  const isScript = node.tagName === 'script' && !element.attributes.has('src');
  if (!isScript && node.tagName !== 'style') return [];
  return node.childNodes.flatMap((child): Piece[] => {
    if (child.nodeName !== '#text' || !child.sourceCodeLocation) return [];
    const { startOffset: start, endOffset: end } = child.sourceCodeLocation;
    if (!isScript) return [{ kind: 'style', start, end }];
    const code = text.slice(start, end);
    return [{ kind: 'script', start, end, code, script: scriptKind(element.attributes.get('type')) }];
  });
}

/** Reads a page as browsers do; `noscript` as one without scripts reads it, or its addresses would be mere text. */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document {
  return parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** Reads a page as far as addresses go. */
export function readPage(text: string, document = parsePage(text)): Page {
  const page: Page = { text, ids: new Set(), pieces: [], bodyEnd: text.length };
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const element = factsOf(node);
      const id = element.attributes.get('id');
      if (id) page.ids.add(id);
      const anchor = node.tagName === 'a' ? element.attributes.get('name') : undefined;
      if (anchor) page.ids.add(anchor);
      const tag = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation;
      const codes = checkElement(element);
      if (tag && codes.length > 0) {
        page.pieces.push({ kind: 'element', codes, start: tag.startOffset, end: tag.endOffset });
      }
      page.pieces.push(...attributePieces(node, element), ...contentPieces(node, element, text));
      const end = node.tagName === 'body' ? node.sourceCodeLocation?.endTag : undefined;
      if (end) page.bodyEnd = end.startOffset;
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  return page;
}

/** Writes an attribute with another value, in the quotes it had. */
export function writeAttribute(source: string, value: string): string {
  const [head = '', quote = ''] = [/^[^=]*=\s*/.exec(source)?.[0], /^[^=]*=\s*(["']?)/.exec(source)?.[1]];
  const mark = quote || '"';
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return head + mark + escaped.replaceAll(mark, mark === '"' ? '&quot;' : '&#39;') + mark;
}
