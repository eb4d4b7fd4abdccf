import { isRootAbsolute } from '../../lib/addresses/address.ts';
import {
  type AddressAttribute,
  addressAttribute,
  type ElementFacts,
  holdsStyles,
  namesPlaces,
} from '../../lib/addresses/attribute.ts';
import { checkElement, type FindingCode } from '../../lib/addresses/check.ts';
import { scriptKind } from '../../lib/addresses/script.ts';
import * as html from '../html.ts';
import type { Page } from '../page.ts';

type Element = html.Element;

/** A piece of a page that has to be looked at, and from where to where it stands in the file. */
export type Piece = { start: number; end: number } & (
  | { kind: 'element'; codes: FindingCode[] }
  | { kind: 'address'; element: ElementFacts; value: string; use: AddressAttribute }
  | { kind: 'attribute'; value: string }
  | { kind: 'style'; css: string }
  | { kind: 'script'; code: string; script: 'classic' | 'module' | 'data' }
);

type Unplaced<P> = P extends P ? Omit<P, 'start' | 'end'> : never;

const NONE: ReadonlyMap<string, string> = new Map();

function factsOf({ tagName, attrs }: Element): ElementFacts {
  if (attrs.length === 0) return { name: tagName, attributes: NONE };
  const attributes = new Map<string, string>();
  for (const { prefix, name, value } of attrs) attributes.set(prefix ? `${prefix}:${name}` : name, value);
  return { name: tagName, attributes };
}

type AttributePiece = Extract<Piece, { kind: 'address' | 'script' | 'style' | 'attribute' }>;

function attributePiece(element: ElementFacts, name: string, value: string): Unplaced<AttributePiece> | undefined {
  const use = addressAttribute(element, name);
  if (use !== undefined) return { kind: 'address', element, value, use };
  if (holdsStyles(name)) return { kind: 'style', css: value };
  if (/^on[a-z]+$/.test(name)) return { kind: 'script', code: value, script: 'classic' };
  return isRootAbsolute(value) && !namesPlaces(name) ? { kind: 'attribute', value } : undefined;
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
    const code = text.slice(start, end);
    if (!isScript) return [{ kind: 'style', start, end, css: code }];
    return [{ kind: 'script', start, end, code, script: scriptKind(element.attributes.get('type')) }];
  });
}

/** Returns the pieces of a page or a drawing in which an address may stand, in the order in which they stand there. */
export function piecesOf({ text, document }: Page): Piece[] {
  const pieces: Piece[] = [];
  for (const node of html.findAll(document, () => true)) {
    const element = factsOf(node);
    const tag = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation;
    const codes = checkElement(element);
    if (tag && codes.length > 0) pieces.push({ kind: 'element', codes, start: tag.startOffset, end: tag.endOffset });
    pieces.push(...attributePieces(node, element), ...contentPieces(node, element, text));
  }
  return pieces;
}

/** Writes an attribute with another value, in the quotes it had. */
export function writeAttribute(source: string, value: string): string {
  const [head = '', quote = ''] = [/^[^=]*=\s*/.exec(source)?.[0], /^[^=]*=\s*(["']?)/.exec(source)?.[1]];
  const mark = quote || '"';
  const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return head + mark + escaped.replaceAll(mark, mark === '"' ? '&quot;' : '&#39;') + mark;
}
