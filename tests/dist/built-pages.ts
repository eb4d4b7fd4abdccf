import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { parseSpot } from '../../src/lib/editions/spot.ts';

export type Element = DefaultTreeAdapterTypes.Element;

/** The folder of the built site. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A page of the built site. */
export interface BuiltPage {
  /** Path from the site's root, with `/` and without one in front. */
  file: string;
  /** Every element in order, those inside templates included. */
  elements: Element[];
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = defaultTreeAdapter.isElementNode(node) ? [node] : [];
  const inner = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  return [...own, ...inner.flatMap(elementsOf)];
}

/** Reads a page from its text. */
export function readPage(file: string, text: string): BuiltPage {
  return { file, elements: elementsOf(parse(text)) };
}

let built: readonly BuiltPage[] | undefined;

/** Reads every page of the built site, once for all tests of a worker: nothing changes it meanwhile. */
export function readPages(): readonly BuiltPage[] {
  built ??= readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((full) => readPage(path.relative(DIST, full).replaceAll('\\', '/'), readFileSync(full, 'utf8')))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return built;
}

/** Returns an element's attribute, `undefined` where it has none of that name. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Returns the text of an element and all that it holds. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Returns the other file of the site that a link leads to, `undefined` where it stays on its page or leaves the site. */
export function targetOf(page: BuiltPage, href: string): string | undefined {
  const spot = parseSpot(href);
  if (spot !== undefined) return spot.fragment === '' ? spot.page : undefined;
  if (/^(?:#|[a-z][a-z0-9+.-]*:)/i.test(href)) return undefined;
  const { pathname } = new URL(href, `http://site/${page.file}`);
  return decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
}
