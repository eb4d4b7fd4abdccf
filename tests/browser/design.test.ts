import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { thoroughIf } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { DIST, PAGES, PAGES_TO_READ } from './pages.ts';
import { visitAnew, visitsTo } from './visit.ts';

const PATTERNS = 'styleguide.html';
const SCENARIOS = PAGES.filter((file) => /^(?:(?:mini-program|official-account)\/.+|uncovered)\.html$/.test(file));
/** So many kinds of page, the first, are looked at in every run. */
const SEEN_AT_ONCE = 3;
const KINDS = [
  'index.html',
  'mini-program/ordinary.html',
  'guide.html',
  'search.html',
  'days.html',
  'rules/stages.html',
  'letters/rename-statement.html',
  PATTERNS,
];
const TABLES = PAGES_TO_READ.filter(
  (file) => file !== 'print.html' && readFileSync(path.join(DIST, file), 'utf8').includes('<table'),
);
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const PHONE = { viewport: { width: 360, height: 640 } };

const site = openSite();

const visit = visitsTo(site, {});

/** Goes to the search box, as a finger does. */
async function openSearch(page: Page): Promise<void> {
  const find = page.locator('.find');
  if (await find.isVisible()) await find.click();
  else await page.locator('#search-input').click();
}

describe('on a small phone', () => {
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage(PHONE);
  });
  afterAll(() => page.context().close());

  test.each(SCENARIOS)('the answer of %s is read without scrolling', async (file) => {
    await page.goto(site.url + file);
    const bottom = await page.evaluate(() => document.querySelector('.answer')?.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(640);
  });

  it('no table has a cell beyond the edge', async () => {
    expect(TABLES).toContain('rules/release-matrix.html');
    const beyond: string[] = [];
    for (const file of TABLES) {
      await page.goto(site.url + file);
      const cells = await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        return [...document.querySelectorAll('td, th')]
          .filter((cell) => cell.getBoundingClientRect().right > innerWidth)
          .map((cell) => cell.textContent?.trim());
      });
      beyond.push(...cells.map((cell) => `${file}: ${cell}`));
    }
    expect(beyond).toEqual([]);
  });

  it('every value of the release tables has its column before it, and what has none is said; they are tables still', async () => {
    await page.goto(`${site.url}rules/release-matrix.html`);
    const tables = await page.evaluate(() =>
      [...document.querySelectorAll('table')].map(({ tHead, tBodies }) => ({
        names: [...(tHead?.rows[0]?.cells ?? [])].slice(1).map((cell) => cell.firstChild?.textContent?.trim() ?? ''),
        rows: [...(tBodies[0]?.rows ?? [])].map((row) => ({
          labels: [...row.querySelectorAll('td')].map((cell) =>
            cell.offsetHeight > 0 ? getComputedStyle(cell, '::before').content : undefined,
          ),
          rest: getComputedStyle(row, '::after').content,
        })),
      })),
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const { names, rows } of tables) {
      expect(rows.length).toBeGreaterThan(3);
      for (const { labels, rest } of rows) {
        for (const [index, name] of names.entries()) expect(labels[index] ?? name).toContain(name);
        expect(rest.includes('没有提到')).toBe(labels.includes(undefined));
      }
    }
    const row = page.getByRole('table').last().getByRole('row').nth(1);
    expect(await row.getByRole('rowheader').count()).toBe(1);
    expect(await row.getByRole('cell').count()).toBeGreaterThan(1);
  });
});

for (const [index, file] of KINDS.entries()) {
  test(`${file} loses nothing at 200 % zoom`, thoroughIf(index >= SEEN_AT_ONCE), async () => {
    const faults = await visit(file, layoutFaults, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
    expect(faults).toEqual([]);
  });
}

for (const [index, file] of KINDS.entries()) {
  test(`${file} has two weights of letters, with the search open too`, thoroughIf(index >= SEEN_AT_ONCE), async () => {
    const weights = await visit(
      file,
      async (page) => {
        await openSearch(page);
        await page.locator('#search-input').fill('公众号注销');
        await page.locator('a.hit').first().waitFor();
        return page.evaluate(() => [
          ...new Set([...document.body.querySelectorAll('*')].map((element) => getComputedStyle(element).fontWeight)),
        ]);
      },
      PHONE,
    );
    expect(weights.toSorted()).toEqual(['400', '650']);
  });
}

for (const [index, file] of KINDS.entries()) {
  test(
    `nothing on ${file} changes its place or size when the search comes`,
    thoroughIf(index >= SEEN_AT_ONCE),
    async () => {
      const places = (page: Page) =>
        page.evaluate(() =>
          [...document.querySelectorAll('body *:not(site-search *)')].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return `${element.tagName}.${element.className} ${[x, y, width, height].map(Math.round).join(' ')}`;
          }),
        );
      const [before, after] = await visitAnew(
        site,
        file,
        async (page) => {
          await openSearch(page);
          const first = await places(page);
          await page.waitForFunction(() => window.zhuxiaoSearch?.connected);
          return [first, await places(page)];
        },
        PHONE,
      );
      expect(after).toEqual(before);
    },
  );
}

