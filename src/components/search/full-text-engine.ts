import type { Found } from '../../lib/search/answer.ts';
import type { FullTextQueries } from '../../lib/search/full-text.ts';
import type { SearchTable } from '../../lib/search/table.ts';
import { loadScript } from '../browser/script-element.ts';
import { type Engine, type EngineResult, searchGlobal } from './search-global.ts';

/** What a page says about itself and the place where a query is found in it. */
export interface Excerpt {
  url: string;
  title: string;
  text: string;
}

/** The full text: answers queries with addresses of pages, and gives excerpts on demand. */
export interface FullText {
  /** Fetches ahead what every question needs. */
  prepare: () => void;
  /** Asks all queries; `says` tells whether a page's text holds the one that was typed. */
  ask: (queries: FullTextQueries, says: (text: string) => boolean) => Promise<Found>;
  excerpt: (key: string) => Promise<Excerpt | undefined>;
}

const MOST_RESULTS = 60;
/** In so many pages it is looked whether they say a copied text, where Pagefind, which cuts it into words, finds it nowhere. */
const MOST_READ = 24;
const READ_AT_ONCE = 6;
/** Pagefind marks with it where one Chinese word ends. */
const WORD_END = '\u200b';
const BASE = 'data:/';

/**
 * Loads the files of Pagefind by way of scripts, which load from disk as well as over http. Of a file that does not come whole
 * `lost` is told, as Pagefind would search on without it and find less, or wait for ever. Returns what loads one file ahead.
 */
function serveFiles(folder: string, lost: (error: Error) => void): (name: string) => Promise<void> {
  const global = searchGlobal();
  const files = new Map<string, Uint8Array>();
  global.data = (name, base64) => {
    files.set(
      name,
      Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
    );
  };
  const load = (name: string) => loadScript(`${folder}${name}.js`, () => files.has(name));
  global.fetch = async (address) => {
    const name = address.slice(BASE.length).replace(/\?.*$/, '');
    if (!files.has(name)) await load(name).catch(() => undefined);
    const file = files.get(name);
    if (file === undefined) {
      lost(new Error(`${name} did not come, or came broken`));
      throw new Error(name);
    }
    return new Response(file as unknown as BodyInit);
  };
  return load;
}

/** Why there is no full text: the browser compiles no WebAssembly, be it too old or told not to. */
export class Refused extends Error {}

/** The shortest module there is. Engines before `'wasm-unsafe-eval'` refuse it under a page's policy. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function compiles(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

async function openPagefind(folder: string, files: readonly string[], lost: (error: Error) => void): Promise<Engine> {
  if (!compiles()) throw new Refused('no WebAssembly');
  const load = serveFiles(folder, lost);
  // Pagefind would ask for these one after the other; on a slow line each is a round trip.
  await Promise.all([loadScript(`${folder}pagefind.js`, () => searchGlobal().Engine), ...files.map(load)]);
  const { Engine } = searchGlobal();
  if (Engine === undefined) throw new Error('no engine');
  return new Engine({ basePath: BASE, baseUrl: '/', excerptLength: 30, primary: true });
}

/** Returns those of some pages that say a text, as far as they are read: a few at once, until one of them says it. */
async function whichSay(
  says: (text: string) => boolean,
  keys: readonly string[],
  results: ReadonlyMap<string, EngineResult>,
): Promise<string[]> {
  for (let start = 0; start < Math.min(keys.length, MOST_READ); start += READ_AT_ONCE) {
    const lot = keys.slice(start, start + READ_AT_ONCE).map(async (key) => {
      const page = await results.get(key)?.data();
      return page !== undefined && says(page.content.replaceAll(WORD_END, '')) ? [key] : [];
    });
    const saying = (await Promise.all(lot)).flat();
    if (saying.length > 0) return saying;
  }
  return [];
}

/** Opens the full text of the site; nothing is loaded before `prepare` or the first question. */
export function openFullText(folder: string, { pages, files = [] }: SearchTable): FullText {
  let engine: Promise<Engine> | undefined;
  let giveUp: (error: Error) => void = () => {};
  const results = new Map<string, EngineResult>();
  const keyOf = (result: EngineResult) => {
    const key = pages[searchGlobal().ids?.indexOf(result.id) ?? -1]?.url ?? `#${result.id}`;
    results.set(key, result);
    return key;
  };
  const start = () => {
    engine ??= openPagefind(folder, files, (error) => giveUp(error)).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
  const search = async (query: string) => {
    const lost = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    const found = await Promise.race([start().then((it) => it.search(query)), lost]);
    return found.results.slice(0, MOST_RESULTS).map(keyOf);
  };
  const all = async (queries: readonly string[]) => {
    const lists: string[][] = [];
    for (const query of queries) lists.push(await search(query));
    return lists;
  };
  return {
    prepare: () => {
      start().catch(() => {});
    },
    ask: async ({ copied, stages, unknown }, says) => {
      const found = await all(stages);
      const [whole = [], ...parts] = found;
      const quoting = !copied || whole.length > 0 ? whole : await whichSay(says, [...new Set(parts.flat())], results);
      return { stages: found, quoting: copied ? quoting : [], unknown: await all(unknown) };
    },
    excerpt: async (key) => {
      const data = await results.get(key)?.data();
      if (data === undefined) return undefined;
      const plain = new DOMParser().parseFromString(data.excerpt, 'text/html').body.textContent ?? '';
      return {
        url: data.url.replace(/^\//, ''),
        title: data.meta.title ?? '',
        text: plain.replaceAll(WORD_END, ''),
      };
    },
  };
}
