import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitePageOf } from '../../src/finish/search-index/site-pages.ts';
import { openBrowser } from '../browser/chromium.ts';
import { type StaticServer, serveFolder } from '../browser/static-server.ts';
import { ask, openSearch } from './ask.ts';

const SHORTEST = 12;
const LONGEST = 60;
const DRAWN = 60;
const SEED = 20261130;

const pages = (readdirSync('dist', { recursive: true }) as string[])
  .filter((file) => file.endsWith('.html'))
  .sort()
  .flatMap((file) => sitePageOf(file, parse(readFileSync(`dist/${file}`, 'utf8'))) ?? []);

/** Every clause that is long enough to be copied on purpose, and the pages that say it. */
function clausesOf(): Map<string, Set<string>> {
  const clauses = new Map<string, Set<string>>();
  for (const { url, text } of pages) {
    for (const clause of text.split(/[\n。；！？：，]/).map((part) => part.trim())) {
      if (clause.length < SHORTEST || clause.length > LONGEST || !/[\u4e00-\u9fff]{6}/.test(clause)) continue;
      clauses.set(clause, (clauses.get(clause) ?? new Set()).add(url));
    }
  }
  return clauses;
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

// Labels of links, which lead to the page they name, and lines of dates are drawn as well. Some plain sentences find another page
// first too; the aim is all of them.
test('of clauses copied from any page, two thirds or more find a page that says them first', async () => {
  const clauses = clausesOf();
  const misses: string[] = [];
  for (const clause of draw([...clauses.keys()].sort(), DRAWN, SEED)) {
    const [first = 'nothing'] = (await ask(page, clause)).paths;
    if (clauses.get(clause)?.has(first) !== true)
      misses.push(`${clause}: ${[...(clauses.get(clause) ?? [])]}, got ${first}`);
  }
  expect(misses.length / DRAWN, misses.join('\n')).toBeLessThanOrEqual(1 / 3);
}, 120_000);
