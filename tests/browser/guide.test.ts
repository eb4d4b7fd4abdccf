import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compileGuide, type Route, routesOf } from '../../src/lib/cases/guide.ts';
import { outcomesOf } from '../../src/lib/cases/outcome.ts';
import { optionWord } from '../../src/lib/cases/words.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { thoroughIf } from '../thorough.ts';
import { RULES_OF_LOOKS, violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { builtOneFile } from './one-file.ts';
import { type StaticServer, serveFolder } from './static-server.ts';
import { leave } from './used-tab.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PHONE = { viewport: { width: 360, height: 740 } };

const knowledge = soundKnowledge();
const { facets, scenarios } = knowledge;
const routes = routesOf(compileGuide(facets, outcomesOf(knowledge)));

let browser: Browser;
let server: StaticServer;
let work: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'guide-'));
  cpSync(DIST, path.join(work, '导出 目录 100% #1'), { recursive: true });
  writeFileSync(path.join(work, 'one.html'), await builtOneFile());
  server = await serveFolder(DIST, '/a/b/');
  browser = await openBrowser();
  page = await open({ serviceWorkers: 'block' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true });
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await browser.newPage({ ...PHONE, ...options });
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return opened;
}

beforeEach(() => {
  complaints = [];
});

afterEach(async () => {
  await leave(page);
  expect(complaints).toEqual([]);
});

const overHttp = (file: string) => server.url + file;
const fromDisk = (file: string) => `${pathToFileURL(path.join(work, '导出 目录 100% #1')).href}/${file}`;
const inOneFile = (file: string) => `${pathToFileURL(path.join(work, 'one.html')).href}#/${file}`;
const WAYS = [
  ['http', overHttp],
  ['disk', fromDisk],
  ['one file', inOneFile],
] as const;

const heading = () => page.locator('[data-view] h1').innerText();
const text = () => page.locator('decision-guide [data-view]').innerText();
const outcome = () => page.locator('[data-view] [data-outcome]').getAttribute('data-outcome');
const option = (id: string) => page.locator(`[data-view] a[data-option="${id}"]`);
const scenario = () => page.locator('article[data-scenario]:visible').getAttribute('data-scenario');
const nameOf = (facet: string) => facets.find(({ id }) => id === facet)?.question ?? facet;

const MP2 = '?account=mini-program&registration=completed&entity-status=active&entity=individual-business';
const MP2_CASE = `${MP2}&corporate-account=no&seal=never-had&origin=own`;

const titleOf = (route: Route) =>
  [
    ...route.answers.map(({ facet, options }) => optionWord(facets, facet, options[0] ?? '')),
    [...route.end.preludes, route.end.route].join('+'),
  ].join(' → ');

const queryOf = ({ answers }: Route) => answers.map(({ facet, options }) => `${facet}=${options[0]}`).join('&');

describe('each distinct route, one tap a question, over http under a sub-path', () => {
  test('asks its questions in turn and leads to its scenario with all its answers', async () => {
    await page.goto(overHttp('guide.html'));
    for (const route of routes) {
      const taps = route.answers.map(({ options }) => options[0] ?? '');
      const met = await page.evaluate((choices) => {
        history.pushState(null, '', location.pathname);
        dispatchEvent(new PopStateEvent('popstate'));
        return choices.map((choice, index) => {
          const view = document.querySelector('[data-view]');
          const asked = view?.querySelector('h1')?.textContent;
          const link = view?.querySelector<HTMLAnchorElement>(`a[data-option="${choice}"]`);
          if (index < choices.length - 1) link?.click();
          return [asked, link?.dataset.code, index < choices.length - 1 ? undefined : link?.getAttribute('href')];
        });
      }, taps);
      const last = met.length - 1;
      const expected = route.answers.map(({ facet }, index) => [
        nameOf(facet),
        index < last ? undefined : route.end.route,
        index < last ? undefined : expect.stringContaining(`.html?${queryOf(route)}`),
      ]);
      expect([titleOf(route), ...met]).toEqual([titleOf(route), ...expected]);
    }
  });
});

