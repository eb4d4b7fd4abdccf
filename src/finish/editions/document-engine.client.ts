// Takes the place of Pagefind in an edition that holds every page in one document: the text is there already, so an index of
// it would only make the file heavier.
import { makeScanEngine, textCutter } from '../../components/search/scan-engine.ts';
import { searchGlobal } from '../../components/search/search-global.ts';

const SILENT = 'script, style, template, sup, [data-pagefind-ignore]';

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

const search = searchGlobal();
search.openEngine = () => {
  const cut = textCutter();
  return makeScanEngine(
    [...document.querySelectorAll<HTMLElement>('[data-page]')].flatMap((page) => {
      const body = page.querySelector<HTMLElement>('[data-pagefind-body]');
      if (body === null) return [];
      const title = body.querySelector('h1')?.textContent?.trim() ?? page.dataset.title ?? '';
      return [{ url: page.dataset.page ?? '', title, text: cut(textOf(body)) }];
    }),
  );
};
