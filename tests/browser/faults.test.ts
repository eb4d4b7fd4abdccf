import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { PRINT, VISITS } from '../../scripts/engines/visits.ts';
import { thoroughIf } from '../thorough.ts';
import { inEveryWay, whileBroken } from './broken-file.ts';
import { openBrowser } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Asks the full text, and is answered without it as well. */
const QUERY = encodeURIComponent('网页截图 扫脸');
/** Words of the full text, which no title and no answer says. */
const QUOTED = encodeURIComponent('注册者本人');

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serveFolder(DIST);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(() => context.close());

const results = () =>
  page.locator('main .hits a').evaluateAll((links) => links.map((link) => link.getAttribute('data-code')));
const searched = () => page.waitForFunction(() => document.documentElement.dataset.search === 'complete');
const question = () => page.locator('[data-view] h1').innerText();

const LOGIN = { status: 200, contentType: 'text/html', body: '<!doctype html><p>请先登录</p>' };

/** Files of the search, one for each thing that is said. */
const TOLD = ['the words', 'the index'];

describe('a file of the search that came broken', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'faults-'));

  beforeAll(() => cpSync(DIST, work, { recursive: true }));
  afterAll(() => rmSync(work, { recursive: true }));

  for (const [what, how, part, spoil, words] of inEveryWay([
    ['the words', /^search\/words\.js$/, '搜索的文件没有取到'],
    ['the search itself', /^search\/client\.js$/, '搜索的文件没有取到'],
    ['the engine', /^pagefind\/pagefind\.js$/, '全文没有取到'],
    ['the engine’s program', /^pagefind\/wasm/, '全文没有取到'],
    ['the list of pages', /pf_meta/, '全文没有取到'],
    ['the index', /^pagefind\/index\//, '全文没有取到'],
  ])) {
    test(
      `${what}, ${how}, is said calmly, and everything else works`,
      thoroughIf(how !== 'cut off' || !TOLD.includes(what)),
      async () => {
        const broken = await whileBroken(work, part, spoil, async () => {
          await page.goto(`${pathToFileURL(path.join(work, 'search.html')).href}?q=${QUERY}`);
          await page.locator('.search-status, site-search .error', { hasText: words }).waitFor({ timeout: 10_000 });
          expect(await page.locator('main .hits a, main a[data-code]').count()).toBeGreaterThan(0);
          await page.goto(pathToFileURL(path.join(work, 'guide.html')).href);
          expect(await question()).toBeTruthy();
        });
        expect(broken).toBeGreaterThan(0);
      },
    );
  }
});

describe('the texts of pages that the search quotes', () => {
  for (const [how, answer] of [
    ['are blocked', undefined],
    ['are a login page', LOGIN],
  ] as const) {
    test(`are asked for again where they ${how}, which is said`, thoroughIf(answer === undefined), async () => {
      let caught = true;
      await page.route('**/pagefind/fragment/**', (route) =>
        caught ? (answer ? route.fulfill(answer) : route.abort()) : route.continue(),
      );
      await page.goto(`${server.url}search.html?q=${QUOTED}`);
      await searched();
      const status = page.locator('main .search-status');
      const quoted = page.locator('main .hit-text mark');
      expect(await status.innerText()).toContain('有的原文没有取到');
      expect([await results().then(({ length }) => length > 2), await quoted.count()]).toEqual([true, 0]);
      const before = await results();
      const again = page.getByRole('button', { name: '再取原文' });
      await again.click();
      await expect.poll(() => again.count()).toBe(1);
      expect(await status.innerText()).toContain('有的原文没有取到');
      caught = false;
      await again.click();
      await quoted.first().waitFor();
      expect(await again.count()).toBe(0);
      expect(await status.innerText()).not.toContain('没有取到');
      expect(await results()).toEqual(before);
    });
  }
});