for (const [way, addressOf] of WAYS) {
  describe(`over ${way}`, thoroughIf(way !== 'http'), () => {
    test('a few routes are walked from the home page to the page of their scenario', async () => {
      for (const route of routes.filter((_route, index) => index % 20 === 0)) {
        await page.goto(addressOf('index.html'));
        for (const { options } of route.answers) {
          await page.locator(`a[data-option="${options[0]}"]:visible`).click();
        }
        await expect.poll(scenario).toBe(route.end.route);
        expect(decodeURIComponent(page.url())).toContain(queryOf(route));
      }
    });

    test('a complete old address leads to the page of its scenario, and back does not return to it', async () => {
      await page.goto(addressOf('index.html'));
      await page.goto(addressOf(`guide.html${MP2_CASE}`));
      await expect.poll(scenario).toBe('mp-2');
      expect(page.url()).toContain(`individual-business.html${MP2_CASE}`);
      await page.goBack();
      await expect.poll(() => page.locator('main a[data-option="store-mini-program"]:visible').count()).toBe(1);
    });

    test('the page of the scenario says what the guide came to, and leads back to the answers to change them', async () => {
      await page.goto(addressOf(`guide.html${MP2_CASE.replace('origin=own', 'origin=reused')}`));
      const article = page.locator('article[data-scenario]:visible');
      await expect.poll(() => article.getAttribute('data-outcome')).toBe('mp-6 mp-2');
      await article.locator('a[href*="ask=answers"]').click();
      await expect.poll(heading).toBe('你的回答');
      expect(await text()).toContain('复用资质快速注册');
      await page.getByRole('link', { name: '改「注册方式」' }).click();
      await option('own').click();
      await expect.poll(() => article.getAttribute('data-outcome')).toBe('mp-2');
    });

    test('goes back with the browser, to the question with what was chosen, and forth, and survives a reload', async () => {
      await page.goto(addressOf('guide.html'));
      await option('official-account').click();
      await option('completed').click();
      expect(await heading()).toBe(nameOf('entity-status'));
      await page.goBack();
      await expect.poll(heading).toBe(nameOf('registration'));
      expect(await page.locator('[data-view] a[aria-current]').getAttribute('data-option')).toBe('completed');
      await page.goForward();
      await expect.poll(heading).toBe(nameOf('entity-status'));
      await page.reload();
      await expect.poll(heading).toBe(nameOf('entity-status'));
    });

    test('comes back from the page of the scenario to the last question, with what was chosen', async () => {
      await page.goto(addressOf('guide.html?account=official-account'));
      await option('verification-unfinished').click();
      await expect.poll(scenario).toBe('oa-5');
      await page.goBack();
      await expect.poll(heading).toBe(nameOf('registration'));
      expect(await page.locator('[data-view] a[aria-current]').getAttribute('data-option')).toBe(
        'verification-unfinished',
      );
    });

    test('nonsense in the address is counted, not repeated, and the guide goes on', async () => {
      const nonsense = 'colour=%3Cimg%20src%3Dx%3E&registration=maybe&__proto__=1&客服电话=13800138000';
      await page.goto(addressOf(`guide.html?account=official-account&${nonsense}`));
      await expect.poll(heading).toBe(nameOf('registration'));
      const note = await page.locator('[data-view] [role=status]').innerText();
      expect(note).toMatch(/已经忽略：\d 处看不懂的内容。/);
      expect(await text()).not.toMatch(/客服|138|img|maybe/);
      expect(await page.locator('[data-view] img').count()).toBe(0);
      expect(page.url()).not.toContain('colour');
    });

    test.runIf(way !== 'one file')(
      'an option pressed with Ctrl, Shift or the middle button is left to the browser, which opens the next question beside this one',
      async () => {
        await page.goto(addressOf('guide.html'));
        // A headless browser now and then opens no window, so none is asked for: it is seen who handles the press.
        const handled = await page.evaluateHandle(() => {
          const prevented: boolean[] = [];
          for (const type of ['click', 'auxclick']) {
            document.addEventListener(type, (event) => {
              prevented.push(event.defaultPrevented);
              event.preventDefault();
            });
          }
          return prevented;
        });
        await option('official-account').click({ modifiers: ['ControlOrMeta'] });
        await option('official-account').click({ modifiers: ['Shift'] });
        await option('official-account').click({ button: 'middle' });
        await expect.poll(() => handled.jsonValue()).toEqual([false, false, false]);
        expect(await heading()).toBe(nameOf('account'));
        await page.goto(await option('official-account').evaluate((link) => (link as HTMLAnchorElement).href));
        await expect.poll(heading).toBe(nameOf('registration'));
      },
    );
  });
}

