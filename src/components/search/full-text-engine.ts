import type { Found } from '../../lib/search/answer.ts';
import { joinCut } from '../../lib/search/cut.ts';
import type { FullTextQueries } from '../../lib/search/full-text.ts';
import type { SearchTable } from '../../lib/search/table.ts';
import { type Engine, type EngineResult, loadScript, searchGlobal } from './search-global.ts';

/** What a page says about itself and the place where a query is found in it. */
export interface Excerpt {
  url: string;
  title: string;
  text: string;
}

/** The full text: answers queries with addresses of pages, and gives excerpts on demand. */
export interface FullText {
  ask: (queries: FullTextQueries) => Promise<Found>;
  excerpt: (key: string) => Promise<Excerpt | undefined>;
}

const MOST_RESULTS = 60;
const BASE = 'data:/';

/** Gives Pagefind its files by way of scripts, which load from disk as well as over http. */
function serveFiles(folder: string): void {
  const global = searchGlobal();
  const files = new Map<string, Uint8Array>();
  global.data = (name, base64) => {
    files.set(
      name,
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    );
  };
  global.fetch = async (address) => {
    const name = address.slice(BASE.length).replace(/\?.*$/, '');
    if (!files.has(name)) await loadScript(`${folder}data/${name}.js`);
    return new Response(files.get(name) as unknown as BodyInit);
  };
}

async function openEngine(folder: string, files: readonly string[]): Promise<Engine> {
  serveFiles(folder);
  // Pagefind would ask for these one after the other; on a slow line each is a round trip.
  await Promise.all([`${folder}engine.js`, ...files.map((name) => `${folder}data/${name}.js`)].map(loadScript));
  const { Engine } = searchGlobal();
  if (Engine === undefined) throw new Error('no engine');
  return new Engine({ basePath: BASE, baseUrl: '/', excerptLength: 60, primary: true });
}

/** Opens the full text of the site; nothing is loaded before the first question. */
export function openFullText(folder: string, { pages, files = [] }: SearchTable): FullText {
  let engine: Promise<Engine> | undefined;
  const urls = new Map(pages.map(({ id, url }) => [id, url]));
  const results = new Map<string, EngineResult>();
  const keyOf = (result: EngineResult) => {
    const key = urls.get(result.id) ?? `#${result.id}`;
    results.set(key, result);
    return key;
  };
  const search = async (query: string) => {
    engine ??= openEngine(folder, files).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    const found = await (await engine).search(query);
    return found.results.slice(0, MOST_RESULTS).map(keyOf);
  };
  const all = async (queries: readonly string[]) => {
    const lists: string[][] = [];
    for (const query of queries) lists.push(await search(query));
    return lists;
  };
  return {
    ask: async ({ stages, unknown }) => ({ stages: await all(stages), unknown: await all(unknown) }),
    excerpt: async (key) => {
      const data = await results.get(key)?.data();
      if (data === undefined) return undefined;
      const plain = new DOMParser().parseFromString(data.excerpt, 'text/html').body.textContent ?? '';
      return {
        url: data.url.replace(/^\//, ''),
        title: data.meta.title ?? '',
        text: joinCut(plain),
      };
    },
  };
}
