import { fileURLToPath } from 'node:url';
import type { Stage } from '../finish/stage.ts';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { cutText, wholeWords } from '../lib/search/cut.ts';
import { parseVariants } from '../lib/search/fold.ts';
import { makeTable, type SitePage } from '../lib/search/make-table.ts';
import type { SearchTable } from '../lib/search/table.ts';
import { bundleInlineScript } from './inline-script.ts';
import { makeFullText, sentences } from './search-index/full-text.ts';
import { chineseScript } from './search-index/script.ts';
import { sitePageOf } from './search-index/site-pages.ts';

const INDEX_ENGINE = 'search/engine.js';

/** What pages load, and what that loads in its turn. */
const CLIENT_FILE = 'search/client.js';
const SCAN_FILE = 'search/scan.js';
const CLIENT = fileURLToPath(new URL('../components/search/search-client.ts', import.meta.url));
const SCAN_TEXTS = fileURLToPath(new URL('../components/search/scan-texts.client.ts', import.meta.url));
/** Nearly all of it runs for the first answer: newer engines compile it while it arrives, not piece by piece when it runs. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
/**
 * The texts of so many pages weigh less on the line than Pagefind before it has read a word: it is 77 kB, they are about 40.
 * They are all that is loaded, and read through at once.
 */
const MOST_PAGES_TO_SCAN = 200;
/** More than this an old phone does not take in one file, in characters: about 200 kB on the line. */
const MOST_TO_SCAN = 500_000;

/** Writes JSON as a script that hands it over: from disk a page cannot read JSON, but it can run a script. */
function handOver(name: string, value: unknown): string {
  const json = JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `(window.zhuxiaoSearch=window.zhuxiaoSearch||{}).${name}=${json};\n`;
}

type NamedFile = [name: string, text: string];

/** The texts themselves, and what reads them through; cut here, as that takes an old phone longer than all the rest. */
async function scanFile(pages: readonly SitePage[], cut: (text: string) => string): Promise<NamedFile> {
  const texts = pages.map(({ url, title, text }) => ({ url, title, text: cut(text) }));
  const { code } = await bundleInlineScript(SCAN_TEXTS);
  return [SCAN_FILE, `${handOver('texts', texts)}${code}\n`];
}

/** The table of words; the last of it lets the search begin. */
function wordsFile(table: SearchTable): NamedFile {
  return ['search/words.js', `${handOver('table', table)}zhuxiaoSearch.begin&&zhuxiaoSearch.begin();\n`];
}

/** Pagefind's index with its engine, and the names of pages in it; the texts too, for browsers that compile no WebAssembly. */
async function indexFiles(
  pages: readonly SitePage[],
  table: SearchTable,
  cut: (text: string) => string,
): Promise<NamedFile[]> {
  const { engine, files, ids } = await makeFullText(pages, cut);
  const withIds = {
    ...table,
    pages: table.pages.map((page) => ({ ...page, id: ids.get(page.url) ?? '' })),
    files: [...files.keys()].filter((name) => !name.includes('/')),
  };
  const length = pages.reduce((sum, { text }) => sum + text.length, 0);
  return [
    wordsFile(withIds),
    [INDEX_ENGINE, engine],
    ...(length > MOST_TO_SCAN ? [] : [await scanFile(pages, cut)]),
    ...[...files].map(
      ([name, content]): NamedFile => [
        `search/data/${name}.js`,
        `zhuxiaoSearch.data(${JSON.stringify(name)},"${Buffer.from(content).toString('base64')}");\n`,
      ],
    ),
  ];
}

/**
 * Makes every data file of the search for the pages of a site, with an index of the full text or with the text itself:
 * address → content. The same pages give the same files.
 */
async function makeDataFiles(
  pages: readonly SitePage[],
  knowledge: Knowledge,
  withIndex: boolean,
): Promise<Map<string, string>> {
  const { script, ...table } = makeTable(knowledge, pages, chineseScript);
  const variants = parseVariants(script.variants);
  const whole = wholeWords(table);
  const cut = (text: string) => cutText(sentences(text), variants, whole);
  const files = withIndex ? await indexFiles(pages, table, cut) : [wordsFile(table), await scanFile(pages, cut)];
  return new Map([['search/script.js', handOver('script', script)], ...files]);
}

/** Makes the search beside the pages: the words, and Pagefind with its index or the texts, all as classic scripts. */
export function searchIndex(): Stage<{ knowledge: Knowledge }> {
  const pages: SitePage[] = [];
  let count = 0;
  return {
    name: 'search-index',
    look({ file, document }) {
      const page = file.endsWith('.html') ? sitePageOf(file, document) : undefined;
      if (page !== undefined) pages.push(page);
    },
    async add({ files }, { knowledge }) {
      const { code } = await bundleInlineScript(CLIENT);
      const withIndex = [...files].filter((file) => file.endsWith('.html')).length > MOST_PAGES_TO_SCAN;
      const data = await makeDataFiles(pages, knowledge, withIndex);
      count = data.size + 1;
      return { files: new Map([[CLIENT_FILE, `${COMPILE_AT_ONCE}${code}\n`], ...data]), facts: {} };
    },
    report: () => `搜索文件 ${count} 个`,
  };
}
