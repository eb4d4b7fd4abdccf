import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readQr } from '../qr-reader.ts';
import { thoroughIf } from '../thorough.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { placeOnDisk } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { leave } from './used-tab.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SCENARIO = 'mini-program/individual-business.html';
const ANSWERS =
  '?account=mini-program&registration=completed&entity-status=active&entity=individual-business&corporate-account=no&seal=never-had&origin=own';
const UNSURE =
  '?account=unsure&goal=unsure&registration=unsure&entity-status=unsure&entity=unsure&corporate-account=unsure&seal=unsure&origin=unsure';
const PHONE = { viewport: { width: 360, height: 640 } };

const work = mkdtempSync(path.join(tmpdir(), 'tools-'));
const folder = path.join(work, '导出 目录 100% #1');
const oneFile = path.join(work, 'one.html');

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(oneFile, await builtOneFile());
  server = await serveFolder(DIST, '/a/b/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true });
});

const overHttp = (file: string) => server.url + file;
const fromDisk = (file: string) => `${pathToFileURL(folder).href}/${file}`;
const inOneFile = (file: string) => `${pathToFileURL(oneFile).href}#/${file}`;
const WAYS: [string, (file: string) => string][] = [
  ['http', overHttp],
  ['disk', fromDisk],
  ['one file', inOneFile],
];

type Preparation = (page: Page) => Promise<unknown>;

const nothing: Preparation = async () => {};

/** The tabs that are used again, by what was prepared in them. */
const tabs = new Map<Preparation, Page>();

async function openTab(options: BrowserContextOptions, before: Preparation): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await before(page);
  return page;
}

/**
 * Looks at a page, in a context of its own where that asks for anything out of the common; nothing may be complained about,
 * and nothing may leave the page.
 */
async function visit<T>(
  address: string,
  look: (page: Page, context: BrowserContext) => Promise<T>,
  options?: BrowserContextOptions,
  before: Preparation = nothing,
): Promise<T> {
  const isCommon = options === undefined && (before === nothing || before === withClipboard);
  const page = (isCommon && tabs.get(before)) || (await openTab(options ?? {}, before));
  if (isCommon) tabs.set(before, page);
  const context = page.context();
  const wrong: string[] = [];
  const hear = (request: Request) => {
    if (!/^(?:file|data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) wrong.push(request.url());
  };
  const complain = (error: Error) => wrong.push(error.message);
  context.on('request', hear);
  page.on('pageerror', complain);
  try {
    await page.goto(address);
    const seen = await look(page, context);
    expect(wrong).toEqual([]);
    return seen;
  } finally {
    context.off('request', hear);
    page.off('pageerror', complain);
    await (isCommon ? leave(page) : context.close());
  }
}

const shown = (page: Page) => page.locator('[data-page].shown, body:not(:has([data-page]))');
const boxes = (page: Page) => shown(page).locator('.tick input:visible');
const progress = (page: Page) => shown(page).locator('[data-progress]:visible');
const ticked = (page: Page) => boxes(page).evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
const row = (page: Page) => shown(page).locator('page-share');
/** Opens what is folded over that row: on the pages of scenarios it can wait. */
async function unfold(page: Page): Promise<void> {
  await shown(page)
    .locator('details:has(page-share)')
    .evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLDetailsElement).open = true;
    });
}
async function press(page: Page, tool: string): Promise<void> {
  await unfold(page);
  await row(page).locator(`[data-tool=${tool}]`).click();
}
const said = (page: Page) => row(page).locator('[role=status]');

/** Takes away what a WebView may lack, or what a reader may refuse. */
const without = {
  storage: (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }),
  room: (page: Page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
  clipboard: (page: Page) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  answer: (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => new Promise(() => {}) } });
      document.execCommand = () => false;
    }),
  copying: (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    }),
};

/** Writes down what the page copies, as tests have no clipboard over every way. */
const withClipboard = (page: Page) =>
  page.addInitScript(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
    });
  });
const copied = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied);

