import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { dayInChina } from '../../src/lib/timeline/calendar-day.ts';
import { thoroughIf } from '../thorough.ts';
import { violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SEVEN = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];

const work = mkdtempSync(path.join(tmpdir(), 'days-'));
const folder = path.join(work, '导出 目录 100% #1');
const oneFile = path.join(folder, 'zhuxiao-guide.html');

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let complaints: string[];
let requests: string[];

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

/** Opens a tab of its own on a small phone; what it complains about and asks for is kept. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 640 }, ...options });
  complaints = [];
  requests = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return page;
}

afterEach(async () => {
  await context?.close();
  expect(complaints).toEqual([]);
});

async function count(page: Page, event: string, day: string): Promise<void> {
  await page.locator('day-counter select').selectOption(event);
  await page.locator('[data-day]').fill(day);
  await page.getByRole('button', { name: '算出日子' }).click();
  await page.locator('day-counter [data-focus]').waitFor();
}

/** The rows of a result: which deadline, and its lines. */
const rowsOf = (page: Page) =>
  page.locator('[data-view] [data-deadline]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.getAttribute('data-deadline'),
      name: row.querySelector('p')?.textContent,
      front: row.querySelector('.front')?.textContent,
      standing: row.querySelector('.front + p')?.textContent,
      lines: Object.fromEntries(
        [...row.querySelectorAll('.dates > div')].map((line) => [
          line.querySelector('dt')?.textContent,
          [...line.querySelectorAll('dd > *')].map((words) => words.textContent),
        ]),
      ),
    })),
  );

const WAYS = [
  ['http', () => `${server.url}days.html`],
  ['disk', () => pathToFileURL(path.join(folder, 'days.html')).href],
  ['the one file', () => `${pathToFileURL(oneFile).href}#/days.html`],
] as const;

for (const [way, address] of WAYS) {
  describe(`the page of days over ${way}`, thoroughIf(way !== 'http'), () => {
    it('counts, hands over a calendar and a text, and sends nothing anywhere', async () => {
      const page = await open(address(), {
        timezoneId: 'America/Los_Angeles',
        acceptDownloads: true,
        ...(way === 'http' ? { permissions: ['clipboard-read', 'clipboard-write'] } : {}),
      });
      await count(page, 'confirmation-began', '2026-02-26');
      const rows = await rowsOf(page);
      expect(rows.map(({ id }) => id)).toEqual(['confirmation', 'nickname-auto-release', 'confirmation-2017']);
      expect(rows[0]?.lines).toMatchObject({
        第一天: ['最早 2026 年 2 月 26 日 周四', '最晚 2026 年 2 月 27 日 周五'],
        最后一天: ['最早 2026 年 3 月 4 日 周三', '最晚 2026 年 3 月 5 日 周四'],
      });
      expect(rows[0]?.front).toBe('最后一天 2026 年 3 月 4 日 周三');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '下载日历文件' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/2026-02-26\.ics$/);
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
      const events = calendar
        .getAllSubcomponents('vevent')
        .map((event) => String(event.getFirstPropertyValue('dtstart')));
      expect(events).toEqual(SEVEN);

      await page.getByRole('button', { name: '复制文字' }).click();
      await page.locator('[data-view] [role=status]', { hasText: '已经复制' }).waitFor();
      if (way === 'http') {
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain('最后一天：最早 2026 年 3 月 4 日 周三，最晚 2026 年 3 月 5 日 周四');
        expect(copied).toContain('出处：');
      }
      expect(await page.evaluate(() => [document.cookie, Object.keys(localStorage)])).toEqual(['', []]);
      const own = way === 'http' ? server.url : 'file:';
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:'))).toEqual([]);
      expect(requests.join('\n') + page.url()).not.toContain('2026-02-26');
    });

    it('chooses the account of the scenario a reader comes from, and keeps the event in its address', async () => {
      const page = await open(`${address()}?code=oa-2`);
      await page.locator('[name=account][value=official-account]:checked').waitFor({ state: 'attached' });
      await count(page, 'verified', '2026-11-20');
      expect(page.url()).toContain('?code=oa-2&event=verified&account=official-account');
      expect((await rowsOf(page)).filter(({ id }) => id?.startsWith('mini'))).toEqual([]);
      await page.reload();
      await expect.poll(() => page.locator('day-counter select').inputValue()).toBe('verified');
    });

    it('takes over what another address asks for while its form is there', async () => {
      const page = await open(address());
      await count(page, 'confirmation-began', '2026-02-26');
      await page.evaluate((way) => {
        const query = '?event=verified&account=official-account';
        if (way === 'the one file') location.hash = `#/days.html${query}`;
        else {
          history.pushState(null, '', query);
          dispatchEvent(new PopStateEvent('popstate'));
        }
      }, way);
      await expect.poll(() => page.locator('day-counter select').inputValue()).toBe('verified');
      expect(await page.locator('[name=account]:checked').inputValue()).toBe('official-account');
    });
  });
}

