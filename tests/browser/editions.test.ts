import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'parse5';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeZip, OPEN_HERE } from '../../scripts/export/zip.ts';
import { attributeOf, findAll } from '../../src/finish/html.ts';
import { parseSpot, spotId } from '../../src/lib/editions/spot.ts';
import { thoroughIf } from '../thorough.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { DIST, PAGES, PAGES_TO_READ } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { describeInBrowsers, type Tab, type TestBrowser } from './tab.ts';

/** Files on disk, what a page holds itself, and our own servers. */
const OWN = /^(?:file:|data:|blob:|http:\/\/127\.0\.0\.1[:/])/;
/** One page of every folder: that every link of every page leads somewhere is held by tests/dist and, for the one file, below. */
const OF_EACH_FOLDER = [...new Map(PAGES_TO_READ.map((file) => [path.dirname(file), file])).values()];

/** One way to reach the pages: from a page's file to its address, and from an address back to file and fragment. */
interface Edition {
  name: string;
  addressOf: (file: string, query?: string) => string;
}

const work = mkdtempSync(path.join(tmpdir(), 'editions-'));
const unpacked = path.join(work, '解压 目录 100% #1');
const oneFile = path.join(work, '单个 文件 100% #1.html');
let server: StaticServer;
/** The ids of the one file. */
let bound: Set<string | undefined>;
const editions: Edition[] = [];

const onDisk =
  (folder: string) =>
  (file: string, query = '') =>
    pathToFileURL(path.join(folder, file)).href + query;

beforeAll(async () => {
  const made = await builtOneFile();
  writeFileSync(oneFile, made);
  bound = new Set(findAll(parse(made), () => true).map((it) => attributeOf(it, 'id')));
  for (const [name, content] of Object.entries(
    unzipSync(await makeZip({ folder: DIST, name: 'guide', title: '指南', updated: '2026-01-01' })),
  )) {
    mkdirSync(path.dirname(path.join(unpacked, name)), { recursive: true });
    writeFileSync(path.join(unpacked, name), content);
  }
  server = await serveFolder(DIST, '/a/b/');
  editions.push(
    { name: 'under a sub-path', addressOf: (file, query = '') => server.url + file + query },
    { name: 'unpacked on disk', addressOf: onDisk(path.join(unpacked, 'guide/site')) },
    { name: 'in one file', addressOf: (file, query = '') => `${pathToFileURL(oneFile).href}#/${file}${query}` },
  );
});

afterAll(async () => {
  await server.close();
  rmSync(work, { recursive: true });
});

/** The ids of every page, for telling whether a fragment names a place. */
const ids = new Map(
  PAGES.map((file) => {
    const elements = findAll(parse(readFileSync(path.join(DIST, file), 'utf8')), () => true);
    return [file, new Set(elements.map((element) => attributeOf(element, 'id')))];
  }),
);

/** In the page: every address of the shown page that leads to the site itself, absolute, as the browser understands it. */
function ownLinks(): string[] {
  const shown = document.querySelector('.shown') ?? document;
  const links = [...shown.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href);
  return ['ready', ...links.filter((href) => /^(?:file|http:\/\/127)/.test(href))];
}

/** In the page: types into the search box, which a narrow screen shows when 「搜索」 is pressed. */
function type(query: string): boolean {
  const input = document.querySelector<HTMLInputElement>('site-search input');
  if (input?.offsetParent === null) document.querySelector<HTMLElement>('.masthead .find')?.click();
  input?.focus();
  if (input) input.value = query;
  input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return document.querySelector('.search-panel:not([hidden]) .hit') !== null;
}

