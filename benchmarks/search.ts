// Compares the search with its obvious rivals on the labelled queries, and weighs and times it on a slow line.
// `npm run bench:search`, after `npm run build`. It reports; it asserts nothing.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { builtSiteOrEnd } from '../scripts/built-site.ts';
import { endUnlessOwnGuide } from '../scripts/own-guide.ts';
import { openBrowser } from '../tests/browser/chromium.ts';
import { openSearch } from '../tests/search/ask.ts';
import { openBuiltSearch } from '../tests/search/built-search.ts';
import { judgePages, readQueries, type Score, SETS } from '../tests/search/judge.ts';
import { serveCompressed } from './search/line.ts';
import { indexPlainly, searchBm25, searchPlainly, searchSubstring } from './search/rivals.ts';
import { timeFirstResults, timeKeys } from './search/timing.ts';

endUnlessOwnGuide('bench:search');

/** The table of words answers the first; of the second only the full text knows. */
const TIMED = ['公众号注销', '注册者本人'] as const;

/** Typed key by key; in words that the table knows. */
const TYPED = '公司没了公众号怎么注销';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, { answerable, first, firstThree, empty, none, wrongNone }: Score): string {
  const cells = [percent(first, answerable), percent(firstThree, answerable), String(empty), percent(wrongNone, none)];
  return `| ${name} | ${cells.join(' | ')} |`;
}

async function compare(browser: Browser, folder: string): Promise<void> {
  await indexPlainly(folder);
  const line = await serveCompressed(folder);
  const page = await browser.newPage();
  await openSearch(page, `${line.url}search.html`);
  const ours = openBuiltSearch(folder);
  for (const name of SETS) {
    const queries = readQueries(name).filter(({ doubt }) => doubt !== true);
    const plainly = new Map<string, string[]>();
    for (const { query } of queries) plainly.set(query, await searchPlainly(page, query));
    const listed = (names: readonly string[]) => ({ answered: names.length > 0, names });
    const methods: Record<string, (query: string) => { answered: boolean; names: readonly string[] }> = {
      'raw Pagefind': (query) => listed(plainly.get(query) ?? []),
      'plain substring': (query) => listed(searchSubstring(folder, query)),
      'plain BM25': (query) => listed(searchBm25(folder, query)),
      'this search, without the full text': ours,
    };
    const { answerable, none, misses } = judgePages(queries, ours);
    console.log(`\n${name}.jsonl: ${answerable} answerable, ${none} that no page answers`);
    console.log('| | right first | in first three | empty | none: a scenario first that is not near |');
    console.log('| --- | --- | --- | --- | --- |');
    for (const [method, listOf] of Object.entries(methods)) console.log(row(method, judgePages(queries, listOf)));
    for (const miss of misses) console.log(`  ${miss}`);
  }
  await page.close();
  await line.close();
}

async function weigh(browser: Browser, folder: string, title: string): Promise<void> {
  const line = await serveCompressed(folder);
  console.log(`\n${title} at 150 ms round trip, 1.6 Mbit/s, processor slowed four times`);
  console.log('| | | first results | complete | over the line |\n| --- | --- | --- | --- | --- |');
  const places = { 'box of a page': 'index.html', 'page of results': 'search.html' };
  for (const query of TIMED) {
    for (const [name, file] of Object.entries(places)) {
      const { first, complete } = await timeFirstResults(browser, `${line.url}${file}`, query);
      const bytes = line.taken();
      console.log(`| ${query} | ${name} | ${first} ms | ${complete} ms | ${(bytes / 1000).toFixed(1)} kB |`);
    }
  }
  const { median, most } = await timeKeys(browser, `${line.url}index.html`, TYPED);
  console.log(`\nA key, once loaded, at CPU/4: ${median.toFixed(1)} ms in the middle, ${most.toFixed(1)} ms at most`);
  await line.close();
}

const site = builtSiteOrEnd();
const work = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
const browser = await openBrowser();
try {
  cpSync(site, path.join(work, 'site'), { recursive: true });
  await compare(browser, path.join(work, 'site'));
  await weigh(browser, site, 'Real content');
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}
