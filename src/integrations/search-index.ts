import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { wholeWords } from '../lib/search/cut.ts';
import { parseVariants } from '../lib/search/fold.ts';
import { makeTable, type SitePage } from '../lib/search/make-table.ts';
import { checkedKnowledge } from './content-check/check.ts';
import { readFinishedPages } from './finished-pages.ts';
import { bundleInlineScript } from './inline-script.ts';
import { makeFullText, sentences } from './search-index/full-text.ts';
import { chineseScript } from './search-index/script.ts';

/** What pages load, and what that loads in its turn. */
const CLIENT_FILE = 'search/client.js';
const DATA_FILES = ['words', 'script', 'engine'].map((name) => `search/${name}.js`);
const CLIENT = fileURLToPath(new URL('../components/search/search-client.ts', import.meta.url));
const SCAN_TEXTS = fileURLToPath(new URL('../components/search/scan-texts.client.ts', import.meta.url));
/** Nearly all of it runs for the first answer: newer engines compile it while it arrives, not piece by piece when it runs. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
/** More than this an old phone does not take in one file, in characters: about 200 kB on the line. */
const MOST_TO_SCAN = 500_000;

/** Writes JSON as a script that hands it over: from disk a page cannot read JSON, but it can run a script. */
function handOver(name: string, value: unknown): string {
  const json = JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `(window.zhuxiaoSearch=window.zhuxiaoSearch||{}).${name}=${json};\n`;
}

/** The texts themselves, for browsers in which Pagefind's WebAssembly does not run; nothing where they are too long. */
async function textsToScan(pages: readonly SitePage[]): Promise<[string, string][]> {
  if (pages.reduce((sum, { text }) => sum + text.length, 0) > MOST_TO_SCAN) return [];
  const texts = pages.map(({ url, title, text }) => ({ url, title, text: sentences(text) }));
  const { code } = await bundleInlineScript(SCAN_TEXTS);
  return [['search/scan.js', `${handOver('texts', texts)}${code}\n`]];
}

/** Makes every data file of the search for the pages of a site: address → content. The same pages give the same files. */
async function makeDataFiles(pages: readonly SitePage[], knowledge: Knowledge): Promise<Map<string, string>> {
  const table = makeTable(knowledge, pages, chineseScript);
  const { script, ...words } = table;
  const { engine, files, ids } = await makeFullText(pages, parseVariants(script.variants), wholeWords(table));
  const always = [...files.keys()].filter((name) => !name.includes('/'));
  const withIds = {
    ...words,
    pages: words.pages.map((page) => ({ ...page, id: ids.get(page.url) ?? '' })),
    files: always,
  };
  return new Map([
    ['search/words.js', `${handOver('table', withIds)}zhuxiaoSearch.begin&&zhuxiaoSearch.begin();\n`],
    ['search/script.js', handOver('script', script)],
    ['search/engine.js', engine],
    ...(await textsToScan(pages)),
    ...[...files].map(([name, content]): [string, string] => [
      `search/data/${name}.js`,
      `zhuxiaoSearch.data(${JSON.stringify(name)},"${Buffer.from(content).toString('base64')}");\n`,
    ]),
  ]);
}

function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  const folders = new Set([...files.keys()].map((name) => path.dirname(path.join(root, name))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(root, name), text);
}

/** Writes the search beside the pages: the words, Pagefind's index and its engine, all as classic scripts. */
export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.srcDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { code } = await bundleInlineScript(CLIENT);
        writeFiles(root, new Map([[CLIENT_FILE, `${COMPILE_AT_ONCE}${code}\n`]]));
        const { searched } = await readFinishedPages(root, DATA_FILES, true);
        const files = await makeDataFiles(searched, checkedKnowledge(content));
        writeFiles(root, files);
        logger.info(`搜索文件 ${files.size + 1} 个`);
      },
    },
  };
}