/** What was moved without anybody's doing since the page began, as browsers tell it, the header while it comes left out. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        const add = (list: PerformanceEntryList) => {
          for (const { sources } of list as (PerformanceEntry & { sources: { node?: Node }[] })[]) {
            for (const { node } of sources) {
              const element = node instanceof Element ? node : node?.parentElement;
              if (!element?.closest('.masthead')) found.push(element?.outerHTML.slice(0, 80) ?? 'what is gone');
            }
          }
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            add(observer.takeRecords());
            resolve(found);
          }),
        );
      }),
  );
}

for (const [index, file] of KINDS.entries()) {
  test(`nothing moves on ${file} while it loads`, thoroughIf(index >= SEEN_AT_ONCE), async () => {
    expect(await visitAnew(site, file, moved, PHONE)).toEqual([]);
  });
}

describe('on a slow line', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    // A page comes in parts, each of them painted before the next script is there.
    server = createServer(async (request, response) => {
      const file = path.join(DIST, new URL(request.url ?? '', 'http://localhost').pathname);
      const parts = file.endsWith('.html') ? readFileSync(file, 'utf8').split(/(?=<script)/) : [readFileSync(file)];
      response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      for (const part of parts) {
        response.write(part);
        if (parts.length > 1) await new Promise((resolve) => setTimeout(resolve, 60));
      }
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  for (const viewport of [PHONE.viewport, { width: 1280, height: 800 }]) {
    for (const [index, file] of [...KINDS, '404.html', 'download.html'].entries()) {
      const name = `nothing moves on ${file} at ${viewport.width} px while its parts come`;
      test(name, thoroughIf(viewport !== PHONE.viewport || index >= SEEN_AT_ONCE), async () => {
        const found = await visitAnew(
          site,
          'api/edition.json',
          async (page) => {
            await page.goto(address + file);
            return moved(page);
          },
          { viewport },
        );
        expect(found).toEqual([]);
      });
    }
  }
});

/** What is wrong with where things stand: cut off text, parts over one another or out of order. */
function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) => element.outerHTML.slice(0, 60);
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX } = getComputedStyle(element);
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (cut && overflowX === 'hidden') faults.push(`cut off: ${name(element)}`);
    }
    for (const list of document.querySelectorAll(
      'main .article, main .papers, main .steps, main .days, main .claims',
    )) {
      let below = Number.NEGATIVE_INFINITY;
      for (const part of list.children) {
        const { top, bottom, height } = part.getBoundingClientRect();
        if (height === 0) continue;
        if (top < below - 1) faults.push(`over the one before: ${name(part)}`);
        below = bottom;
      }
    }
    return faults;
  });
}

describe.each([360, 768, 1280])('the patterns at %i px', (width) => {
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url + PATTERNS);
  });
  afterAll(() => page.context().close());

  it('stand one after the other, none cut off', async () => {
    expect(await layoutFaults(page)).toEqual([]);
  });

  it('are within their column', async () => {
    const beyond = await page.evaluate(() => {
      const wrap = document.querySelector('main > .wrap')?.getBoundingClientRect();
      return [...document.querySelectorAll('main .block > *')].flatMap((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0) return [];
        return left < (wrap?.left ?? 0) - 1 || right > (wrap?.right ?? 0) + 1 ? [element.outerHTML.slice(0, 60)] : [];
      });
    });
    expect(beyond).toEqual([]);
  });

  it('set text in lines of a length that reads well', async () => {
    const characters = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.text, .plain, .answer, .steps p, .papers p')].map(
        (element) => element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize),
      ),
    );
    expect(Math.max(...characters)).toBeLessThanOrEqual(50);
  });

  it('give controls that are not part of a sentence 44 px', async () => {
    const small = await page.evaluate(() => {
      const controls =
        'nav a, .row a, .list a, .options a, .titles a, .step a, .button, summary, .search input, .choice, .theme label, .change, .field select, .field input';
      return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((element) => {
        // What is folded away has a place that nobody sees.
        if (element.closest('details:not([open])') !== null && !element.matches('summary')) return [];
        const { width, height } = element.getBoundingClientRect();
        return height > 0 && (height < 44 || width < 44)
          ? [`${width} × ${height}: ${element.outerHTML.slice(0, 80)}`]
          : [];
      });
    });
    expect(small).toEqual([]);
  });
});

