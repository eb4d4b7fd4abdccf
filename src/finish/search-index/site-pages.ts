import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SitePage } from '../../lib/search/make-table.ts';

type Node = Tree.Node;
type Element = Tree.Element;

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'sup']);
const BLOCKS = new Set(
  'p li h1 h2 h3 h4 dt dd td th tr div section article ul ol dl table figure figcaption'.split(' '),
);

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function find(node: Node, wanted: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && wanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns what a reader sees of an element, a line a block; parts marked `data-pagefind-ignore` stay out. */
function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replace(/\s+/g, ' ');
  if (!('childNodes' in node)) return '';
  if (isElement(node) && (SILENT.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined)) return '';
  const inner = node.childNodes.map(textOf).join('');
  return isElement(node) && BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Returns what the search knows of a page; pages without a part marked `data-pagefind-body` are not searched. */
export function sitePageOf(url: string, page: Node): SitePage | undefined {
  const body = find(page, (element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (body === undefined) return undefined;
  const heading = find(body, ({ tagName }) => tagName === 'h1') ?? find(page, ({ tagName }) => tagName === 'title');
  const meta = find(page, (one) => one.tagName === 'meta' && attribute(one, 'name') === 'description');
  const code = attribute(body, 'data-scenario');
  return {
    url,
    title: heading === undefined ? url : tidy(textOf(heading)).replace(/\n/g, ' '),
    description: (meta && attribute(meta, 'content')) ?? '',
    text: tidy(textOf(body)),
    ...(code === undefined ? {} : { code }),
  };
}
