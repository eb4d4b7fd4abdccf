import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { precacheOf, WORKER } from '../../src/finish/precache.ts';
import { filesIn, siteIn } from '../../src/finish/site-files.ts';
import { THOROUGH } from '../thorough.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { chromium, describeInBrowsers, type Tab, type TestBrowser } from './tab.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PAGE = 'mini-program/government.html';

let folder: string;
let server: StaticServer;

/** What the pages of these tests are made of, so that the browser keeps few files; one test keeps the whole site. */
const FEW =
  /^(?:(?:index|days|download|print|search|sources|uncovered|not-in-copy)\.html|mini-program\/government\.html|api\/edition\.json|icon[^/]*|[^/]+\.(?:js|css)|(?:tools|search)\/[^/]+\.(?:js|css))$/;
const ALL_FILES = filesIn(DIST);

/** The first visit is left alone for four seconds before the site is kept; here nobody waits for that but one test. */
const atOnce = (script: string) => script.replace(/\b4e3\b/, '0');

/** Lays a file of the site into the folder that is served. */
function add(file: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  copyFileSync(path.join(DIST, file), path.join(folder, file));
}

function listFiles(): void {
  writeFileSync(path.join(folder, WORKER), precacheOf(siteIn(folder)).worker);
}

function addFullText(): void {
  for (const file of ALL_FILES) if (file.startsWith('pagefind/')) add(file);
  listFiles();
}

async function serveCopy(files: readonly string[], hurry = true): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'offline-'));
  for (const file of files) add(file);
  const script = path.join(folder, 'offline-copy.js');
  if (hurry) writeFileSync(script, atOnce(readFileSync(script, 'utf8')));
  listFiles();
  server = await serveFolder(folder, '/a/b/');
}

beforeEach(() => serveCopy(ALL_FILES.filter((file) => FEW.test(file))));

afterEach(async () => {
  await server.close().catch(() => {});
  rmSync(folder, { recursive: true });
});

/** Publishes a new version in which a page says something else. */
async function publish(words: string): Promise<void> {
  const file = path.join(folder, PAGE);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<h1>.*?<\/h1>/s, `<h1>${words}</h1>`));
  listFiles();
}

const heading = () => document.querySelector('h1')?.textContent;
const news = () => document.querySelector('.news p')?.textContent;
const copyState = () => document.querySelector('[data-copy-state]')?.textContent;
const bodyIsThere = () => document.querySelector('.footer') !== null;

let browser: TestBrowser;
let tab: Tab;

/** Has the tests of a block run in a browser, each in a tab of its own. */
function runIn(launch: () => Promise<TestBrowser>): void {
  beforeAll(async () => {
    browser = await launch();
  });

  afterAll(() => browser?.close());

  beforeEach(async () => {
    tab = await browser.open();
  });

  afterEach(() => tab?.close());
}