describe('figures on a phone', () => {
  test('from home to the papers of mp-2 without a corporate account it takes at most seven taps', async () => {
    await page.goto(overHttp('index.html'));
    let taps = 0;
    for (const label of [
      '小程序',
      '注册完成了',
      '还在，名称和账号上登记的一致',
      '个体工商户',
      '没有',
      '在，可以盖',
      '自己单独注册的',
    ]) {
      await page
        .locator('.options a:visible')
        .filter({ hasText: new RegExp(`^${label}`) })
        .first()
        .click();
      taps += 1;
      if (!page.url().includes('guide.html')) break;
    }
    expect(await scenario()).toBe('mp-2');
    expect(page.url()).toContain('corporate-account=no');
    expect(taps).toBeLessThanOrEqual(7);
  });

  test.each(facets.map(({ id }) => [id]))(
    'the first option of the question on %s stands at most 300 px down',
    async (id) => {
      const route = routes.find(({ answers }) => answers.some(({ facet }) => facet === id));
      const before =
        route?.answers.slice(
          0,
          route.answers.findIndex(({ facet }) => facet === id),
        ) ?? [];
      await page.goto(overHttp(`guide.html?${before.map(({ facet, options }) => `${facet}=${options[0]}`).join('&')}`));
      expect(await heading()).toBe(nameOf(id));
      const top = await page
        .locator('[data-view] .options a')
        .first()
        .evaluate((it) => it.getBoundingClientRect().top + scrollY);
      expect(top).toBeLessThanOrEqual(300);
    },
  );

  test('the home page is at most 1,400 px high, and its rows lead into the guide with that answer', async () => {
    await page.goto(overHttp('index.html'));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1400);
    await page.locator('main a[data-option="store-mini-program"]').click();
    expect(await heading()).toBe(nameOf('goal'));
  });
});

