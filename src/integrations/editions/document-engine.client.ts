// Takes the place of Pagefind in an edition that holds every page in one document: the text is there already, so an index of
// it would only make the file heavier. Answers in the same form, so that the search does not know which of them it asks.
import { searchGlobal } from '../../components/search/search-global.ts';
import { cutText, wholeWords } from '../../lib/search/cut.ts';
import { buildScanner } from '../../lib/search/scan.ts';

const SILENT = 'script, style, template, sup, [data-pagefind-ignore]';
const BEFORE = 20;
const LONGEST = 240;

/** Gives the text of a page as the reader sees it, a line a block. */
function textOf(page: HTMLElement): string {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SILENT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const lines: string[] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.replace(/\s+/g, ' ') ?? '';
    const own = walker.currentNode.parentElement?.closest('p, li, h1, h2, h3, h4, dt, dd, td, th');
    if (own === block && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
    block = own;
  }
  const ended = lines.map((line) => line.trim().replace(/([^。？！：；，、])$/, '$1；'));
  return ended.filter(Boolean).join('\n');
}

class DocumentEngine {
  readonly #scan: ReturnType<typeof buildScanner>;
  readonly #pages = new Map<string, { url: string; title: string; text: string }>();

  constructor() {
    const { table } = searchGlobal();
    const whole = wholeWords({ senses: table?.senses ?? [] });
    const ids = new Map(table?.pages.map(({ url, id }) => [url, id]));
    for (const page of document.querySelectorAll<HTMLElement>('[data-page]')) {
      const body = page.querySelector<HTMLElement>('[data-pagefind-body]');
      if (body === null) continue;
      const url = page.dataset.page ?? '';
      const title = body.querySelector('h1')?.textContent?.trim() ?? page.dataset.title ?? '';
      this.#pages.set(ids.get(url) ?? url, { url: `/${url}`, title, text: cutText(textOf(body), new Map(), whole) });
    }
    this.#scan = buildScanner(
      [...this.#pages].map(([id, { title, text }]) => ({ id, title: cutText(title, new Map(), whole), text })),
    );
  }

  async search(query: string) {
    const results = this.#scan(query).map(({ id, at }) => ({
      id,
      data: async () => {
        const { url = '', title = '', text = '' } = this.#pages.get(id) ?? {};
        const start = Math.max(text.lastIndexOf('\n', at) + 1, at - BEFORE);
        return { url, meta: { title }, excerpt: escaped(text.slice(start, start + LONGEST)) };
      },
    }));
    return { results };
  }
}

/** Excerpts are HTML, as Pagefind gives them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

searchGlobal().Engine = DocumentEngine;