/** Opens the site and waits until the browser keeps all of it. */
async function keep(): Promise<void> {
  await tab.go(`${server.url}index.html`);
  await tab.see(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits for news of a version. By itself a browser looks for one a second after a page was opened; here it looks now. */
async function hearNews(): Promise<string> {
  await tab.see(async () => (await navigator.serviceWorker.getRegistration())?.update().then(() => true));
  return tab.see(news);
}

const QUERY = `search.html?q=${encodeURIComponent('网页截图 扫脸')}`;
const searched = () => document.documentElement.dataset.search === 'complete';
const said = () => document.querySelector<HTMLElement>('.search-status')?.innerText;

const keeping = () => document.querySelector<HTMLElement>('[data-keeping] [role=status]')?.innerText;

describeInBrowsers((launch) => {
  runIn(launch);

  it('reads every page with the network gone, under a sub-path too', async () => {
    await server.close();
    rmSync(folder, { recursive: true });
    await serveCopy(ALL_FILES, false);
    // As many hosts do with the worker as it was built: the file that tells them of headers is theirs alone.
    writeFileSync(path.join(folder, WORKER), readFileSync(path.join(DIST, WORKER)));
    rmSync(path.join(folder, '_headers'));
    await keep();
    await server.close();
    for (const file of [
      '',
      'index.html',
      PAGE,
      'guide.html?account=mini-program',
      'materials.html',
      'mp-2.html',
      'questions/no-corporate-account.html',
    ]) {
      await tab.go(server.url + file);
      await tab.see(bodyIsThere);
    }
    await tab.go(`${server.url}no/such/page.html`);
    expect(await tab.see(heading)).toBe('这一份里没有这一页');
  });

  it('answers a search with the network gone by what it keeps, and says that the full text is not in it', async () => {
    addFullText();
    await keep();
    await server.close();
    await tab.go(server.url + QUERY);
    await tab.see(searched);
    expect(await tab.see(said)).toContain('没有存全文');
    expect(await tab.see(() => document.querySelectorAll('[data-search-page] .hit').length)).toBeGreaterThan(0);
  });

  it('keeps what was used once: the page to print, and the full text', THOROUGH, async () => {
    addFullText();
    await keep();
    await tab.go(`${server.url}print.html`);
    await tab.see(bodyIsThere);
    await tab.go(server.url + QUERY);
    await tab.see(searched);
    const found = await tab.see(() => document.querySelectorAll('[data-search-page] .hit').length);
    await server.close();
    await tab.go(`${server.url}print.html`);
    expect(await tab.see(() => document.querySelectorAll('.chapter').length)).toBeGreaterThan(5);
    await tab.go(server.url + QUERY);
    await tab.see(searched);
    expect(await tab.see(said)).not.toContain('没有存全文');
    expect(await tab.see(() => document.querySelectorAll('[data-search-page] .hit').length)).toBe(found);
  });

  it(
    'keeps the rest where a reader asks for it, says its size first and how it went, and takes it along to a new version',
    THOROUGH,
    async () => {
      await keep();
      await tab.go(`${server.url}download.html`);
      const press = () => {
        const button = document.querySelector<HTMLButtonElement>('[data-keeping] button');
        button?.click();
        return button?.innerText;
      };
      expect(await tab.see(keeping)).toContain('还没有存的：全文搜索');
      expect(await tab.see(press)).toMatch(/全部存下（\d\.\d MB）/);
      await tab.see(() =>
        /全部页面和全文搜索都在里面/.test(document.querySelector('[data-keeping]')?.textContent ?? ''),
      );
      writeFileSync(
        path.join(folder, 'print.html'),
        readFileSync(path.join(folder, 'print.html'), 'utf8').replace('<h2>目录</h2>', '<h2>新目录</h2>'),
      );
      await publish('新的标题');
      await tab.go(`${server.url}index.html`);
      await hearNews();
      await tab.see(() => {
        document.querySelector<HTMLButtonElement>('.news .button')?.click();
        return document.querySelector('.news') === null;
      });
      await server.close();
      await tab.go(`${server.url}print.html`);
      expect(await tab.see(() => document.querySelector('[data-book] h2')?.textContent)).toBe('新目录');
      // Of the version before nothing is left.
      const kept = await tab.see(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('on-use'));
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return all.flat().map(({ url }) => url.replace(/\?.*$/, ''));
      });
      expect(kept.filter((url) => url.endsWith('/print.html'))).toHaveLength(1);
    },
  );

  it('fetches again what was deleted, at the next visit', THOROUGH, async () => {
    await keep();
    await tab.see(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      return true;
    });
    await tab.go(`${server.url}index.html`);
    await tab.see(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.includes('uncovered.html'));
    });
    await server.close();
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).toContain('政府');
  });

  it('announces a new version and takes it only when asked', async () => {
    await keep();
    await publish('新的标题');
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).not.toBe('新的标题');
    expect(await tab.see(news)).toContain('有新版本');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.see(heading)).not.toBe('新的标题');
    await tab.see(() => {
      const button = document.querySelector<HTMLButtonElement>('.news .button');
      button?.click();
      return button !== null;
    });
    await tab.see(() => document.querySelector('h1')?.textContent === '新的标题');
    expect(await tab.see(() => [document.querySelectorAll('.news').length])).toEqual([0]);
  });

  it('tells a second tab of the version the first one took, and leaves it as it is', THOROUGH, async () => {
    await keep();
    const second = await browser.open();
    await second.go(server.url + PAGE);
    await second.see(bodyIsThere);
    await publish('新的标题');
    await tab.go(`${server.url}sources.html`);
    await hearNews();
    await tab.see(() => {
      const button = document.querySelector<HTMLButtonElement>('.news .button');
      button?.click();
      return button !== null;
    });
    expect(await second.see(news)).toContain('有新版本');
    expect(await second.see(heading)).not.toBe('新的标题');
    await second.see(() => {
      document.querySelector<HTMLButtonElement>('.news .button')?.click();
      return document.querySelector('h1')?.textContent === '新的标题';
    });
    await second.close();
  });

  it('keeps what was typed over the reload that brings a new version', async () => {
    await keep();
    await publish('新的标题');
    await tab.go(`${server.url}days.html`);
    await hearNews();
    await tab.see(() => {
      const day = document.querySelector<HTMLInputElement>('#days-day');
      if (day === null) return false;
      day.value = '2026-11-20';
      document.querySelector<HTMLButtonElement>('.news .button')?.click();
      return true;
    });
    await tab.see(() => document.querySelector('.news') === null);
    expect(await tab.see(() => document.querySelector<HTMLInputElement>('#days-day')?.value)).toBe('2026-11-20');
  });

  it('takes away all that was kept once the site is given up, and nothing of what is typed', THOROUGH, async () => {
    await keep();
    await tab.go(`${server.url}days.html`);
    copyFileSync(path.join(DIST, 'retired-sw.js'), path.join(folder, WORKER));
    const second = await browser.open();
    await second.go(`${server.url}days.html`);
    await second.see(() => {
      const day = document.querySelector<HTMLInputElement>('#days-day');
      if (day !== null) day.value = '2026-11-20';
      return day !== null;
    });
    await second.see(async () => {
      const [names, registrations] = await Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]);
      return names.length === 0 && registrations.length === 0;
    });
    expect(await second.see(() => document.querySelector<HTMLInputElement>('#days-day')?.value)).toBe('2026-11-20');
    await second.close();
    await tab.go(server.url + PAGE);
    await tab.see(bodyIsThere);
    expect(await tab.see(() => [navigator.serviceWorker.controller])).toEqual([null]);
    await server.close();
    await expect(tab.go(`${server.url}sources.html`)).rejects.toThrow();
  });

  it.each([
    ['is cut off half-way', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['runs into the login page of a network', () => '<p>请先登录</p>'],
  ])('keeps the old version whole when an update %s, and says so', async (_, broken) => {
    await keep();
    await publish('新的标题');
    const whole = readFileSync(path.join(folder, PAGE));
    writeFileSync(path.join(folder, PAGE), broken(whole));
    await tab.go(`${server.url}index.html`);
    expect(await hearNews()).toContain('没有下载完整');
    await server.close();
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).not.toBe('新的标题');
    await tab.go(`${server.url}sources.html`);
    expect(await tab.see(heading)).toBe('出处');
  });

  it('shows the site as always where a file it should keep is missing', async () => {
    rmSync(path.join(folder, 'icon.svg'));
    await tab.go(server.url + PAGE);
    await tab.see(bodyIsThere);
    await tab.see(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length > 0));
    await tab.see(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length === 0));
    expect(await tab.see(() => [document.querySelectorAll('.news').length])).toEqual([0]);
    expect(tab.complaints.filter((text) => !/ServiceWorker|service worker|404/i.test(text))).toEqual([]);
  });
});

