import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { makeFacts } from '../lib/search/facts.ts';
import { makeTable, type SitePage } from '../lib/search/make-table.ts';
import { listsBeside } from '../lib/search/site-lists.ts';
import type { SearchTable } from '../lib/search/table.ts';
import { bundleInlineScript } from './bundle-script.ts';
import { dataScript } from './search-index/data-script.ts';
import { FullTextIndex } from './search-index/full-text.ts';
import { readModel } from './search-index/model-file.ts';
import { chineseScript } from './search-index/script.ts';
import { sitePageOf } from './search-index/site-pages.ts';
import type { Stage } from './stage.ts';

/** What pages load; the rest of the search is loaded by it. */
const CLIENT_FILE = 'search/client.js';
/** Pagefind itself as a classic script, and beside it what it reads. */
const ENGINE_FILE = 'pagefind/pagefind.js';
const CLIENT = fileURLToPath(new URL('../components/search/search-client.ts', import.meta.url));
/** What reads the facts stands in one file with them. */
const FACTS = fileURLToPath(new URL('../components/search/search-facts.ts', import.meta.url));
/** Nearly all of it runs for the first answer: newer engines compile it while it arrives, not piece by piece when it runs. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Writes JSON as it may stand in a script. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Writes JSON as a script that hands it over: from disk a page cannot read JSON, but it can run a script. */
function handOver(name: string, value: unknown): string {
  return `(window.zhuxiaoSearch=window.zhuxiaoSearch||{}).${name}=${literal(value)};\n`;
}

/** The table of words; the last of it lets the search begin. */
function wordsScript(table: SearchTable): string {
  return `${handOver('table', table)}zhuxiaoSearch.begin&&zhuxiaoSearch.begin();\n`;
}

/**
 * Makes every file of the search for the pages of a site: address → content. The same pages give the same files. Bundles and full text
 * are made by programs of their own, while the table is made here.
 */
async function makeFiles(
  pages: readonly SitePage[],
  fullText: FullTextIndex,
  knowledge: Knowledge,
  content: string,
): Promise<Map<string, string>> {
  await fullText.read();
  const elsewhere = Promise.all([fullText.files(), bundleInlineScript(CLIENT), bundleInlineScript(FACTS)]);
  const { script, ...table } = makeTable(
    knowledge,
    [...pages, ...listsBeside(pages, knowledge)],
    chineseScript,
    readModel(content)?.model,
  );
  const facts = literal(makeFacts(knowledge));
  const [{ engine, files, ids }, client, factsReader] = await elsewhere;
  const indexed = { ...table, files: [...files.keys()].filter((name) => !name.includes('/')) };
  const names = table.pages.map(({ url }) => ids.get(url) ?? '');
  return new Map([
    [CLIENT_FILE, `${COMPILE_AT_ONCE}${client.code}\n`],
    ['search/script.js', handOver('script', script)],
    ['search/facts.js', `${factsReader.code}\nzhuxiaoSearch.readFacts(${facts});\n`],
    ['search/words.js', wordsScript(indexed)],
    [ENGINE_FILE, handOver('ids', names) + engine],
    ...[...files].map(([name, content]) => [`pagefind/${name}.js`, dataScript(name, content)] as const),
  ]);
}

/**
 * Makes the search beside the pages: the table of words, and Pagefind with its index, all as classic scripts. `content` is the
 * folder that the knowledge was read from.
 */
export function searchIndex(knowledge: Knowledge, content: string): Stage {
  const pages: SitePage[] = [];
  const fullText = new FullTextIndex();
  let count = 0;
  return {
    name: 'search-index',
    async look({ file, document }) {
      const page = file.endsWith('.html') ? sitePageOf(file, document) : undefined;
      if (page === undefined) return;
      pages.push(page);
      await fullText.add(page);
    },
    async add() {
      const files = await makeFiles(pages, fullText, knowledge, content);
      count = files.size;
      return { files, facts: {} };
    },
    report: () => `搜索文件 ${count} 个`,
  };
}