function unresolved(links: readonly string[], edition: Edition): string[] {
  const base = edition.addressOf('index.html').replace(/index\.html$/, '');
  return links.filter((href) => {
    if (edition.name === 'in one file') {
      const [file, hash = ''] = href.split(/#(.*)/s);
      // A link that a script made asks a page something; what it asks is nobody's id.
      const { page, fragment } = parseSpot(`#${decodeURIComponent(hash)}`) ?? { page: '', fragment: '' };
      const id = hash.startsWith('/') ? spotId(page, fragment.slice(1) || undefined) : hash;
      return file !== pathToFileURL(oneFile).href || !bound.has(id);
    }
    const { origin, pathname, hash } = new URL(href);
    const address = (origin === 'null' ? 'file://' : origin) + pathname;
    const file = decodeURIComponent(address.slice(base.length));
    const fragment = decodeURIComponent(hash.slice(1));
    const found = file.endsWith('.html') ? ids.get(file) : new Set<string | undefined>();
    return !address.startsWith(base) || found === undefined || (fragment !== '' && !found.has(fragment));
  });
}

describeInBrowsers((launch) => {
  let browser: TestBrowser;
  let tab: Tab;

  beforeAll(async () => {
    browser = await launch();
    tab = await browser.open();
  });

  beforeEach(() => {
    if (tab === undefined) return;
    tab.complaints.length = 0;
    tab.requests.length = 0;
  });

  // Whatever a test did: nobody else was asked for anything.
  afterEach(() => {
    if (tab !== undefined) expect(tab.requests.filter((url) => !OWN.test(url))).toEqual([]);
  });

  afterAll(() => browser?.close());

  /** Loads the page again, and waits until that has begun. */
  async function reload(): Promise<void> {
    await tab.see(() => {
      document.documentElement.dataset.before = '';
      location.reload();
      return true;
    });
    await tab.see(() => document.documentElement.dataset.before === undefined);
  }

  for (const name of ['under a sub-path', 'unpacked on disk', 'in one file']) {
    describe(name, thoroughIf(name !== 'under a sub-path'), () => {
      const edition = () => editions.find((it) => it.name === name) as Edition;
      const shownHeading = () => document.querySelector<HTMLElement>('.shown h1, body:not(:has(.shown)) h1')?.innerText;
      const question = () => document.querySelector<HTMLElement>('[data-view] [data-heading]')?.innerText;
      const answer = (option: string) => {
        const link = document.querySelector<HTMLElement>(`[data-view] [data-option="${option}"]`);
        link?.click();
        return link !== null;
      };

      it('shows its pages, and every link of them leads somewhere', { timeout: 120_000 }, async () => {
        const broken: string[] = [];
        for (const file of OF_EACH_FOLDER) {
          if (name === 'in one file' && file === 'print.html') continue;
          await tab.go(edition().addressOf(file));
          const links = await tab.see(ownLinks);
          broken.push(...unresolved(links.slice(1), edition()).map((href) => `${file}: ${href}`));
        }
        expect(broken).toEqual([]);
        expect(tab.complaints).toEqual([]);
      });

      it('is styled', async () => {
        await tab.go(edition().addressOf('index.html'));
        const look = await tab.see(() => {
          const masthead = document.querySelector('.masthead');
          return masthead && [getComputedStyle(masthead).borderBottomStyle, getComputedStyle(document.body).marginTop];
        });
        expect(look).toEqual(['solid', '0px']);
      });

      it('forwards a permanent short address', async () => {
        await tab.go(edition().addressOf('mp-2.html'));
        expect(
          await tab.see(() =>
            (document.querySelector('.shown') ?? document).querySelector('article')?.getAttribute('data-scenario'),
          ),
        ).toBe('mp-2');
      });

      it('starts the guide on the home page, ends it where it should, goes back and survives a reload', async () => {
        await tab.go(edition().addressOf('index.html'));
        await tab.see(() => {
          const link = document.querySelector<HTMLElement>(
            '.shown [data-option="mini-program"], main [data-option="mini-program"]',
          );
          link?.click();
          return link !== null;
        });
        for (const option of ['completed', 'active', 'individual-business', 'no', 'never-had', 'own']) {
          await tab.see(answer, option);
        }
        await tab.see(
          () =>
            (document.querySelector('.shown') ?? document).querySelector('article')?.getAttribute('data-scenario') ===
            'mp-2',
        );
        await tab.see(() => {
          history.back();
          return true;
        });
        const asked = await tab.see(question);
        await reload();
        expect(await tab.see(question)).toBe(asked);
        expect(tab.complaints).toEqual([]);
      });

      it('finds a page in the words of a reader and opens it', async () => {
        await tab.go(edition().addressOf('materials.html'));
        await tab.see(type, '公司没了公众号');
        await tab.see(() => {
          const first = document.querySelector<HTMLAnchorElement>('.search-panel:not([hidden]) .hit');
          first?.click();
          return first !== null;
        });
        await tab.see(() => {
          const article = (document.querySelector('.shown') ?? document).querySelector('article');
          return article?.getAttribute('data-scenario') === 'oa-3';
        });
        expect(tab.complaints).toEqual([]);
      });

      it('searches the full text on the page of results, and finds it again after a reload', async () => {
        await tab.go(edition().addressOf('search.html', `?q=${encodeURIComponent('网页截图 扫脸')}`));
        const hits = () => document.querySelectorAll('[data-search-page] .hit').length;
        const complete = () => document.documentElement.dataset.search === 'complete' && true;
        await tab.see(complete);
        const found = await tab.see(hits);
        await reload();
        await tab.see(complete);
        expect(await tab.see(hits)).toBe(found);
        expect(tab.complaints).toEqual([]);
      });

      it('says so where there is no such page', async () => {
        await tab.go(edition().addressOf('not-in-copy.html'));
        expect(await tab.see(shownHeading)).toBe('这一份里没有这一页');
      });
    });
  }

  it('opens the unpacked zip by its one file on top', async () => {
    await tab.go(pathToFileURL(path.join(unpacked, 'guide', OPEN_HERE)).href);
    expect(await tab.see(() => document.querySelector<HTMLElement>('main h1')?.innerText)).toContain('先找到');
  });

  it('is told to unpack the zip when that file was opened alone', async () => {
    const alone = path.join(work, OPEN_HERE);
    cpSync(path.join(unpacked, 'guide', OPEN_HERE), alone);
    const other = await browser.open();
    await other.go(pathToFileURL(alone).href);
    expect(await other.see(() => document.querySelector<HTMLElement>('#alone:not([hidden])')?.innerText)).toContain(
      '解压',
    );
    await other.close();
  });

  it.each([
    ['search/words.js', '搜索的文件没有取到'],
    ['pagefind/pagefind.js', '全文没有取到'],
  ])('says what is wrong where %s is missing, and the rest works', async (part, words) => {
    const folder = path.join(work, 'broken');
    cpSync(DIST, folder, { recursive: true });
    rmSync(path.join(folder, part));
    await tab.go(onDisk(folder)('search.html', `?q=${encodeURIComponent('网页截图 扫脸')}`));
    const said = () => document.querySelector<HTMLElement>('site-search .error, .search-status')?.innerText;
    await tab.see(() => /没有取到/.test(document.body.innerText));
    expect(await tab.see(said)).toContain(words);
    await tab.go(onDisk(folder)('guide.html'));
    expect(await tab.see(() => document.querySelector<HTMLElement>('[data-view] h1')?.innerText)).toBeTruthy();
    rmSync(folder, { recursive: true });
  });

  it('counts days from disk', async () => {
    await tab.go((editions[1] as Edition).addressOf('days.html', '?event=deregistered&code=mp-0'));
    const words = await tab.see(() => {
      const select = document.querySelector<HTMLSelectElement>('day-counter select');
      const day = document.querySelector<HTMLInputElement>('[data-day]');
      if (select?.value !== 'deregistered' || day === null) return undefined;
      day.value = '2028-02-28';
      document.querySelector<HTMLButtonElement>('day-counter button')?.click();
      return document.querySelector('[data-view] .dates')?.textContent;
    });
    expect(words).toContain('2028 年 3 月 1 日 周三');
    expect(tab.complaints).toEqual([]);
  });

  it('writes a letter from disk', async () => {
    const query = '?entity-status=active&seal=never-had';
    await tab.go((editions[1] as Edition).addressOf('letters/mini-program-application.html', query));
    const text = await tab.see(() => {
      const input = document.querySelector<HTMLInputElement>('[id$="-account-name"]');
      if (input === null) return undefined;
      input.value = '老王早餐';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return document.querySelector<HTMLElement>('[data-sheet]')?.innerText;
    });
    expect(text).toContain('微信小程序「老王早餐」');
    expect(text).toContain('法人手写签名');
    await tab.see(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.letter-actions button')];
      buttons.find((one) => one.textContent === '下载 Word')?.click();
      return true;
    });
    await tab.see(() => document.body.innerText.includes('文件交给浏览器下载了'));
    expect(tab.complaints).toEqual([]);
  });

  it('has no manifest and no worker from disk', async () => {
    await tab.go((editions[1] as Edition).addressOf('index.html'));
    expect(await tab.see(() => [document.querySelectorAll('link[rel=manifest]').length])).toEqual([0]);
  });
});

