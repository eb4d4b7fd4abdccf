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
import { THOROUGH } from '../thorough.ts';
import { ask, openSearch, type Shown } from './ask.ts';
import { type Labelled, readQueries } from './judge.ts';

const SETS = ['sample', 'queries', 'blind', 'blind-2a'] as const;
const sets = SETS.map((name) => ({ name, queries: readQueries(name) }));
const queries = sets.flatMap((set) => set.queries);

let browser: Browser;
let server: StaticServer;
const shown: Record<string, Map<string, Shown>> = {};
const loose = mkdtempSync(path.join(tmpdir(), 'one-file-'));

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
  shown.http = await askAll(`${server.url}search.html`, queries);
  shown.file = await askAll(pathToFileURL(path.resolve('dist/search.html')).href, queries);
  const oneFile = path.join(loose, 'guide.html');
  writeFileSync(oneFile, await makeOneFile('dist'));
  shown.oneFile = await askAll(`${pathToFileURL(oneFile).href}#/search.html`, queries);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(loose, { recursive: true });
});

describe.each(sets)('of the queries in $name', ({ queries }) => {
  test.each(queries)('$query is answered from disk as over http', ({ query }) => {
    expect(shown.file?.get(query)).toEqual(shown.http?.get(query));
  });

  test.each(queries)('$query is answered in the one file by the same three pages first', ({ query }) => {
    expect(shown.oneFile?.get(query)?.titles.slice(0, 3)).toEqual(shown.http?.get(query)?.titles.slice(0, 3));
  });
});

describe.skipIf(FIREFOX === undefined)('in Firefox', THOROUGH, () => {
  beforeAll(async () => {
    shown.firefox = await askFirefox(FIREFOX ?? '', `${server.url}search.html`, queries);
  }, 300_000);

  test.each(queries)('$query is answered by the same three pages first', ({ query }) => {
    expect(shown.firefox?.get(query)?.titles.slice(0, 3)).toEqual(shown.http?.get(query)?.titles.slice(0, 3));
  });
});