describe('the script of every page that came broken', () => {
  const work = mkdtempSync(path.join(tmpdir(), 'faults-'));

  beforeAll(() => cpSync(DIST, work, { recursive: true }));
  afterAll(() => rmSync(work, { recursive: true }));

  for (const [what, how, part, spoil, words] of inEveryWay([['it', /^tools\/start\.js$/, '搜索和按钮用不了']])) {
    test(
      `${what}, ${how}, is said on the page, which shows no button that does nothing`,
      thoroughIf(how !== 'cut off'),
      async () => {
        const address = pathToFileURL(path.join(work, 'mini-program/individual-business.html')).href;
        const said = page.getByRole('status').filter({ hasText: words });
        const broken = await whileBroken(work, part, spoil, async () => {
          await page.goto(`${address}?corporate-account=no`);
          await said.waitFor();
          expect(await page.locator('[data-tool]:visible').count()).toBe(0);
          expect(await page.locator('.paper:visible').count()).toBe(4);
        });
        expect(broken).toBe(1);
        await said.getByRole('link', { name: '再试一次' }).click();
        await page.locator('[data-tool]:visible').first().waitFor();
        expect(await said.count()).toBe(0);
        expect(page.url()).toContain('corporate-account=no');
      },
    );
  }
});

describe('a network that answers with its login page', () => {
  /** What is done, on which page, with which script, where the words are, and what shows that it was done. */
  const ACTS: [what: string, file: string, script: string, press: string, done: string][] = [
    ['copying', 'sources.html', 'tools/page.js', 'page-share [data-tool=message]', '.said'],
    ['a QR code', 'sources.html', 'tools/qr.js', 'page-share [data-tool=qr]', 'img.qr'],
    ['ticking', 'mini-program/individual-business.html', 'tools/page.js', '.tick input', '.paper.ticked'],
    ['counting days', 'days.html', 'tools/days.js', 'day-counter form button', 'day-counter .error:text("先选")'],
  ];
  const WAYS = [
    ['answers with it', LOGIN],
    ['cuts the script off', { ...LOGIN, contentType: 'text/javascript', body: 'const cut = {' }],
    ['brings an old one', { ...LOGIN, contentType: 'text/javascript', body: 'window.older = true;' }],
    ['blocks the script', undefined],
  ] as const;

  for (const [how, answer] of WAYS) {
    const name = `and ${how} is named at every act, nothing looks done, and a second try does it`;
    test(name, thoroughIf(how !== 'answers with it'), async () => {
      for (const [what, file, script, press, done] of ACTS) {
        let caught = true;
        const asked: string[] = [];
        await page.route(
          (url) => url.pathname.endsWith(script),
          (route) => {
            asked.push(route.request().url());
            return caught ? (answer ? route.fulfill(answer) : route.abort()) : route.continue();
          },
        );
        await page.goto(server.url + file);
        await page.locator(press).first().click();
        const said = page.locator('[role=status], .error', { hasText: '没有取到' }).first();
        await said.waitFor({ timeout: 10_000 }).catch(() => undefined);
        expect([what, await said.isVisible()]).toEqual([what, true]);
        expect([what, await page.locator('input:checked[data-tool], [aria-expanded=true]').count()]).toEqual([what, 0]);
        caught = false;
        await page.locator(press).first().click();
        await page
          .locator(done)
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => undefined);
        expect([what, await page.locator(done).first().isVisible()]).toEqual([what, true]);
        // What came broken may be kept under its address, so each try asks under another.
        expect([what, asked.length > 1, new Set(asked).size]).toEqual([what, true, asked.length]);
        await page.unrouteAll();
      }
    });
  }

  for (const [how, answer] of WAYS) {
    const name = `and ${how} is named where the search should be, which a second try then finds`;
    it(name, thoroughIf(how !== 'brings an old one'), async () => {
      let caught = true;
      await page.route(/\/search\/(?:client|words)\.js/, (route) =>
        caught ? (answer ? route.fulfill(answer) : route.abort()) : route.continue(),
      );
      await page.goto(`${server.url}search.html?q=${QUERY}`);
      await page.locator('site-search .error', { hasText: '没有取到' }).waitFor();
      caught = false;
      await page.getByRole('button', { name: '再试一次' }).click();
      await searched();
      expect((await results()).length).toBeGreaterThan(0);
      expect(await page.locator('site-search .error').count()).toBe(0);
    });
  }

  it('is named where answers should stand above the results, which are there', async () => {
    await page.route(/\/search\/facts\.js/, (route) => route.fulfill(LOGIN));
    await page.goto(`${server.url}search.html?q=${encodeURIComponent('冻结期几天')}`);
    await page.locator('main', { hasText: '直接的回答没有取到' }).waitFor();
    await searched();
    expect((await results()).length).toBeGreaterThan(0);
    expect(await page.locator('main').innerText()).toContain('直接的回答没有取到');
  });

  it('is named where pinyin should be read, which is tried again', async () => {
    let caught = true;
    await page.route(/\/search\/script\.js/, (route) => (caught ? route.fulfill(LOGIN) : route.continue()));
    await page.goto(`${server.url}search.html?q=gongzhonghao+zhuxiao`);
    await page.locator('.search-status', { hasText: '认拼音、繁体字的文件没有取到' }).waitFor();
    caught = false;
    await page.locator('#search-input').press('Enter');
    await page.locator('.search-status', { hasText: /^找到/ }).waitFor();
    expect(await page.locator('.search-expansions').innerText()).toContain('公众号');
  });

  it('is named where a letter should become a Word file, which a second try then makes', async () => {
    let caught = true;
    await page.route(/\/letters\/docx\.js/, (route) => (caught ? route.fulfill(LOGIN) : route.continue()));
    await page.goto(`${server.url}letters/mini-program-application.html`);
    await page.getByRole('button', { name: '下载 Word' }).click();
    await page.locator('[role=status]', { hasText: '没有取到' }).waitFor();
    caught = false;
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.docx$/);
  });
});