describe('the one-file edition', () => {
  const elements = () => findAll(parse(readFileSync(oneFile, 'utf8')), () => true);

  it('uses every id once and finds every id it refers to, so that it works without script', () => {
    const all = elements();
    const named = all.map((element) => attributeOf(element, 'id')).filter((id) => id !== undefined);
    expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
    const known = new Set(named);
    const wanted = all.flatMap((element) => [
      ...['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) => attributeOf(element, name)?.split(' ') ?? []),
      ...(attributeOf(element, 'href')?.startsWith('#') ? [(attributeOf(element, 'href') ?? '').slice(1)] : []),
    ]);
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });

  it('shows without script the question that an answer leads to', async () => {
    const page = await (await openBrowser()).newPage({ javaScriptEnabled: false });
    const address = `${pathToFileURL(oneFile).href}#/guide.html`;
    await page.goto(address);
    const answers = page.locator('.walk > .first .options a');
    const count = await answers.count();
    expect(count).toBeGreaterThan(2);
    for (let index = 0; index < count; index += 1) {
      await page.goto(address);
      const href = (await answers.nth(index).getAttribute('href')) ?? '';
      await answers.nth(index).click();
      const { page: file, fragment } = parseSpot(href) ?? { page: '', fragment: '' };
      expect([href, await page.locator(`[id="${spotId(file, fragment.slice(1))}"]`).isVisible()]).toEqual([href, true]);
    }
    await page.context().browser()?.close();
  });

  it('works in a frame that may neither change its address nor send forms', async () => {
    const folder = path.join(work, 'framed');
    mkdirSync(folder, { recursive: true });
    cpSync(oneFile, path.join(folder, 'one.html'));
    writeFileSync(
      path.join(folder, 'index.html'),
      '<iframe sandbox="allow-scripts" src="one.html" width="400" height="900"></iframe>',
    );
    const host = await serveFolder(folder);
    const page = await (await openBrowser()).newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    const shown = frame.locator('.shown');
    await shown.locator('[data-option="mini-program"]').first().click();
    await frame.locator('.shown [data-view] [data-option="completed"]').click();
    await frame.locator('.shown [data-view] [data-option="active"]').waitFor();
    await frame.locator('.menu summary').click();
    await frame.getByRole('link', { name: '算日子' }).first().click();
    await shown.locator('select').focus();
    await shown.locator('select').selectOption('verified');
    await shown.locator('input[type=radio][value="official-account"]').check();
    await shown.locator('[data-day]').fill('2026-11-20');
    await shown.locator('day-counter button').first().click();
    await shown.locator('[data-view] h2').waitFor();
    await frame.locator('#search-input, [id="/index.html#search-input"]').fill('对公账户');
    await frame.locator('.search-panel .hit').first().waitFor();
    await page.keyboard.press('Enter');
    await frame.locator('.shown [data-search-page] .hit').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().browser()?.close();
    await host.close();
  });

  it('goes to the heading of a page, and back to the place where somebody was', async () => {
    const page = await (await openBrowser()).newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`${pathToFileURL(oneFile).href}#/glossary.html`);
    await page.evaluate(() => scrollTo(0, 700));
    await page.waitForFunction(() => scrollY === 700);
    await page.evaluate(() => document.querySelector<HTMLElement>('.masthead a[href="#/sources.html"]')?.click());
    await page.locator('[data-page="sources.html"].shown').waitFor();
    expect(await page.evaluate(() => [document.activeElement?.tagName, document.activeElement?.textContent])).toEqual([
      'H1',
      '出处',
    ]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.locator('[data-page="glossary.html"].shown').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(700);
    await page.context().browser()?.close();
  });

  it('needs no other file', () => {
    const loaded = elements().flatMap(
      (element) =>
        attributeOf(element, 'src') ?? (element.tagName === 'link' ? attributeOf(element, 'href') : undefined) ?? [],
    );
    expect(loaded.filter((address) => !address.startsWith('data:'))).toEqual([]);
  });

  it('is small enough to be sent on', () => {
    expect(readFileSync(oneFile).length).toBeLessThanOrEqual(2_000_000);
  });

  it('leads from a mark to the source itself, for the lists below the pages are left out', () => {
    const marks = elements().filter((it) => /^出处/.test(attributeOf(it, 'aria-label') ?? '') && it.tagName === 'a');
    expect(marks.length).toBeGreaterThan(100);
    expect(marks.filter((it) => !attributeOf(it, 'href')?.startsWith('#/sources.html#'))).toEqual([]);
  });

  it('has every page but the one to print and the one of patterns', () => {
    const has = new Set(elements().map((element) => attributeOf(element, 'id')));
    expect(PAGES.filter((file) => !has.has(spotId(file)))).toEqual(['404.html', 'print.html', 'styleguide.html']);
  });
});
