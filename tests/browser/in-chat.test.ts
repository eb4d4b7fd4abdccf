import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { downloadList, fillDownloadPage } from '../../scripts/export/download-page.ts';
import { thoroughIf } from '../thorough.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN';

const work = mkdtempSync(path.join(tmpdir(), 'chat-'));
const folder = path.join(work, 'site');
const oneFile = path.join(work, 'one.html');
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  cpSync(DIST, folder, { recursive: true });
  // As an export fills it in.
  const page = path.join(folder, 'download.html');
  const files = ['guide.zip', 'guide.html', 'guide.pdf'].map((name) => ({ name, bytes: 1, sha256: 'a' }));
  const list = downloadList(files, [], { updated: '2026-01-01', chat: '微信', missing: [] });
  writeFileSync(page, fillDownloadPage(readFileSync(page, 'utf8'), list));
  writeFileSync(oneFile, await builtOneFile());
  server = await serveFolder(folder, '/a/b/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true });
});

const EDITIONS = {
  http: (file: string) => server.url + file,
  disk: (file: string) => pathToFileURL(path.join(folder, file)).href,
  'one file': (file: string) => `${pathToFileURL(oneFile).href}#/${file}`,
} as const;
type Edition = keyof typeof EDITIONS;

const APPLICATION = 'letters/mini-program-application.html';
const MAIL = 'letters/nickname-release-mail.html';
const SCENARIO = 'mini-program/individual-business.html';

const press = (page: Page, name: string) =>
  page.locator(`button:visible, a:visible`).filter({ hasText: name }).first().click();
const inLetter = (name: string) => async (page: Page) => {
  await press(page, name);
  return page.locator('form:visible > [role=status]');
};
/** The first press tells which fields are empty. */
const mail = async (page: Page) => {
  await inLetter('打开邮件')(page);
  return inLetter('打开邮件')(page);
};
const fromRow = (tool: string) => async (page: Page) => {
  const row = page.locator('[data-page].shown page-share, body:not(:has([data-page])) page-share');
  await page.locator('details:has(page-share)').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
  await row.locator(`[data-tool=${tool}]`).click();
  return row.locator('[role=status]');
};

/** Counts days, and presses a button below the result. */
const belowDays = (name: string) => async (page: Page) => {
  await page.locator('day-counter select').selectOption('confirmation-began');
  await page.locator('[data-day]').fill('2026-02-26');
  await press(page, '算出日子');
  await press(page, name);
  return page.locator('[data-view] [role=status]');
};

/** Every act that a browser inside a chat may leave undone, where it exists, and what the page says then. */
const ACTS: [
  what: string,
  file: string,
  act: (page: Page) => Promise<ReturnType<Page['locator']>>,
  where?: readonly Edition[],
][] = [
  ['printing a letter', APPLICATION, inLetter('打印')],
  ['a Word file', APPLICATION, inLetter('下载 Word'), ['http', 'disk']],
  ['a mail', MAIL, mail],
  ['printing a mail', MAIL, inLetter('打印')],
  ['a calendar', 'days.html', belowDays('下载日历文件')],
  ['the share sheet of the system', SCENARIO, fromRow('send'), ['http']],
];
const COPIES: typeof ACTS = [
  ['a letter', APPLICATION, inLetter('复制文字')],
  ['the text of a mail', MAIL, inLetter('复制正文')],
  ['days', 'days.html', belowDays('复制文字')],
  ['a link', SCENARIO, fromRow('link')],
  ['a message', SCENARIO, fromRow('message')],
];

/** Opens a page as the chat's own browser does, in which printing, saving, mail and sharing do nothing. */
async function inChat<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    userAgent: WECHAT,
    viewport: { width: 360, height: 740 },
    acceptDownloads: false,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.print = () => {};
      navigator.share = () => new Promise(() => {});
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
      addEventListener('click', (event) => {
        if ((event.target as Element).closest?.('a[href^="mailto:"], a[download]')) event.preventDefault();
      });
    });
    await page.goto(address);
    return await look(page);
  } finally {
    await context.close();
  }
}

const inEditions = (acts: typeof ACTS) =>
  (Object.keys(EDITIONS) as Edition[]).flatMap((edition) =>
    acts
      .filter(([, , , where]) => where?.includes(edition) ?? true)
      .map(([what, file, act]) => ({ edition, what, file, act })),
  );

describe('inside a chat, where much does nothing', () => {
  for (const { edition, what, file, act } of inEditions(ACTS)) {
    test(`${what} (${edition}): the page names the way into a browser`, thoroughIf(edition !== 'http'), async () => {
      await inChat(EDITIONS[edition](file), async (page) => {
        const status = await act(page);
        await status.filter({ hasText: '右上角「···」，选「在浏览器打开」' }).waitFor();
        expect(await status.innerText()).not.toContain('应该');
        expect(await status.isVisible()).toBe(true);
      });
    });
  }

  for (const { edition, what, file, act } of inEditions(COPIES)) {
    test(`copying ${what} (${edition}): the text stands there, selected`, thoroughIf(edition !== 'http'), async () => {
      await inChat(EDITIONS[edition](file), async (page) => {
        const status = await act(page);
        await status.filter({ hasText: '长按' }).waitFor();
        const field = page.locator('.to-copy:visible');
        const [text, selected] = await field.evaluate((area) => {
          const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
          return [value, value.slice(selectionStart, selectionEnd)];
        });
        expect(text).not.toBe('');
        expect(selected).toBe(text);
      });
    });
  }

  it('the text of a mail too long for an address is copied, and the way to a mail program is named', async () => {
    await inChat(EDITIONS.http(MAIL), async (page) => {
      await page.evaluate(() => {
        document.execCommand = () => true;
      });
      const longest = page.locator('form:visible textarea').first();
      await longest.fill('很长的说明'.repeat(120));
      const status = await mail(page);
      await status.filter({ hasText: '已经替你复制好' }).waitFor();
      expect(await status.innerText()).toContain('右上角「···」，选「在浏览器打开」');
    });
  });

  test.each(['http', 'disk'] as const)('the page of downloads (%s) says so above its files', async (edition) => {
    await inChat(EDITIONS[edition]('download.html'), async (page) => {
      const words = page.locator('[data-downloads] > p', { hasText: '右上角「···」，选「在浏览器打开」' });
      expect(await words.isVisible()).toBe(true);
      const files = page.locator('a[download]:visible');
      expect(await files.count()).toBe(3);
      const [above, below] = await Promise.all([words.boundingBox(), files.first().boundingBox()]);
      expect(above?.y).toBeLessThan(below?.y ?? 0);
    });
  });
});