for (const [way, addressOf] of WAYS) {
  describe(`the checklist over ${way}`, thoroughIf(way !== 'http'), () => {
    it('counts what is ticked, keeps it for the next visit, and is emptied on request', async () => {
      await visit(addressOf(SCENARIO), async (page, context) => {
        await boxes(page).nth(0).check();
        await boxes(page).nth(2).check();
        await expect.poll(() => progress(page).innerText()).toContain('备好 2 / 4');
        const again = await context.newPage();
        await again.goto(addressOf(SCENARIO));
        await expect.poll(() => ticked(again)).toEqual([true, false, true, false]);
        await shown(again).locator('[data-tool=reset]:visible').click();
        await expect.poll(() => progress(again).innerText()).toContain('备好 0 / 4');
        expect(await ticked(again)).toEqual([false, false, false, false]);
      });
    });

    it('is the list of the reader’s own case when the guide leads there, and of all again on request', async () => {
      await visit(addressOf(`guide.html${ANSWERS}`), async (page) => {
        const chosen = shown(page).locator('case-switch input:checked');
        const words = () => chosen.evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset.words));
        await expect.poll(words).toEqual(['没有对公账户', '个体户没有公章']);
        expect(await shown(page).locator('.demands .stamp:visible').allInnerTexts()).toEqual([
          '由法人手写签名代替公章',
        ]);
        await shown(page).getByRole('button', { name: '都显示' }).click();
        await expect.poll(() => shown(page).locator('.demands .stamp:visible').count()).toBe(2);
        expect(await words()).toEqual([]);
        await expect.poll(() => page.url()).not.toContain('corporate-account');
      });
    });

    it('is copied as text, with seal or signature of the case', async () => {
      const text = await visit(
        addressOf(SCENARIO + ANSWERS),
        async (page) => {
          await boxes(page).nth(1).check();
          await shown(page).locator('[data-tool=list]:visible').click();
          await expect.poll(() => copied(page)).toHaveLength(1);
          return (await copied(page))[0] ?? '';
        },
        undefined,
        withClipboard,
      );
      const lines = text.split('\n');
      expect(lines.slice(0, 3)).toEqual([
        'mp-2 个体工商户注销小程序',
        '情况：没有对公账户 · 个体户没有公章',
        '要交的材料，备好 1 / 4：',
      ]);
      expect(lines[4]).toMatch(/^☑ 2\. 主体证件/);
      expect(lines[5]).toContain('正反两面都要');
      expect(lines[6]).toMatch(/^☐ 4\. .*由法人手写签名代替公章/);
      expect(lines[6]).not.toContain('加盖公章');
      // The case is said once, at the top; marks of sources lead nowhere in a chat.
      expect(text).not.toMatch(/（个体户没有公章）|\[\d\]/);
      expect(lines[7]).toMatch(
        way === 'http' ? /^http.*\/mp-2\.html\?corporate-account=no&seal=never-had$/ : /mp-2\.html/,
      );
    });
  });
}

