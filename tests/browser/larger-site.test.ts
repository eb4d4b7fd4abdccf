// What a site has only when it has grown: an index of the full text, which is Pagefind's, and what compiles it.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { generateScenarios } from '../content/generated-content.ts';
import { copyProject, type ProjectCopy } from '../content/project-copy.ts';
import { ask, openSearch } from '../search/ask.ts';
import { judge, readQueries } from '../search/judge.ts';
import { inEveryWay, whileBroken } from './broken-file.ts';
import { openBrowser } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

/** Asks the full text, and is answered without it as well. */
const QUERY = encodeURIComponent('网页截图 扫脸');

let copy: ProjectCopy;
let site: string;
let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  copy = copyProject();
  generateScenarios(path.join(copy.root, 'src/content'), 60);
  const { code, output } = await copy.build();
  if (code !== 0) throw new Error(output);
  site = path.join(copy.root, 'dist');
  server = await serveFolder(site, '/some/where/');
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  copy?.discard();
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.close());

const onDisk = (file: string) => pathToFileURL(path.join(site, file)).href;
const results = () =>
  page.locator('main .hits a').evaluateAll((links) => links.map((link) => link.getAttribute('data-code')));
const searched = () => page.waitForFunction(() => document.documentElement.dataset.search === 'complete');

it('has an index, and lets its pages compile what reads it', () => {
  expect(existsSync(path.join(site, 'search/engine.js'))).toBe(true);
  for (const file of ['index.html', 'print.html', 'mini-program/government.html'])
    expect(readFileSync(path.join(site, file), 'utf8')).toContain("'wasm-unsafe-eval'");
});

describe('the labelled queries', () => {
  const queries = readQueries('queries');

  it('are answered over http as from disk, and by the pages that answered them before it grew', async () => {
    const answers = async (url: string) => {
      await openSearch(page, url);
      const shown = [];
      for (const { query } of queries) shown.push(await ask(page, query));
      return shown;
    };
    const http = await answers(`${server.url}search.html`);
    expect(await answers(onDisk('search.html'))).toEqual(http);
    const { answerable, first, firstThree, empty, misses } = judge(
      queries,
      http.map(({ codes }) => codes),
    );
    expect(first / answerable, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(firstThree / answerable, misses.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(empty, misses.join('\n')).toBe(0);
  }, 120_000);
});

it('is searched alike where no WebAssembly is compiled', async () => {
  await page.goto(`${server.url}search.html?q=${QUERY}`);
  await searched();
  const whole = await results();
  await page.addInitScript(() => {
    const Module = function Module() {
      throw new WebAssembly.CompileError('refused');
    };
    Object.assign(WebAssembly, { Module, instantiate: Module, compile: Module, instantiateStreaming: Module });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(path.posix.basename(new URL(request.url()).pathname)));
  await page.reload();
  await searched();
  expect(whole.length).toBeGreaterThan(0);
  expect((await results()).toSorted()).toEqual(whole.toSorted());
  expect(asked).toContain('scan.js');
  expect(asked).not.toContain('engine.js');
});

test.each(
  inEveryWay([
    ['the engine', /^engine\.js$/, '全文没有取到'],
    ['the engine’s program', /wasm/, '全文没有取到'],
    ['the list of pages', /pf_meta/, '全文没有取到'],
    ['the index', /^data\/index\//, '全文没有取到'],
  ]),
)('%s, %s, is said calmly, and what the words alone find is shown', async (_what, _how, part, spoil, words) => {
  const broken = await whileBroken(site, part, spoil, async () => {
    await page.goto(`${onDisk('search.html')}?q=${QUERY}`);
    await page.locator('.search-status', { hasText: words }).waitFor({ timeout: 10_000 });
    expect(await page.locator('main a[data-code]').count()).toBeGreaterThan(0);
  });
  expect(broken).toBeGreaterThan(0);
});