it('shows where the keyboard is, and hides it behind nothing', async () => {
  const faults = await visit(
    PATTERNS,
    async (page) => {
      const found: string[] = [];
      const seen = new Set<string>();
      for (let step = 0; step < 200; step += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          if (focused === document.body) return undefined;
          const style = getComputedStyle(focused);
          const { left, top, width, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
          const reached = [0.1, 0.5, 0.9].some((part) => {
            const hit = document.elementFromPoint(left + width * part, top + height / 2);
            return hit !== null && (focused.contains(hit) || hit.contains(focused));
          });
          return {
            name: focused.outerHTML.slice(0, 80),
            ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
            reached,
          };
        });
        if (at === undefined) break;
        seen.add(at.name);
        if (!at.ring) found.push(`no ring: ${at.name}`);
        if (!at.reached) found.push(`hidden: ${at.name}`);
      }
      return seen.size > 20 ? found : ['the keyboard gets nowhere'];
    },
    PHONE,
  );
  expect(faults).toEqual([]);
});

it('moves nothing', async () => {
  const moving = await visit(
    PATTERNS,
    (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
          })
          .map((element) => element.outerHTML.slice(0, 60)),
      ),
    { reducedMotion: 'reduce' },
  );
  expect(moving).toEqual([]);
});

it('keeps marks apart from text in forced colours', async () => {
  const plain = await visit(
    PATTERNS,
    (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.code, .condition, .unknown, .paper, .button')]
          .filter((element) => {
            const { outlineStyle, borderLeftStyle, borderTopStyle } = getComputedStyle(element);
            const list =
              element.parentElement === null ? 'none' : getComputedStyle(element.parentElement).borderTopStyle;
            return [outlineStyle, borderLeftStyle, borderTopStyle, list].every((style) => style === 'none');
          })
          .map((element) => element.outerHTML.slice(0, 60)),
      ),
    { forcedColors: 'active' },
  );
  expect(plain).toEqual([]);
});

describe('light and dark', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const LIGHT = 'rgb(255, 255, 255)';
  const DARK = 'rgb(18, 22, 28)';

  test.each([
    ['light', LIGHT, '深色', DARK],
    ['dark', DARK, '浅色', LIGHT],
  ] as const)(
    'follow a %s system until the reader chooses, and then the reader',
    async (colorScheme, own, label, other) => {
      await visit(
        'index.html',
        async (page) => {
          expect(await paper(page)).toBe(own);
          await page.getByLabel(label).check();
          expect(await paper(page)).toBe(other);
          await page.goto(`${site.url}guide.html`);
          expect(await paper(page)).toBe(other);
          expect(await page.getByLabel(label).isChecked()).toBe(true);
          await page.getByLabel('跟随系统').check();
          expect(await paper(page)).toBe(own);
        },
        { colorScheme },
      );
    },
  );

  it('can be chosen where nothing may be stored', async () => {
    const context = await site.browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}index.html`);
    await page.getByLabel('深色').check();
    expect(await paper(page)).toBe(DARK);
    await context.close();
  });

  it('offers no switch where no script could answer it', async () => {
    const shown = await visit('index.html', (page) => page.locator('.theme').isVisible(), { javaScriptEnabled: false });
    expect(shown).toBe(false);
  });
});

/** Built-ins that came after the oldest engines. */
function removeNewer(): void {
  for (const [holder, names] of [
    [Array.prototype, ['at', 'toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
    [String.prototype, ['at', 'isWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [Promise, ['withResolvers', 'try']],
    [AbortSignal, ['timeout', 'any']],
    [window, ['structuredClone', 'CSSContainerRule', 'navigation', 'scheduler']],
    [document, ['startViewTransition']],
  ] as [object, string[]][]) {
    for (const name of names) Reflect.deleteProperty(holder, name);
  }
}

test.each([
  'index.html',
  'mini-program/ordinary.html',
  'guide.html?account=mini-program',
  'search.html?q=公司没了',
  'days.html?event=verified&account=mini-program',
])('%s works without the built-ins that the oldest engines lack', async (file) => {
  const context = await site.browser.newContext(PHONE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(removeNewer);
  await page.goto(site.url + file);
  if (file.startsWith('guide')) await page.locator('[data-view] .options').waitFor();
  if (file.startsWith('days')) {
    await expect.poll(() => page.locator('day-counter select').inputValue()).toBe('verified');
    await page.locator('day-counter button').click();
    await page.locator('[data-view] .front').first().waitFor();
  }
  if (file.startsWith('search')) await page.locator('main .hit').first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