describe('the checklist', () => {
  test.each([
    ['refused', without.storage],
    ['full', without.room],
  ])('works for this visit where storage is %s, and says so', async (_why, before) => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        await boxes(page).nth(0).check();
        await boxes(page).nth(1).check();
        await expect.poll(() => progress(page).innerText()).toContain('备好 2 / 4');
        expect(await progress(page).innerText()).toContain('只在这次打开时有效');
      },
      {},
      before,
    );
  });

  it('loses nothing when two tabs tick at once', async () => {
    await visit(overHttp(SCENARIO), async (page, context) => {
      const other = await context.newPage();
      await other.goto(overHttp(SCENARIO));
      await boxes(page).nth(0).check();
      await boxes(other).nth(1).check();
      await boxes(page).nth(2).check();
      for (const tab of [page, other]) await expect.poll(() => ticked(tab)).toEqual([true, true, true, false]);
    });
  });

  test.each(['{"version":9,"ticks":{"mp-2":["proof"]}}', 'nonsense', '{"version":1,"ticks":{"mp-2":["<img src=x>"]}}'])(
    'starts empty where %s is stored, and goes on',
    async (text) => {
      await visit(
        overHttp(SCENARIO),
        async (page) => {
          expect(await ticked(page)).toEqual([false, false, false, false]);
          await boxes(page).nth(3).check();
          await expect.poll(() => progress(page).innerText()).toContain('备好 1 / 4');
        },
        {},
        (page) =>
          page.addInitScript((value) => {
            // Under whatever name the site keeps its ticks, this is what stands there.
            const { getItem, setItem } = Storage.prototype;
            let stored = true;
            Storage.prototype.getItem = function (name) {
              return stored && name.endsWith('ticks.1') ? value : getItem.call(this, name);
            };
            Storage.prototype.setItem = function (name, next) {
              stored = false;
              setItem.call(this, name, next);
            };
          }, text),
      );
    },
  );

  it('counts in each case the papers of that case', async () => {
    await visit(overHttp('mini-program/government.html'), async (page) => {
      await boxes(page).last().check();
      const counts = new Set<number>();
      for (const choice of await page.locator('case-switch input').all()) {
        await choice.evaluate((input) => (input as HTMLInputElement).click());
        const [all, done] = [await boxes(page).count(), (await ticked(page)).filter(Boolean).length];
        counts.add(all);
        await expect.poll(() => progress(page).innerText()).toContain(`备好 ${done} / ${all}`);
      }
      expect(counts.size).toBeGreaterThan(1);
    });
  });

  it('counts anew where another case is chosen than the one it opened with', async () => {
    await visit(overHttp('mini-program/government.html?entity-status=active'), async (page) => {
      await boxes(page).first().check();
      await expect.poll(() => progress(page).innerText()).toMatch(/^备好 1 /);
      for (const choice of await page.locator('case-switch input').all()) {
        await choice.evaluate((input) => (input as HTMLInputElement).click());
        const [all, done] = [await boxes(page).count(), (await ticked(page)).filter(Boolean).length];
        expect(all).toBeGreaterThan(0);
        await expect.poll(() => progress(page).innerText()).toContain(`备好 ${done} / ${all}`);
      }
    });
  });

  it('is copied with the condition of each demand while no case is chosen', async () => {
    const text = await visit(
      overHttp(SCENARIO),
      async (page) => {
        await page.locator('[data-tool=list]:visible').click();
        await expect.poll(() => copied(page)).toHaveLength(1);
        return (await copied(page))[0];
      },
      undefined,
      withClipboard,
    );
    expect(text).toContain('（个体户没有公章）由法人手写签名代替公章');
  });

  it('is copied for the case that is shown: an answer to a question not asked any more is no part of it', async () => {
    const text = await visit(
      overHttp('mini-program/entity-deregistered.html'),
      async (page) => {
        for (const name of ['企业', '有公章', '政府']) await page.getByRole('radio', { name, exact: true }).check();
        await page.locator('[data-tool=list]:visible').click();
        await expect.poll(() => copied(page)).toHaveLength(1);
        return (await copied(page))[0];
      },
      undefined,
      withClipboard,
    );
    expect(text?.split('\n')[1]).toBe('情况：政府');
  });

  it('is empty again when another tab clears everything', async () => {
    await visit(overHttp(SCENARIO), async (page, context) => {
      await boxes(page).nth(0).check();
      await expect.poll(() => progress(page).innerText()).toContain('备好 1 / 4');
      const other = await context.newPage();
      await other.goto(overHttp('rules/stages.html'));
      await other.evaluate(() => localStorage.clear());
      await expect.poll(() => progress(page).innerText()).toContain('备好 0 / 4');
    });
  });

  it('is worked with the keyboard', async () => {
    await visit(overHttp(SCENARIO), async (page) => {
      await boxes(page).nth(0).focus();
      await page.keyboard.press('Space');
      await expect.poll(() => progress(page).innerText()).toContain('备好 1 / 4');
      expect(await boxes(page).nth(0).getAttribute('aria-label')).toContain('绑定邮箱');
    });
  });

  it('reads whole without script, and prints with boxes', async () => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        expect(await page.locator('.tick:visible, [data-tool]:visible, .bar:visible').count()).toBe(0);
        expect(await page.locator('.paper:visible').count()).toBe(4);
        await page.emulateMedia({ media: 'print' });
        const box = await page
          .locator('.paper')
          .first()
          .evaluate((paper) => getComputedStyle(paper, '::before').borderTopWidth);
        expect(Number.parseFloat(box)).toBeGreaterThan(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('prints what is ticked, and which case it is for, but none of the buttons', async () => {
    await visit(overHttp(SCENARIO + ANSWERS), async (page) => {
      await boxes(page).nth(0).check();
      await page.emulateMedia({ media: 'print' });
      const marks = () =>
        page
          .locator('.paper')
          .evaluateAll((papers) => papers.map((paper) => getComputedStyle(paper, '::before').content));
      await expect.poll(marks).toEqual(['"✓"', '""', '""', '""']);
      expect(await page.locator('.choices span:visible').allInnerTexts()).toEqual(['没有', '个体户没有公章']);
      expect(await page.locator('button:visible, nav:visible, input:not([type=radio]):visible').count()).toBe(0);
    });
  });
});

