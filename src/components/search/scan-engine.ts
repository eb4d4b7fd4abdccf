import { cutText, wholeWords } from '../../lib/search/cut.ts';
import { buildScanner } from '../../lib/search/scan.ts';
import { type Engine, type SearchedText, searchGlobal } from './search-global.ts';

const BEFORE = 20;
const LONGEST = 240;

/** Excerpts are HTML, as Pagefind gives them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Gives what cuts a text as texts were cut in the build, and as queries are. */
export function textCutter(): (text: string) => string {
  const whole = wholeWords({ senses: searchGlobal().table?.senses ?? [] });
  return (text) => cutText(text, new Map(), whole);
}

/**
 * Reads the texts through, where they weigh less than Pagefind or it cannot run. Answers in the same form, so that the
 * search does not know which of them it asks.
 */
export function makeScanEngine(texts: readonly SearchedText[]): Engine {
  const { table } = searchGlobal();
  const ids = new Map(table?.pages.map(({ url, id = url }) => [url, id]));
  const cut = textCutter();
  const pages = new Map(texts.map(({ url, title, text }) => [ids.get(url) ?? url, { url: `/${url}`, title, text }]));
  const scan = buildScanner([...pages].map(([id, { title, text }]) => ({ id, title: cut(title), text })));
  return {
    search: async (query) => {
      const results = scan(query).map(({ id, at }) => ({
        id,
        data: async () => {
          const { url = '', title = '', text = '' } = pages.get(id) ?? {};
          const start = Math.max(text.lastIndexOf('\n', at) + 1, at - BEFORE);
          return { url, meta: { title }, excerpt: escaped(text.slice(start, start + LONGEST)) };
        },
      }));
      return { results };
    },
  };
}
