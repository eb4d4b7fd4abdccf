import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { openBrowser } from '../browser/chromium.ts';
import { FIREFOX, openFirefox } from '../browser/firefox.ts';
import { type StaticServer, serveFolder } from '../browser/static-server.ts';
import { THOROUGH, thoroughIf } from '../thorough.ts';
import { ask, openSearch, type Shown } from './ask.ts';
import { type Labelled, readQueries } from './judge.ts';

const SETS = ['sample', 'queries', 'blind', 'blind-2a'] as const;
/** So many queries of the first list tell whether the editions answer alike; the others are asked by the thorough run. */
const FIRST = 40;
const sets = SETS.flatMap((name) => {
  const queries = readQueries(name);
  if (name !== 'sample') return [{ name, queries }];
  return [
    { name: 'the first of sample', queries: queries.slice(0, FIRST) },
    { name: 'the rest of sample', queries: queries.slice(FIRST) },
  ];
});
const queries = sets.flatMap((set) => set.queries);

let browser: Browser;
let server: StaticServer;
const loose = mkdtempSync(path.join(tmpdir(), 'one-file-'));
const oneFile = path.join(loose, 'guide.html');

async function askAll(url: string, queries: readonly Labelled[]): Promise<Map<string, Shown>> {
  const page = await browser.newPage();
  await openSearch(page, url);
  const answers = new Map<string, Shown>();
  for (const { query } of queries) answers.set(query, await ask(page, query));
  await page.close();
  return answers;
}

async function askFirefox(program: string, url: string, queries: readonly Labelled[]): Promise<Map<string, Shown>> {
  const firefox = await openFirefox(program);
  try {
    const page = await firefox.newPage();
    await page.goto(url);
    await page.focus('site-search input');
    await page.waitForFunction(() => window.zhuxiaoSearch?.table !== undefined);
    const answers = new Map<string, Shown>();
    for (const { query } of queries) answers.set(query, await ask(page, query));
    return answers;
  } finally {
    await firefox.close();
  }
}

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveFolder('dist', '/some/where/');
  writeFileSync(oneFile, await makeOneFile('dist'));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(loose, { recursive: true });
});

for (const [index, { name, queries }] of sets.entries()) {
  describe(`of the queries in ${name}`, thoroughIf(index > 0), () => {
    let http: Map<string, Shown>;
    let file: Map<string, Shown>;
    let one: Map<string, Shown>;

    beforeAll(async () => {
      http = await askAll(`${server.url}search.html`, queries);
      file = await askAll(pathToFileURL(path.resolve('dist/search.html')).href, queries);
      one = await askAll(`${pathToFileURL(oneFile).href}#/search.html`, queries);
    }, 300_000);

    test.each(queries)('$query is answered from disk as over http', ({ query }) => {
      expect(file.get(query)).toEqual(http.get(query));
    });

    test.each(queries)('$query is answered in the one file by the same three pages first', ({ query }) => {
      expect(one.get(query)?.titles.slice(0, 3)).toEqual(http.get(query)?.titles.slice(0, 3));
    });
  });
}

describe.skipIf(FIREFOX === undefined)('in Firefox', THOROUGH, () => {
  let chromium: Map<string, Shown>;
  let firefox: Map<string, Shown>;

  beforeAll(async () => {
    chromium = await askAll(`${server.url}search.html`, queries);
    firefox = await askFirefox(FIREFOX ?? '', `${server.url}search.html`, queries);
  }, 300_000);

  test.each(queries)('$query is answered by the same three pages first', ({ query }) => {
    expect(firefox.get(query)?.titles.slice(0, 3)).toEqual(chromium.get(query)?.titles.slice(0, 3));
  });
});
