import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeZip } from '../../scripts/export/zip.ts';
import { THOROUGH } from '../thorough.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { DIST, placeOnDisk } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DOCUMENT = '../../docs/editions.md';
const SCENARIO = 'mini-program/individual-business.html';
const STATES = [
  [SCENARIO, '?corporate-account=no', 'case-switch input:checked'],
  ['mp-2.html', '?corporate-account=no', 'case-switch input:checked'],
  ['guide.html', '?account=mini-program', '[data-view] [data-option="completed"]'],
  [
    'days.html',
    '?event=confirmation-began&account=official-account',
    'day-counter option[value="confirmation-began"]:checked',
  ],
  [
    'letters/mini-program-application.html',
    '?entity-status=deregistered',
    'letter-writer option[value="deregistered"]:checked',
  ],
  ['search.html', `?q=${encodeURIComponent('对公账户')}`, '[data-search-page] .hit'],
] as const;

/** A way to reach the pages. */
interface Edition {
  name: string;
  addressOf: (file: string) => string;
  script?: false;
}

const work = mkdtempSync(path.join(tmpdir(), 'editions-table-'));
const servers: StaticServer[] = [];
let browser: Browser;
let editions: Edition[];

/** Opens the site, waits until the browser keeps it, and takes the network away. */
async function keepCopy(server: StaticServer, page: Page): Promise<void> {
  await page.goto(`${server.url}index.html`);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 60_000,
  });
  await server.close();
}

beforeAll(async () => {
  browser = await openBrowser();
  const inFolder = (folder: string) => (file: string) => pathToFileURL(path.join(folder, file)).href;
  const disk = path.join(work, '网站 100% #1');
  cpSync(DIST, disk, { recursive: true });
  for (const [name, content] of Object.entries(
    unzipSync(await makeZip({ folder: DIST, name: 'guide', title: '指南', updated: '2026-01-01' })),
  )) {
    mkdirSync(path.dirname(path.join(work, name)), { recursive: true });
    writeFileSync(path.join(work, name), content);
  }
  const oneFile = path.join(work, 'one file.html');
  writeFileSync(oneFile, await builtOneFile());
  for (const base of ['/', '/a/b/', '/kept/']) servers.push(await serveFolder(DIST, base));
  const [root, below, kept] = servers.map((server) => (file: string) => server.url + file);
  if (!root || !below || !kept) throw new Error('three servers run');
  editions = [
    { name: 'http, at the root', addressOf: root },
    { name: 'http, under a sub-path', addressOf: below },
    { name: 'a folder on disk', addressOf: inFolder(disk) },
    { name: 'the zip, unpacked', addressOf: inFolder(path.join(work, 'guide/site')) },
    { name: 'the one file', addressOf: (file) => `${pathToFileURL(oneFile).href}#/${file}` },
    { name: 'without script', addressOf: root, script: false },
    { name: 'kept by the browser, no network', addressOf: kept },
  ];
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) await server.close().catch(() => {});
  rmSync(work, { recursive: true });
});

const heading = (page: Page) => page.locator('h1:visible').first().innerText();

/** A link of the home page leads to a page. */
async function followsLinks(page: Page, { addressOf }: Edition): Promise<string> {
  await page.goto(addressOf('index.html'));
  await page.locator('.menu summary').click();
  await page.locator('.menu a', { hasText: '材料' }).click();
  await page.waitForFunction(() => /材料/.test(document.title));
  return /材料/.test(await heading(page)) ? 'opens' : 'does not open';
}

/** What an address asks for is what is shown. */
async function keepsStates(page: Page, { addressOf, script }: Edition): Promise<string> {
  const lost: string[] = [];
  for (const [file, query, sign] of STATES) {
    await page.goto('about:blank');
    await page.goto(addressOf(file) + query);
    const shown = page.locator(sign).first();
    if (script === false) await heading(page);
    else await shown.waitFor({ state: 'attached', timeout: 20_000 }).catch(() => lost.push(file + query));
  }
  if (lost.length > 0) return `lost: ${lost.join(', ')}`;
  return script === false ? 'every case is shown, labelled' : 'as the address says';
}

/** Nothing to press on paper, and what is folded open. */
async function prints(page: Page, { addressOf, script }: Edition): Promise<string> {
  await page.goto(addressOf(SCENARIO));
  if (script !== false) await page.waitForFunction(() => document.documentElement.dataset.loading === undefined);
  await page.emulateMedia({ media: 'print' });
  if (script !== false) await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const text = await page.locator('body').innerText();
  const pressed = await page.locator('.masthead:visible, button:visible').count();
  await page.emulateMedia({ media: null });
  return pressed === 0 && text.includes('出处') ? 'the page, unfolded' : 'loses something';
}

/** What is copied as a link opens the same. */
async function copies(page: Page, { addressOf, script }: Edition): Promise<string> {
  const [, query, sign] = STATES[0];
  await page.goto('about:blank');
  await page.goto(addressOf(SCENARIO) + query);
  await heading(page);
  // The row for passing on is folded away on a scenario's page.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const button = page.locator('page-share:visible [data-tool=link]:visible');
  if (script === false) return (await button.count()) === 0 ? 'no button' : 'a button that does nothing';
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => document.documentElement.setAttribute('data-copied', text) },
    });
  });
  await button.click();
  await page.waitForFunction(() => document.documentElement.dataset.copied !== undefined);
  const copied = (await page.locator('html').getAttribute('data-copied')) ?? '';
  // Where the build was told an address, that is copied in the place of the words.
  if (copied === placeOnDisk('mp-2.html?corporate-account=no')) return 'its place in words';
  if (!/^https?:/.test(copied)) return copied;
  await page.goto(copied);
  await page.locator(sign).first().waitFor({ state: 'attached', timeout: 20_000 });
  return 'an address that opens the same';
}

it('every edition does what the table in the documents says', { ...THOROUGH, timeout: 240_000 }, async () => {
  const rows: string[] = [];
  for (const edition of editions) {
    const context = await browser.newContext({
      javaScriptEnabled: edition.script ?? true,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    const kept = servers[2];
    if (edition.name.startsWith('kept') && kept !== undefined) await keepCopy(kept, page);
    const cells = [];
    for (const look of [followsLinks, keepsStates, prints, copies]) cells.push(await look(page, edition));
    rows.push(`| ${[edition.name, ...cells].join(' | ')} |`);
    await context.close();
  }
  const text = `# Editions

What each way to read the site does with a link, with what an address asks for, on paper, and when its link is copied.
\`tests/browser/editions-table.test.ts\` opens them all in Chromium and writes this table (\`vitest run\` with \`-u\`); with \`SITE_URL\`,
copies on disk copy the real address instead of words. States are those of ${STATES.map(([file]) => `\`${file}\``).join(', ')}.

| edition | a link | a state | print | copy |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
  await expect(text).toMatchFileSnapshot(DOCUMENT);
});