describe('what pages say and do about it, alike in every browser', THOROUGH, () => {
  runIn(chromium);

  it('says how many files it could not keep, and goes on with those when asked again', async () => {
    await keep();
    await tab.go(`${server.url}download.html`);
    const lost = path.join(folder, 'print.html');
    const page = readFileSync(lost);
    rmSync(lost);
    const press = () => {
      const button = document.querySelector<HTMLButtonElement>('[data-keeping] button:not([disabled])');
      button?.click();
      return button !== null;
    };
    await tab.see(press);
    await tab.see(() => document.querySelector('[data-keeping]')?.textContent?.includes('有 1 个文件没有存下'));
    writeFileSync(lost, page);
    await tab.see(press);
    await tab.see(() => /全部页面和全文搜索都在里面/.test(document.querySelector('[data-keeping]')?.textContent ?? ''));
  });

  it('says on the page of downloads that nothing is kept where that was refused', async () => {
    rmSync(path.join(folder, 'icon.svg'));
    await tab.go(`${server.url}download.html`);
    expect(await tab.see(keeping)).toContain('断网时打不开');
  });

  it('keeps a page that waits until it is opened once somebody opened it, and says till then that it is not there', async () => {
    const worker = path.join(folder, WORKER);
    const text = readFileSync(worker, 'utf8');
    // As where content outgrows what a first visit may bring.
    const [, entry = ''] = /(\["mini-program\/government\.html","[^"]*"\],)/.exec(text) ?? [];
    writeFileSync(worker, text.replace(entry, '').replace('self.ON_USE=[', `self.ON_USE=[${entry}`));
    expect(entry).not.toBe('');
    await keep();
    await tab.go(`${server.url}download.html`);
    expect(await tab.see(keeping)).toContain('另外 1 页打开过一次才有');
    const { port } = new URL(server.url);
    await server.close();
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).toBe('这一份里没有这一页');
    server = await serveFolder(folder, '/a/b/', Number(port));
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).toContain('政府');
    await server.close();
    await tab.go(server.url + PAGE);
    expect(await tab.see(heading)).toContain('政府');
  });

  it('says of what was all kept whether the browser promises to keep it', async () => {
    await keep();
    for (const [persists, words] of [
      [true, '浏览器答应一直留着'],
      [false, '浏览器可能会清掉一部分'],
    ] as const) {
      await tab.see(() =>
        caches
          .keys()
          .then((names) =>
            Promise.all(names.filter((name) => name.includes('on-use')).map((name) => caches.delete(name))),
          )
          .then(() => true),
      );
      await tab.go(`${server.url}download.html`);
      await tab.see((promised) => {
        navigator.storage.persist = async () => promised;
        const button = document.querySelector<HTMLButtonElement>('[data-keeping] button');
        button?.click();
        return button !== null;
      }, persists);
      await tab.see((said) => document.querySelector('[data-keeping]')?.textContent?.includes(said), words);
    }
  });

  it.each([
    ['accepted', '装好了'],
    ['dismissed', '没有装'],
  ])('offers installing where the browser does, and says how it went: %s', async (outcome, words) => {
    await tab.go(`${server.url}download.html`);
    await tab.see(() => document.querySelector('link[rel=manifest]') !== null);
    expect(await tab.see(() => [document.querySelectorAll('[data-installing] button').length])).toEqual([0]);
    await tab.see((chosen) => {
      const offer = new Event('beforeinstallprompt', { cancelable: true });
      dispatchEvent(Object.assign(offer, { prompt: async () => ({ outcome: chosen }) }));
      document.querySelector<HTMLButtonElement>('[data-installing] button')?.click();
      // The page offers it in its own words; the browser's bar would come at any moment.
      return offer.defaultPrevented;
    }, outcome);
    await tab.see((said) => document.querySelector('[data-installing]')?.textContent?.includes(said), words);
  });

  it.each([
    ['a letter', 'letters/deregistration-letter.html', 'letter-writer input:not([type=radio], [type=checkbox])'],
    ['a list of papers', 'mini-program/individual-business.html', 'main .paper input[type=checkbox]'],
  ])('keeps what was filled in on %s over that reload', async (_what, address, field) => {
    add(address);
    await publish('旧的标题');
    await keep();
    await publish('新的标题');
    await tab.go(server.url + address);
    await hearNews();
    await tab.see((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      const button = document.querySelector<HTMLButtonElement>('.news .button');
      if (input === null || button === null) return false;
      if (input.type === 'checkbox') input.click();
      else input.value = '某某县文化站';
      button.click();
      return true;
    }, field);
    await tab.see(() => document.querySelector('.news') === null);
    // Seen once the page has filled it in again.
    await tab.see((selector) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      return input?.type === 'checkbox' ? input.checked : input?.value === '某某县文化站';
    }, field);
  });

  it('fills what was typed into no other page than that on which it was typed', async () => {
    await keep();
    await publish('新的标题');
    await tab.go(`${server.url}days.html`);
    await hearNews();
    const aside = await tab.see(() => {
      const day = document.querySelector<HTMLInputElement>('#days-day');
      if (day === null) return undefined;
      day.value = '2026-11-20';
      document.querySelector<HTMLButtonElement>('.news .button')?.click();
      return Object.entries(sessionStorage)[0];
    });
    expect(aside[1]).toContain('2026-11-20');
    await tab.see(() => document.querySelector('.news') === null && document.readyState === 'complete');
    await tab.see(([key = '', typed = '']) => {
      sessionStorage.setItem(key, typed);
      return true;
    }, aside);
    await tab.go(`${server.url}days.html?code=mp-2`);
    // It has looked at what was put aside.
    await tab.see(() => Object.keys(sessionStorage).length === 0);
    expect(await tab.see(() => [document.querySelector<HTMLInputElement>('#days-day')?.value])).toEqual(['']);
  });

  it('asks at most once an hour whether it is the newest', async () => {
    const asked = () => tab.requests.filter((url) => url.includes('edition.json')).length;
    await keep();
    await tab.go(server.url + PAGE);
    // A busy machine may take longer to answer than a page waits; it asks again when the network comes back.
    await tab.see(() => {
      const isNewest = document.querySelector('[data-copy-state]')?.textContent?.includes('这是最新的') === true;
      if (!isNewest) dispatchEvent(new Event('online'));
      return isNewest;
    });
    const first = asked();
    expect(first).toBeGreaterThan(0);
    await tab.go(`${server.url}sources.html`);
    await tab.see(() => document.querySelector('link[rel=manifest]') !== null);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(asked()).toBe(first);
    await tab.see(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(' compared')) ?? '';
      localStorage.setItem(key, String(Date.now() - 3_700_000));
      return key !== '';
    });
    await tab.go(server.url + PAGE);
    await tab.see(copyState);
    await expect.poll(asked).toBeGreaterThan(first);
  });

  it.each([
    ['nothing is there any more', () => rmSync(path.join(folder, 'api/edition.json'))],
    ['another page answers', () => writeFileSync(path.join(folder, 'api/edition.json'), '<p>域名出售</p>')],
  ])('tells that it is a copy which may be old where %s', async (_, change) => {
    await keep();
    change();
    await tab.go(server.url + PAGE);
    expect(await tab.see(news)).toContain('没能和网站核对');
    expect(await tab.see(copyState)).toContain('副本');
  });

  it('says in its last lines that it is the newest, or that nobody could be asked, which it does again once the network is back', async () => {
    await keep();
    await tab.go(server.url + PAGE);
    expect(await tab.see(copyState)).toContain('这是最新的');
    await tab.see(() => {
      localStorage.clear();
      return true;
    });
    const { port } = new URL(server.url);
    await server.close();
    await tab.go(`${server.url}index.html`);
    expect(await tab.see(copyState)).toContain('没能和网站核对');
    expect(await tab.see(() => [document.querySelectorAll('.news').length])).toEqual([0]);
    server = await serveFolder(folder, '/a/b/', Number(port));
    await tab.see(() => dispatchEvent(new Event('online')));
    await tab.see(() => document.querySelector('[data-copy-state]')?.textContent?.includes('这是最新的'));
  });
});