for (const [way, addressOf] of WAYS) {
  describe(`passing a page on over ${way}`, thoroughIf(way !== 'http'), () => {
    const pages: [string, string, string][] = [
      [SCENARIO, '【mp-2 个体工商户注销小程序】', 'mp-2.html'],
      ['rules/stages.html', '【', 'rules/stages.html'],
      [`guide.html${UNSURE}`, '【先弄清一件事：', `guide.html${UNSURE}`],
    ];

    test.each(pages)('%s: the message names it, says what it says and where it is', async (file, start, place) => {
      const [link, message] = await visit(
        addressOf(file),
        async (page) => {
          await press(page, 'link');
          await expect.poll(() => copied(page)).toHaveLength(1);
          await press(page, 'message');
          await expect.poll(() => copied(page)).toHaveLength(2);
          return copied(page);
        },
        undefined,
        withClipboard,
      );
      const where = way === 'http' ? server.url + place : placeOnDisk(place);
      expect(link).toBe(where);
      const lines = (message ?? '').split('\n');
      expect(lines[0]?.startsWith(start)).toBe(true);
      expect(lines[1]?.length).toBeGreaterThan(10);
      expect(lines.at(-1)).toBe(where);
    });

    it('does what a program presses, as a screen reader’s does, before its script is there', async () => {
      const texts = await visit(
        addressOf('rules/stages.html'),
        async (page) => {
          await row(page)
            .locator('[data-tool=message]')
            .evaluate((button) => (button as HTMLElement).click());
          await expect.poll(() => copied(page)).toHaveLength(1);
          return copied(page);
        },
        undefined,
        withClipboard,
      );
      expect(texts[0]).toContain('【');
    });

    it('offers a QR code over http only', async () => {
      const offered = await visit(addressOf(SCENARIO), async (page) => {
        await unfold(page);
        return row(page).locator('[data-tool=qr]').isVisible();
      });
      expect(offered).toBe(way === 'http');
    });
  });
}

