import type { SitePage } from '../../lib/search/make-table.ts';
import { attributeOf, type Element, findFirst, type Node } from '../html.ts';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'sup']);
const BLOCKS = new Set(
  'p li h1 h2 h3 h4 dt dd td th tr div section article ul ol dl table figure figcaption'.split(' '),
);

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Returns what a reader sees of an element, a line a block; parts marked `data-pagefind-ignore` stay out. */
function shownText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value.replace(/\s+/g, ' ');
  if (!('childNodes' in node)) return '';
  if (isElement(node) && (SILENT.has(node.tagName) || attributeOf(node, 'data-pagefind-ignore') !== undefined))
    return '';
  const inner = node.childNodes.map(shownText).join('');
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
  const body = findFirst(page, (element) => attributeOf(element, 'data-pagefind-body') !== undefined);
  if (body === undefined) return undefined;
  const heading =
    findFirst(body, ({ tagName }) => tagName === 'h1') ?? findFirst(page, ({ tagName }) => tagName === 'title');
  const meta = findFirst(page, (one) => one.tagName === 'meta' && attributeOf(one, 'name') === 'description');
  const code = attributeOf(body, 'data-scenario');
  return {
    url,
    title: heading === undefined ? url : tidy(shownText(heading)).replace(/\n/g, ' '),
    description: (meta && attributeOf(meta, 'content')) ?? '',
    text: tidy(shownText(body)),
    ...(code === undefined ? {} : { code }),
  };
}
