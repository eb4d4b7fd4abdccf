import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const PAGE = `<!doctype html><meta charset="utf-8"><title>strict</title>
<script src="classic.js"></script>
<script type="module" src="module.js"></script>`;

let folder: string;
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), '离线 #1 '));
  writeFileSync(path.join(folder, 'page.html'), PAGE);
  writeFileSync(path.join(folder, 'classic.js'), 'document.documentElement.dataset.classic = "ran";');
  writeFileSync(path.join(folder, 'module.js'), 'document.documentElement.dataset.module = "ran";');
  writeFileSync(path.join(folder, 'data.json'), '{}');
  server = await serveFolder(folder, '/some/where/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

const scriptsThatRan = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

const fetchSibling = (page: Page) =>
  page.evaluate(() =>
    fetch('data.json').then(
      () => 'loaded',
      () => 'refused',
    ),
  );

describe('a page opened from the disk', () => {
  const address = () => pathToFileURL(path.join(folder, 'page.html')).href;

  it('runs its classic scripts, not its external modules', async () => {
    expect(await scriptsThatRan(await open(address()))).toEqual({ classic: 'ran' });
  });

  it('cannot fetch the file beside it', async () => {
    expect(await fetchSibling(await open(address()))).toBe('refused');
  });
});

describe('the same page served under a sub-path', () => {
  it('runs all its scripts', async () => {
    expect(await scriptsThatRan(await open(`${server.url}page.html`))).toEqual({ classic: 'ran', module: 'ran' });
  });

  it('can fetch the file beside it', async () => {
    expect(await fetchSibling(await open(`${server.url}page.html`))).toBe('loaded');
  });

  it('is not found outside the sub-path', async () => {
    expect((await fetch(new URL('/page.html', server.url))).status).toBe(404);
  });
});