describe('passing a page on', () => {
  it('draws the short address as a QR code that another library reads', async () => {
    await visit(overHttp(SCENARIO), async (page) => {
      await press(page, 'qr');
      const svg = await row(page)
        .locator('.qr')
        .evaluate((picture) => decodeURIComponent((picture as HTMLImageElement).src.replace(/^[^,]*,/, '')));
      expect(readQr(svg)).toBe(overHttp('mp-2.html'));
      const expanded = () => row(page).locator('[data-tool=qr]').getAttribute('aria-expanded');
      expect(await expanded()).toBe('true');
      await press(page, 'qr');
      expect(await row(page).locator('.qr').count()).toBe(0);
      expect(await expanded()).toBe('false');
    });
  });

  it('takes a chosen case along, through the short address too', async () => {
    await visit(overHttp('mp-2.html?corporate-account=no&seal=never-had'), async (page) => {
      await expect.poll(() => page.locator('case-switch input:checked').count()).toBe(2);
    });
  });

  it('leaves behind what chat programs add to links', async () => {
    const texts = await visit(
      overHttp('rules/stages.html?from=singlemessage&isappinstalled=0'),
      async (page) => {
        await press(page, 'link');
        await expect.poll(() => copied(page)).toHaveLength(1);
        const [first] = await copied(page);
        // The query of the guide says what is shown; only what chats add to it goes.
        await page.goto(overHttp(`guide.html${UNSURE}&from=singlemessage&isappinstalled=0`));
        await press(page, 'link');
        await expect.poll(() => copied(page)).toHaveLength(1);
        return [first, ...(await copied(page))];
      },
      undefined,
      withClipboard,
    );
    expect(texts).toEqual([overHttp('rules/stages.html'), overHttp(`guide.html${UNSURE}`)]);
  });

  it('copies by command where pages have no clipboard', async () => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        await press(page, 'message');
        await expect.poll(() => said(page).innerText()).toContain('已复制');
        expect(await page.locator('.to-copy').count()).toBe(0);
        // Who works with the keyboard goes on from where it was.
        expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.tool)).toBe('message');
      },
      {},
      without.clipboard,
    );
  });

  it.each(['copying', 'answer'] as const)('leaves the text selected where there is no %s', async (lack) => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        await press(page, 'message');
        await expect.poll(() => said(page).innerText()).toContain('文字已经在下面选好');
        const selected = await page
          .locator('.to-copy')
          .evaluate((field) =>
            (field as HTMLTextAreaElement).value.slice(0, (field as HTMLTextAreaElement).selectionEnd),
          );
        expect(selected).toContain('【mp-2');
        await press(page, 'link');
        await expect.poll(() => page.locator('.to-copy').inputValue()).toBe(overHttp('mp-2.html'));
      },
      {},
      without[lack],
    );
  });

  it.each([
    ['official-account/individual-business.html', '?corporate-account=no'],
    ['mini-program/individual-business.html', '?corporate-account=yes'],
    ['mini-program/ordinary.html', '?entity=media'],
  ])('passes on of %s%s the sentence that is seen for this case, and no other', async (file, query) => {
    await visit(
      overHttp(file + query),
      async (page) => {
        await press(page, 'message');
        const seen = await page
          .locator('.answers .answer:visible')
          .filter({ hasNot: page.locator('.condition:visible') })
          .allInnerTexts();
        expect(seen).toHaveLength(1);
        await expect.poll(() => copied(page)).toHaveLength(1);
        const [message = ''] = await copied(page);
        expect(message.split('\n').slice(1)).toEqual([seen[0], expect.stringMatching(/^http.*\?./)]);
      },
      {},
      withClipboard,
    );
  });

  it('passes on both sentences with the words for when they hold where no case is chosen', async () => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        await press(page, 'message');
        await expect.poll(() => copied(page)).toHaveLength(1);
        const [message = ''] = await copied(page);
        expect(message).toContain('\n有对公账户：登录后台');
        expect(message).toContain('\n没有对公账户：先登录后台');
      },
      {},
      withClipboard,
    );
  });

  it('copies an address first that a source says to open in a browser', async () => {
    await visit(
      overHttp('questions/account-frozen.html'),
      async (page) => {
        const form = shown(page).locator('phone-form');
        expect(await form.locator('.button').count()).toBe(0);
        await form.locator('[data-tool]').click();
        await expect.poll(() => copied(page)).toEqual([await form.locator('a').getAttribute('href')]);
        expect(await form.locator('[role=status]').innerText()).toContain('已复制');
      },
      {},
      withClipboard,
    );
  });

  it('is reached from the first screen of a scenario, where it lies folded', async () => {
    await visit(
      overHttp(`${SCENARIO}?corporate-account=no`),
      async (page) => {
        const link = page.getByRole('link', { name: '发给同事' });
        expect((await link.boundingBox())?.y).toBeLessThan(600);
        await link.click();
        await row(page).locator('[data-tool=message]').click();
        await expect
          .poll(() => copied(page))
          .toEqual([expect.stringContaining(overHttp('mp-2.html?corporate-account=no'))]);
      },
      {},
      withClipboard,
    );
  });

  it('passes results on with what was looked for and the first of them', async () => {
    const query = '个体户没有对公账户';
    await visit(
      overHttp(`search.html?q=${encodeURIComponent(query)}`),
      async (page) => {
        await page.locator('.hit-title').nth(2).waitFor();
        const first = await page.locator('.hit-title').first().innerText();
        await press(page, 'message');
        await expect.poll(() => copied(page)).toHaveLength(1);
        const [message = ''] = await copied(page);
        expect(message).toContain(`【搜索：${query}】\n最前面的结果：${first}；`);
        expect(message).toContain('\nhttp');
      },
      {},
      withClipboard,
    );
  });

  it('says when its script cannot be had, and tries again on the next press', async () => {
    await visit(
      overHttp(SCENARIO),
      async (page) => {
        let cut = true;
        await page.route('**/tools/page.js', (route) => (cut ? route.abort() : route.continue()));
        await press(page, 'link');
        await expect.poll(() => row(page).innerText()).toContain('没有取到');
        cut = false;
        await press(page, 'link');
        await expect.poll(() => copied(page)).toEqual([overHttp('mp-2.html')]);
        expect(await row(page).innerText()).not.toContain('没有取到');
      },
      undefined,
      withClipboard,
    );
  });

  it('says it across the page below what was pressed, be that a tick or a button of a row', async () => {
    await visit(overHttp(SCENARIO), async (page) => {
      await page.route('**/tools/page.js*', (route) => route.abort());
      const words = page.locator('.error', { hasText: '没有取到' });
      const across = async () => {
        await words.waitFor();
        return ((await words.boundingBox())?.width ?? 0) > 220;
      };
      await boxes(page).first().click();
      expect(await across()).toBe(true);
      expect(await ticked(page)).not.toContain(true);
      await press(page, 'link');
      expect(await across()).toBe(true);
      const [last, below] = await Promise.all([
        row(page).locator('button:visible').last().boundingBox(),
        words.boundingBox(),
      ]);
      expect(below?.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
    });
  });

  it('opens the share sheet of the system where there is one', async () => {
    const shared = await visit(
      overHttp(SCENARIO),
      async (page) => {
        await press(page, 'send');
        // What is handed over is fetched on first use: the press answers before it is there.
        const shared = await page.waitForFunction(() => (window as unknown as { shared?: ShareData }).shared);
        return shared.jsonValue();
      },
      {},
      (page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'share', {
            value: async (shared: ShareData) => void Object.assign(window, { shared }),
          });
        }),
    );
    expect(shared).toMatchObject({ title: 'mp-2 个体工商户注销小程序', url: overHttp('mp-2.html') });
  });
});

