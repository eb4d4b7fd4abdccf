import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from '../browser/chromium.ts';
import { type StaticServer, serveFolder } from '../browser/static-server.ts';
import { ask, openSearch, type Shown } from './ask.ts';

interface Asked {
  query: string;
  /** The page that speaks to it. */
  page: string;
}

const FOLDER = 'src/content/questions';
/** The questions that stand below the article, in the words kept of them. */
const belowTheArticle = readdirSync(FOLDER).flatMap((file): Asked[] => {
  const { comments, 'asked-as': ways } = parse(readFileSync(`${FOLDER}/${file}`, 'utf8').split('---')[1] ?? '');
  const page = `questions/${file.replace('.mdx', '.html')}`;
  return comments === undefined ? [] : ways.map((query: string) => ({ query, page }));
});
const inOtherWords: Asked[] = readFileSync('tests/search/asked.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

let browser: Browser;
let server: StaticServer;
let page: Page;
const shown = new Map<string, Shown>();
const placeOf = ({ query, page: wanted }: Asked) => shown.get(query)?.paths.indexOf(wanted) ?? -1;
const isAmongThree = (asked: Asked) => placeOf(asked) >= 0 && placeOf(asked) < 3;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveFolder('dist');
  page = await browser.newPage();
  await openSearch(page, `${server.url}search.html`);
  for (const { query } of [...belowTheArticle, ...inOtherWords]) shown.set(query, await ask(page, query));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a question that was asked below the article', () => {
  test.each(belowTheArticle)('$query finds $page among the first three', (asked) => {
    expect(shown.get(asked.query)?.paths.slice(0, 3)).toContain(asked.page);
  });
});

test('of rules and questions in words of people who never saw the pages, at least 90 % stand among the first three', () => {
  const misses = inOtherWords.filter((asked) => !isAmongThree(asked));
  const list = misses.map(
    ({ query, page: wanted }) => `${query} → ${wanted}, got ${shown.get(query)?.paths.slice(0, 3)}`,
  );
  expect(misses.length / inOtherWords.length, list.join('\n')).toBeLessThanOrEqual(0.1);
});