describe('the page of days', () => {
  const address = () => `${server.url}days.html`;

  it('is reached from a step of a scenario, with its event and kind of account filled in', async () => {
    const page = await open(`${server.url}mini-program/individual-business.html?corporate-account=no&seal=never-had`);
    await page.locator('.steps a[href*="days.html?"]:visible').last().click();
    await page.locator('[name=account][value=mini-program]:checked').waitFor({ state: 'attached' });
    expect(await page.locator('day-counter select').inputValue()).toBe('confirmation-began');
    expect(page.url()).toContain('code=mp-2');
  });

  test.each([
    ['mp-4', 'mini-program'],
    ['mp-5', 'mini-program'],
    ['oa-4', 'official-account'],
    ['oa-6', undefined],
  ])('knows the kind of account of a reader who comes from %s: %s', async (code, kind) => {
    const page = await open(`${address()}?code=${code}&event=confirmed`);
    await page.locator('day-counter[data-counts]').waitFor();
    const chosen = page.locator('[name=account]:checked');
    const kinds = await chosen.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value).filter(Boolean));
    expect(kinds).toEqual(kind === undefined ? [] : [kind]);
  });

  test.each([
    ['America/Los_Angeles', '2026-11-25T20:00:00+08:00', '2026-11-25'],
    ['America/Los_Angeles', '2026-11-26T00:30:00+08:00', '2026-11-26'],
    ['Pacific/Kiritimati', '2026-11-25T23:30:00+08:00', '2026-11-25'],
  ])('begins with the day in China for a reader in %s at %s', async (timezoneId, moment, day) => {
    context = await browser.newContext({ timezoneId });
    complaints = [];
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(address());
    expect(dayInChina(Date.parse(moment))).toBe(day);
    await page.locator('day-counter select').focus();
    expect(await page.locator('[data-day]').inputValue()).toBe(day);
    await count(page, 'confirmation-began', day);
    expect((await rowsOf(page))[0]?.standing).toBe('离最早的最后一天还有 6 天。');
  });

  it('tells working days apart, over a holiday with a Saturday that is worked, and names a year it does not know', async () => {
    const page = await open(`${address()}?account=mini-program`);
    await count(page, 'papers-submitted', '2026-02-12');
    const [review] = (await rowsOf(page)).filter(({ id }) => id === 'government-review');
    expect(review?.lines.最后一天).toEqual(['最早 2026 年 2 月 27 日 周五', '最晚 2026 年 2 月 28 日 周六']);
    await count(page, 'papers-submitted', '2026-12-28');
    const [unknown] = (await rowsOf(page)).filter(({ id }) => id === 'government-review');
    expect(unknown?.lines.数不出来?.[0]).toContain('2027 年');
    expect(unknown?.lines).not.toHaveProperty('最后一天');
    expect(unknown?.front).toContain('数不出来');
  });

  it('counts on where a freeze runs out, and names what waits where a review may end sooner', async () => {
    const page = await open(`${address()}?account=mini-program`);
    await count(page, 'verified', '2026-12-20');
    const rows = await rowsOf(page);
    expect(rows.slice(0, 2).map(({ id }) => id)).toEqual(['mini-program-freeze', 'confirmation']);
    expect(rows[1]?.front).toBe('最后一天 2027 年 1 月 2 日 周六');
    expect(rows.slice(0, 2).map(({ name }) => name?.startsWith('期满以后：'))).toEqual([false, true]);
    await count(page, 'papers-submitted', '2026-06-01');
    expect((await rowsOf(page))[0]?.lines.接着?.[0]).toContain('主体验证通过');
  });

  it('says of a period that is over what comes of it, and leads on; older rules stand last and folded', async () => {
    const page = await open(address());
    const day = (ago: number) => dayInChina(Date.now() - ago * 86_400_000);
    await count(page, 'confirmation-began', day(30));
    const first = page.locator('[data-view] [data-deadline]').first();
    expect((await first.locator('> p').allInnerTexts()).slice(1, 4)).toEqual([
      expect.stringContaining('最后一天'),
      '已经过了。',
      expect.stringContaining('过了会怎样：'),
    ]);
    const deadlines = JSON.parse(readFileSync(path.join(DIST, 'api/deadlines.json'), 'utf8'));
    const ids = (await rowsOf(page)).map(({ id }) => deadlines[id ?? ''].older === true);
    expect(ids).toEqual([false, true, true]);
    expect(await page.locator('[data-view] [data-deadline]:visible').count()).toBe(1);
    await page.locator('[data-view] > details > summary').click();
    expect(await page.locator('[data-view] [data-deadline]:visible').count()).toBe(3);
    // What is not over says nothing of it in front.
    await count(page, 'confirmation-began', day(0));
    expect(await first.locator('> [data-missed]').count()).toBe(0);
    await count(page, 'confirmation-began', day(30));
    await first.locator('> [data-missed] a').click();
    await page.waitForURL(/questions\/.+\.html$/);
  });

  it('says so where the sources give no period', async () => {
    const page = await open(address());
    await count(page, 'ticket-submitted', '2026-11-25');
    expect(await page.locator('[data-view]').innerText()).toContain('资料没有说从这件事起有什么期限');
  });

  it('goes on from a ticket to what can be counted', async () => {
    const page = await open(`${address()}?code=mp-2`);
    await count(page, 'ticket-submitted', '2026-11-25');
    await page.locator('[data-view]').getByRole('button', { name: '进入确认期' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('days-day');
    await page.locator('[data-day]').fill('2026-12-01');
    await page.getByRole('button', { name: '算出日子' }).click();
    await page.locator('.front').first().waitFor();
    expect((await rowsOf(page))[0]?.front).toBe('最后一天 2026 年 12 月 7 日 周一');
  });

  it('asks which kind of account it is where that decides, and nowhere else', async () => {
    const page = await open(address());
    await page.locator('day-counter select').selectOption('verified');
    await page.locator('[data-day]').fill('2026-11-20');
    await page.getByRole('button', { name: '算出日子' }).click();
    await page.locator('#days-error', { hasText: '先选是哪一种账号' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('account');
    await page.locator('[name=account][value=official-account]').check();
    await page.getByRole('button', { name: '算出日子' }).click();
    await page.locator('.front').first().waitFor();
    expect((await rowsOf(page)).filter(({ id }) => id?.startsWith('mini'))).toEqual([]);
    await page.locator('day-counter select').selectOption('confirmation-began');
    expect(await page.locator('day-counter fieldset').isVisible()).toBe(false);
  });

  it('shows the answer within the first two screens of a phone', async () => {
    const page = await open(address());
    await count(page, 'confirmation-began', '2026-02-26');
    const bottom = await page.evaluate(
      () => (document.querySelector('.front')?.getBoundingClientRect().bottom ?? 9999) + scrollY,
    );
    expect(bottom).toBeLessThanOrEqual(740);
  });

  it('is worked with the keyboard alone, says what is missing at its place, and takes results away that no longer fit', async () => {
    const page = await open(address());
    await page.locator('day-counter select').focus();
    await page.locator('day-counter button').focus();
    await page.keyboard.press('Enter');
    await page.locator('#days-error', { hasText: '先选' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    const wrong = () => page.locator('day-counter [aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id));
    expect(await wrong()).toEqual([await page.locator('day-counter select').getAttribute('id')]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.locator('[data-day]').evaluate((field: HTMLInputElement) => {
      field.value = '';
    });
    await page.locator('day-counter button').focus();
    await page.keyboard.press('Enter');
    await page.locator('#days-error', { hasText: '先写上' }).waitFor();
    expect(await wrong()).toEqual(['days-day']);
    await page.locator('[data-day]').fill('2026-11-25');
    await page.locator('day-counter button').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-view] h2').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await page.locator('#days-error').innerText()).toBe('');
    expect(await wrong()).toEqual([]);
    await page.locator('[data-day]').fill('2026-11-26');
    await page.locator('[data-day]').blur();
    expect(await page.locator('[data-view] > *').count()).toBe(0);
  });

  it('tells a day that is not all there from none', async () => {
    const page = await open(address());
    await page.locator('day-counter select').selectOption('confirmation-began');
    await page.locator('[data-day]').focus();
    await page.locator('[data-day]').evaluate((field: HTMLInputElement) => {
      field.value = '';
    });
    await page.keyboard.type('02');
    expect(await page.locator('[data-day]').evaluate((field: HTMLInputElement) => field.validity.badInput)).toBe(true);
    await page.getByRole('button', { name: '算出日子' }).click();
    await page.locator('#days-error', { hasText: '日历上没有这一天' }).waitFor();
  });

  it('works where nothing may be stored and nothing copied, and then shows the text itself', async () => {
    const page = await open('about:blank');
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(address());
    await count(page, 'registered', '2026-11-01');
    await page.getByRole('button', { name: '复制文字' }).click();
    expect(await page.locator('[data-view] textarea').inputValue()).toContain('公众号完成微信认证');
  });

  it('says so where its script does not come', async () => {
    const page = await open('about:blank');
    await page.route('**/tools/days.js', (route) => route.abort());
    await page.goto(address());
    await page.locator('day-counter select').focus();
    await page.locator('#days-error', { hasText: '没有取到' }).waitFor();
    complaints = [];
  });

  it('without script lists every event with its periods, and neither offers nor promises a form', async () => {
    const page = await open(address(), { javaScriptEnabled: false });
    expect(await page.locator('day-counter form').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).not.toContain('选一件事');
    await page.locator('#periods').click();
    expect(await page.locator('[data-event]').first().isVisible()).toBe(true);
    expect(await page.locator('[data-event]').count()).toBe(16);
    const deadlines = JSON.parse(readFileSync(path.join(DIST, 'api/deadlines.json'), 'utf8'));
    expect(await page.locator('[data-deadline]').count()).toBe(Object.keys(deadlines).length);
  });

  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const) {
    const name = `has no accessibility fault in ${colorScheme} at ${width} px with a result, and does not scroll sideways`;
    test(name, thoroughIf(colorScheme === 'dark'), async () => {
      const page = await open(`${address()}?account=official-account`, {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await count(page, 'verified', '2026-11-20');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  }
});