/** The system's share sheet, which ends as it is told. */
const withSheet = (name: string) => (page: Page) =>
  page.addInitScript((end) => {
    Object.defineProperty(navigator, 'share', {
      value: async () => {
        document.documentElement.dataset.sheet = 'opened';
        throw new DOMException('', end);
      },
    });
  }, name);

test.each([
  ['AbortError', 'a reader who puts it away is told nothing of a failure', false],
  ['NotAllowedError', 'one that does not open is told, with another way', true],
])('the share sheet that ends with %s: %s', async (name, _what, told) => {
  await visit(
    overHttp(SCENARIO),
    async (page) => {
      await press(page, 'send');
      await page.locator('html[data-sheet]').waitFor();
      await expect.poll(() => said(page).innerText()).toMatch(told ? '系统没有打开分享' : '复制链接');
      expect((await said(page).innerText()).includes('系统没有打开分享')).toBe(told);
    },
    {},
    withSheet(name),
  );
});

describe('a form that opens on a phone only', () => {
  const FORM = 'https://kf.qq.com/touch/bill/200306selfqaafe6c551.html';

  it('is a code to scan on a computer, and a plain button on a phone', async () => {
    const looks = [
      [{ viewport: { width: 1280, height: 800 } }, true],
      [PHONE, false],
      [{ viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true }, false],
    ] as const;
    for (const [options, scanned] of looks) {
      await visit(
        overHttp(SCENARIO),
        async (page) => {
          const form = page.locator('phone-form').first();
          expect(await form.locator('img').isVisible()).toBe(scanned);
          expect(await form.locator('.button').isVisible()).toBe(!scanned);
          expect(await form.locator('.button').getAttribute('href')).toBe(FORM);
        },
        options,
      );
    }
  });

  it.each(WAYS)('shows its picture and copies its address over %s', async (_way, addressOf) => {
    await visit(
      addressOf(SCENARIO),
      async (page) => {
        const form = shown(page).locator('phone-form').first();
        await form.scrollIntoViewIfNeeded();
        await expect
          .poll(() => form.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth))
          .toBeGreaterThan(0);
        await form.locator('[data-tool]').click();
        await expect.poll(() => copied(page)).toEqual([FORM]);
      },
      { viewport: { width: 1280, height: 800 } },
      withClipboard,
    );
  });
});