describe('a question', () => {
  test('stands alone on the page: nothing else to read or press in it', async () => {
    await page.goto(overHttp(`guide.html${MP2}`));
    expect(await page.locator('h1:visible').allInnerTexts()).toEqual([nameOf('corporate-account')]);
    expect(
      await page.locator('main h2:visible, main table:visible, main button:visible, main [data-code]:visible').count(),
    ).toBe(0);
    expect(await text()).toMatch(/第 5 问，最多还有 \d 问/);
  });

  test('goes one step back with the answer marked and the later ones kept', async () => {
    await page.goto(overHttp(`guide.html${MP2}`));
    await page.getByRole('link', { name: '上一步' }).click();
    expect(await heading()).toBe(nameOf('entity'));
    expect(await page.locator('[data-view] a[aria-current]').getAttribute('data-option')).toBe('individual-business');
    await page.getByRole('link', { name: '上一步' }).click();
    await option('active').click();
    expect(await heading()).toBe(nameOf('corporate-account'));
  });

  test('begins at the top of the page, however far down the one before was read', async () => {
    await page.setViewportSize({ width: 360, height: 300 });
    await page.goto(overHttp('guide.html?account=mini-program&registration=completed&entity-status=active'));
    const answer = page.locator('[data-view] a[data-option]').last();
    await answer.scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const before = await heading();
    await answer.click();
    await expect.poll(heading).not.toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.setViewportSize(PHONE.viewport);
  });

  test('marks one answer as chosen, the last, where a press leads to another page and that does not come', async () => {
    await page.goto(overHttp('guide.html?account=official-account'));
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    const links = page.locator('[data-view] a[data-option]:not([data-step])');
    expect(await links.count()).toBeGreaterThan(1);
    for (const link of await links.all()) await link.click();
    const marked = page.locator('[data-view] a[aria-current]');
    expect(await marked.count()).toBe(1);
    expect(await marked.getAttribute('data-option')).toBe(await links.last().getAttribute('data-option'));
  });

  test('takes the focus to its heading when it comes, and gives the window its name', async () => {
    await page.goto(overHttp('guide.html'));
    await option('mini-program').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(nameOf('registration'));
    expect(await page.title()).toContain(nameOf('registration'));
    await page.goBack();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(nameOf('account'));
  });

  test('takes no focus when the page opens with it', async () => {
    await page.goto(overHttp('guide.html?account=mini-program'));
    expect(await heading()).toBe(nameOf('registration'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('says when it is the last', async () => {
    await page.goto(overHttp(`guide.html${MP2}&corporate-account=no&seal=never-had`));
    expect(await heading()).toBe(nameOf('origin'));
    expect(await page.locator('[data-view] .step').innerText()).toMatch(/第 7 问，最后一问$/);
  });

  test('does not offer what contradicts an earlier answer', async () => {
    await page.goto(overHttp('guide.html?account=mini-program&registration=completed&entity-status=deregistered'));
    expect(await option('individual').count()).toBe(0);
    expect(await option('enterprise').count()).toBe(1);
  });
});

describe('answers that contradict each other', () => {
  const query =
    '?account=mini-program&registration=completed&entity-status=deregistered&entity=individual&seal=available&origin=own';

  test('are said in words, with the way to change the earlier one, and asked again', async () => {
    await page.goto(overHttp(`guide.html${query}`));
    expect(await heading()).toBe(nameOf('entity'));
    expect(await text()).toContain('「个人」和「主体已注销」对不上');
    expect((await outcome())?.split(' ')).toContain('mp-3');
    await page.getByRole('link', { name: '改「主体状态」' }).click();
    expect(await heading()).toBe(nameOf('entity-status'));
    await option('active').click();
    await expect.poll(scenario).toBe('mp-0');
    expect(page.url()).toContain('entity-status=active&entity=individual');
  });

  test('of one question are said too: the first counts', async () => {
    await page.goto(overHttp('guide.html?account=official-account&account=mini-program'));
    expect(await heading()).toBe(nameOf('registration'));
    expect(await page.locator('[data-view] [role=status]').innerText()).toContain('第二个回答「小程序」');
  });
});

describe('a reader who is not sure', () => {
  const unsure = facets.map(({ id }) => `${id}=unsure`).join('&');

  test('is told the one thing to find out first and where to look, the rest folded, in words and never in codes', async () => {
    await page.goto(overHttp(`guide.html?${unsure}`));
    expect(await heading()).toBe(`先弄清一件事：${nameOf('account')}`);
    expect(await text()).toContain('在哪里看：');
    expect(await page.locator('[data-view] details[open]').count()).toBe(0);
    await page.locator('[data-view] summary', { hasText: '为什么是这几种' }).click();
    expect(await text()).not.toMatch(/(?:mp|oa)-\d|uncovered/);
    await page.locator('[data-view] summary', { hasText: `另外 ${facets.length - 1} 件不确定的事` }).click();
    await page.locator('[data-view] details[open] li a', { hasText: nameOf('seal') }).waitFor();
    expect((await outcome())?.split(' ').length).toBeGreaterThan(10);
  });

  test('sees what each answer to it would lead to, and goes on from there', async () => {
    await page.goto(
      overHttp(
        'guide.html?account=unsure&goal=deregister&registration=completed&entity-status=deregistered&entity=enterprise&seal=available&origin=own',
      ),
    );
    expect(await outcome()).toBe('mp-3 mp-4 oa-3');
    expect(await option('official-account').innerText()).toContain(`→ ${scenarios['oa-3']?.title}`);
    await option('official-account').click();
    await expect.poll(scenario).toBe('oa-3');
  });

  test('goes straight to the page where only its papers depend on it', async () => {
    await page.goto(overHttp(`guide.html${MP2}&corporate-account=no&seal=unsure&origin=unsure`));
    await expect.poll(scenario).toBe('mp-2');
  });
});

describe('the list of the answers', () => {
  test('stands where a page asks for it, changes one and keeps the others', async () => {
    await page.goto(overHttp(`guide.html${MP2}&ask=answers`));
    expect(await page.locator('[data-view] .button').innerText()).toBe('接着答');
    await page.goto(overHttp(`guide.html${MP2_CASE}&ask=answers`));
    expect(await heading()).toBe('你的回答');
    expect(await page.locator('[data-view] .button').innerText()).toBe('看结果');
    await page.getByRole('link', { name: '改「对公账户」' }).click();
    expect(await heading()).toBe(nameOf('corporate-account'));
    await option('yes').click();
    await expect.poll(scenario).toBe('mp-2');
    expect(page.url()).toContain('corporate-account=yes&origin=own');
  });

  test('starts again on request', async () => {
    await page.goto(overHttp(`guide.html${MP2_CASE}&ask=answers`));
    await page.getByRole('link', { name: '重新开始' }).click();
    expect(await heading()).toBe(nameOf('account'));
    expect(new URL(page.url()).search).toBe('');
  });

  test('of a changed way says which later answers do not matter any more', async () => {
    await page.goto(overHttp(`guide.html${MP2}&corporate-account=no&ask=account`));
    await option('official-account').click();
    await expect.poll(scenario).toBe('oa-2');
    await page.goto(overHttp('guide.html?account=official-account&origin=own'));
    expect(await page.locator('[data-view] [role=status]').innerText()).toContain('单独注册');
  });
});

describe('without script', () => {
  test('one question stands on the page at a time, and each answer leads on, from home to the scenario', async () => {
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(overHttp('index.html'));
    for (const label of ['小程序', '注册完成了', '还在，名称和账号上登记的一致', '个体工商户', '自己单独注册的']) {
      await plain
        .locator('.options a:visible')
        .filter({ hasText: new RegExp(`^${label}`) })
        .click();
      const asked = await plain.locator('.asked:visible').count();
      expect([label, asked]).toEqual([label, plain.url().includes('guide.html') ? 1 : 0]);
    }
    expect(await plain.locator('article[data-scenario]').getAttribute('data-scenario')).toBe('mp-2');
    await plain.close();
  });

  test('who is not sure reads where to look, and goes back to answer', async () => {
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(overHttp('index.html'));
    await plain.locator('a[data-option="unsure"]:visible').click();
    expect(await plain.locator('.look:visible').innerText()).toContain('在哪里看');
    await plain.getByRole('link', { name: '回到这一问' }).click();
    await plain
      .locator('.options a:visible')
      .filter({ hasText: /^公众号/ })
      .click();
    expect(await plain.locator('.asked:visible').innerText()).toBe(nameOf('registration'));
    await plain.close();
  });
});

test.each([
  ['the first question', ''],
  ['a further question', '?account=official-account&registration=completed&entity-status=deregistered'],
  [
    'one thing to find out',
    '?account=unsure&goal=unsure&registration=unsure&entity-status=unsure&entity=unsure&corporate-account=unsure&seal=unsure&origin=unsure',
  ],
  ['the list of the answers', `${MP2_CASE}&ask=answers`],
  [
    'answers that contradict each other',
    '?account=mini-program&registration=completed&entity-status=deregistered&entity=individual',
  ],
  ['an address with nonsense', '?account=official-account&x=y'],
])('the guide has no accessibility violation in this state: %s', async (_state, query) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(overHttp(`guide.html${query}`));
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, RULES_OF_LOOKS)).toEqual([]);
});
