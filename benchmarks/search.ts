// Compares the search with its two obvious rivals on the labelled queries, and weighs and times it on a slow line.
// `npm run bench:search`, after `npm run build`. It reports; it asserts nothing.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/browser/chromium.ts';
import { ask, openSearch } from '../tests/search/ask.ts';
import { judge, readQueries, type Score } from '../tests/search/judge.ts';
import { serveCompressed } from './search/line.ts';
import { indexPlainly, searchPlainly, searchSubstring } from './search/rivals.ts';
import { timeFirstResults } from './search/timing.ts';

const SETS = ['sample', 'queries', 'blind'] as const;
/** The table of words answers the first; of the second only the full text knows. */
const TIMED = ['公众号注销', '注册者本人'] as const;

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
  for (const name of SETS) {
    const queries = readQueries(name);
    const lists: Record<string, (string | null)[][]> = { 'raw Pagefind': [], 'plain substring': [], 'this search': [] };
    for (const { query } of queries) {
      lists['raw Pagefind']?.push(await searchPlainly(page, query));
      lists['plain substring']?.push(searchSubstring(folder, query));
      lists['this search']?.push((await ask(page, query)).codes);
    }
    const { answerable, none } = judge(queries, []);
    console.log(`\n${name}.jsonl: ${answerable} answerable, ${none} that no page answers`);
    console.log('| | right first | in first three | empty | none: a scenario that is not near |');
    console.log('| --- | --- | --- | --- | --- |');
    for (const [rival, codes] of Object.entries(lists)) console.log(row(rival, judge(queries, codes)));
    for (const miss of judge(queries, lists['this search'] ?? []).misses) console.log(`  ${miss}`);
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
  await line.close();
}

const site = 'dist';
if (!existsSync(path.join(site, 'search.html'))) throw new Error('no dist/: run npm run build first');
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
