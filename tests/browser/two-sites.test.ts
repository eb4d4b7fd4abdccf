import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { DIST } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const SCENARIO = 'mini-program/individual-business.html';
const LETTER = 'letters/mini-program-application.html';

const work = mkdtempSync(path.join(tmpdir(), 'two-sites-'));
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  for (const site of ['one', 'two']) cpSync(DIST, path.join(work, site), { recursive: true });
  server = await serveFolder(work);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true });
});

/** Leaves on the device all that a reader can leave there. */
async function use(page: Page, site: string, name: string): Promise<void> {
  await page.goto(`${server.url}${site}/${SCENARIO}`);
  await page.locator('[name=theme][value=dark]').evaluate((input: HTMLInputElement) => input.click());
  await page.locator('.tick input:visible').first().check();
  // The first tick fetches the script that keeps it.
  await page.locator('.paper.ticked').first().waitFor();
  await page.goto(`${server.url}${site}/${LETTER}`);
  await page.getByLabel('在这台设备上记住填的内容').check();
  await page.locator('[id="mini-program-application-account-name"]').fill(name);
}

const keys = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

it('two sites on one host keep what readers leave there apart', async () => {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await use(page, 'one', '老王早餐');
  await expect.poll(async () => (await keys(page)).length).toBeGreaterThanOrEqual(3);
  const first = await keys(page);
  expect(first.filter((key) => !key.startsWith('zhuxiao-guide /one/ '))).toEqual([]);

  await page.goto(`${server.url}two/${LETTER}`);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  expect(await page.locator('[id="mini-program-application-account-name"]').inputValue()).toBe('');
  await page.goto(`${server.url}two/${SCENARIO}`);
  expect(await page.locator('.tick input:checked').count()).toBe(0);

  await use(page, 'two', '老李早餐');
  await page.getByLabel('在这台设备上记住填的内容').uncheck();
  await page.goto(`${server.url}one/${LETTER}`);
  expect(await page.locator('[id="mini-program-application-account-name"]').inputValue()).toBe('老王早餐');
  await context.close();
});