describe('a browser', () => {
  it('that cannot cut words finds what the table knows, and is told what that means for the full text', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'Segmenter');
    });
    await page.goto(`${server.url}search.html?q=${QUERY}`);
    await searched();
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(false);
    expect((await results()).length).toBeGreaterThan(0);
    expect(await page.locator('.search-status').innerText()).toContain('不会切分中文');
  });

  it('that compiles no WebAssembly is told so calmly, is shown what the table knows, and loads nothing in vain', async () => {
    await page.addInitScript(() => {
      const Module = function Module() {
        throw new WebAssembly.CompileError('refused');
      };
      Object.assign(WebAssembly, { Module, instantiate: Module, compile: Module, instantiateStreaming: Module });
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.url}search.html?q=${QUERY}`);
    await page.locator('.search-status', { hasText: '这个浏览器读不了全文' }).waitFor();
    expect((await results()).length).toBeGreaterThan(0);
    expect(asked.filter((name) => name.includes('/pagefind/'))).toEqual([]);
  });

  // What the oldest engines we support lack and this one has; styles cannot be made older here (`npm run engines`).
  for (const { address, act, words } of VISITS.filter((visit) => visit.address !== PRINT)) {
    const onlyShows = act === undefined && !address.startsWith('search');
    test(`that has none of the newer built-ins shows ${address} as all others do`, thoroughIf(onlyShows), async () => {
      const complaints: string[] = [];
      page.on('pageerror', ({ message }) => complaints.push(message));
      await page.addInitScript(() => {
        const lacking: [object, string[]][] = [
          [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
          [Object, ['hasOwn', 'groupBy']],
          [Map, ['groupBy']],
          [Promise, ['withResolvers', 'try']],
          [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
          [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
          [URL, ['canParse', 'parse']],
          [AbortSignal, ['timeout', 'any']],
          [Element.prototype, ['checkVisibility', 'setHTMLUnsafe']],
          [HTMLElement.prototype, ['showPopover', 'togglePopover']],
          [Navigator.prototype, ['share', 'canShare', 'clipboard', 'locks', 'userAgentData']],
          [Document.prototype, ['startViewTransition']],
          [Crypto.prototype, ['randomUUID']],
          [window, ['structuredClone', 'requestIdleCallback', 'Iterator', 'BroadcastChannel', 'CompressionStream']],
          [window, ['HTMLDialogElement', 'CSSLayerBlockRule', 'scheduler', 'navigation', 'URLPattern']],
        ];
        const { supports } = CSS;
        CSS.supports = (...asked: string[]) => !asked[0]?.includes(':has(') && supports(...(asked as [string]));
        for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
      });
      await page.goto(server.url + address);
      if (act !== undefined) await page.evaluate(act);
      await expect.poll(() => page.locator('body').innerText()).toMatch(words);
      expect(complaints).toEqual([]);
    });
  }

  it('whose storage is full applies the choice of theme to this page, and works on', async () => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(`${server.url}guide.html`);
    await page.getByLabel('深色').check();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await question()).toBeTruthy();
    expect(complaints).toEqual([]);
  });

  it('that has no room for the offline copy shows the site as always and says nothing', async () => {
    const session = await context.newCDPSession(page);
    const { origin } = new URL(server.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000 });
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      const { prototype } = ServiceWorkerContainer;
      const { register } = prototype;
      prototype.register = function (...given) {
        document.documentElement.dataset.copy = 'asked for';
        return register.apply(this, given);
      };
    });
    await page.goto(`${server.url}index.html`);
    await page.locator('[data-copy]').waitFor({ state: 'attached' });
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0, null, {
      polling: 500,
    });
    await page.goto(`${server.url}mini-program/government.html`);
    expect(await page.locator('h1').innerText()).toContain('政府');
    expect(await page.locator('.news').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  for (const [year, time] of [
    ['1970', 0],
    ['2099', 4_080_000_000_000],
  ] as const) {
    test(`whose clock stands at ${year} says the same`, thoroughIf(year !== '2099'), async () => {
      const said = async () => {
        const texts: string[] = [];
        for (const file of [
          'index.html',
          'mini-program/individual-business.html',
          'rules/all-periods.html',
          'changes.html',
        ]) {
          await page.goto(server.url + file);
          texts.push(await page.locator('main').innerText());
        }
        return texts;
      };
      const now = await said();
      await page.clock.setFixedTime(time);
      expect(await said()).toEqual(now);
      await page.goto(`${server.url}guide.html?account=mini-program&registration=completed`);
      expect(await question()).toBeTruthy();
      await page.goto(`${server.url}search.html?q=${QUERY}`);
      await searched();
      expect((await results()).length).toBeGreaterThan(0);
    });
  }
});

describe('content longer than anybody expects', () => {
  const LONG = {
    'a title of many words': '个体工商户没有对公账户又没有公章时注销已经完成注册的小程序'.repeat(8),
    'an unbroken word': 'gh_0123456789abcdef'.repeat(20),
    'an unbroken address': `https://example.org/${'a'.repeat(300)}`,
    'unbroken punctuation': '…—'.repeat(200),
  };
  const PAGES = [
    'index.html',
    'mini-program/individual-business.html',
    'guide.html?account=mini-program',
    'guide.html?account=unsure&goal=unsure&registration=unsure&entity-status=unsure&entity=unsure&corporate-account=unsure&seal=unsure&origin=unsure',
    'guide.html?account=mini-program&registration=completed&ask=answers',
    'rules/all-periods.html',
    'questions/no-corporate-account.html',
    'materials.html',
    'glossary.html',
    'sources.html',
    'search.html',
    'changes.html',
  ];

  /** In the page: gives one element of each kind at each kind of place a long text, and names what then sticks out. */
  function sticksOut(long: string): string[] {
    const kinds =
      'h1, h2, h3, p, li, dt, dd, td, th, a, b, code, legend, label, summary, figcaption, .answer, .condition';
    const seen = new Set<string>();
    for (const element of document.querySelectorAll(`main :is(${kinds})`)) {
      const kind = `${element.parentElement?.className} ${element.tagName} ${element.className}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.textContent?.trim());
      if (text) text.textContent = long;
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && element.children.length === 0)
      .map((element) => `${element.parentElement?.className} > ${element.tagName}.${element.className}`)
      .concat(`${scrollWidth} px`);
  }

  for (const [index, file] of PAGES.entries()) {
    test(`${file} holds at 320 px`, thoroughIf(index > 2), async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(server.url + file);
      for (const [what, text] of Object.entries(LONG)) {
        expect([what, ...(await page.evaluate(sticksOut, text))]).toEqual([what]);
      }
    });
  }

  it('is noticed where it does not hold', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${server.url}index.html`);
    await page.locator('h1').evaluate((heading) => {
      heading.style.overflowWrap = 'normal';
    });
    expect((await page.evaluate(sticksOut, 'x'.repeat(400))).length).toBeGreaterThan(0);
  });
});

describe('two tabs at once', () => {
  it('go through the guide without disturbing each other', async () => {
    const other = await context.newPage();
    const answer = async (tab: Page, option: string) => {
      await tab.locator(`[data-view] a[data-option="${option}"]`).click();
      await tab.waitForURL(new RegExp(`account=${option}`));
    };
    await page.goto(`${server.url}guide.html`);
    await other.goto(`${server.url}guide.html`);
    await answer(page, 'mini-program');
    await answer(other, 'official-account');
    await page.reload();
    expect(page.url()).toContain('account=mini-program');
    expect(other.url()).toContain('account=official-account');
  });
});
