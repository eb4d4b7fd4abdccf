import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitePageOf } from '../../src/finish/search-index/site-pages.ts';
import { fold } from '../../src/lib/search/fold.ts';
import { openBrowser } from '../browser/chromium.ts';
import { type StaticServer, serveFolder } from '../browser/static-server.ts';
import { THOROUGH } from '../thorough.ts';
import { ask, openSearch } from './ask.ts';

const SHORTEST = 12;
const LONGEST = 60;
const DRAWN = 400;
/** Of those, how many are asked in every run. */
const AT_ONCE = 40;
const SEED = 20261130;

const pages = (readdirSync('dist', { recursive: true }) as string[])
  .filter((file) => file.endsWith('.html'))
  .sort()
  .flatMap((file) => sitePageOf(file, parse(readFileSync(`dist/${file}`, 'utf8'))) ?? []);

const plain = (text: string) => fold(text, new Map()).text;
const plainPages = pages.map(({ url, text }) => ({ url, text: plain(text) }));

/** Every clause that is long enough to be copied on purpose; an arrow leads to the page that it names. */
function clausesOf(): string[] {
  const parts = pages.flatMap(({ text }) =>
    text.split(/[\n。；！？：，]/).map((part) => part.replace(/^→/, '').trim()),
  );
  return [...new Set(parts)].filter(
    (clause) => clause.length <= LONGEST && /[\u4e00-\u9fff]{6}/.test(clause) && plain(clause).length >= SHORTEST,
  );
}

/** The pages that say a clause, whatever stands between its words. */
function saying(clause: string): string[] {
  const wanted = plain(clause);
  return plainPages.filter(({ text }) => text.includes(wanted)).map(({ url }) => url);
}

/** Draws lines evenly, the same for the same seed and lines. */
function draw(lines: readonly string[], count: number, seed: number): string[] {
  const left = [...lines];
  let state = seed;
  return Array.from({ length: Math.min(count, lines.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(state % left.length, 1)[0] ?? '';
  });
}

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveFolder('dist');
  page = await browser.newPage();
  await openSearch(page, `${server.url}search.html`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const drawn = draw(clausesOf().sort(), DRAWN, SEED);

for (const [what, clauses, options] of [
  ['a clause copied from any page', drawn.slice(0, AT_ONCE), {}],
  ['each of many more clauses', drawn.slice(AT_ONCE), THOROUGH],
] as const) {
  test(`${what} finds a page that says it first`, { ...options, timeout: 300_000 }, async () => {
    const misses: string[] = [];
    for (const clause of clauses) {
      const [found = 'nothing'] = (await ask(page, clause)).paths;
      const first = found.replace(/\?.*/, '');
      const right = saying(clause);
      if (!right.includes(first)) misses.push(`${clause}: ${right}, got ${first}`);
    }
    expect(misses).toEqual([]);
  });
}
