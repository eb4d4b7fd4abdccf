import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { type Case, judge } from '../../src/lib/cases/condition.ts';
import { compileGuide, type Route, routesOf } from '../../src/lib/cases/guide.ts';
import { outcomesOf } from '../../src/lib/cases/outcome.ts';
import { optionWord } from '../../src/lib/cases/words.ts';
import { requirementsOf } from '../../src/lib/knowledge/requirements.ts';
import { RULES_OF_LOOKS, violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const { knowledge } = checkContent(fileURLToPath(new URL('../../src/content/', import.meta.url)));
if (knowledge === undefined) throw new Error('the content has mistakes: run `npm run check:content`');
const { facets, scenarios, materials } = knowledge;
const routes = routesOf(compileGuide(facets, outcomesOf(knowledge)));

let browser: Browser;
let server: StaticServer;
let folder: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'guide-')), '导出 目录 100% #1');
  cpSync(DIST, folder, { recursive: true });
  server = await serveFolder(DIST, '/a/b/');
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(path.dirname(folder), { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});

afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

const overHttp = () => `${server.url}guide.html`;
const fromDisk = () => pathToFileURL(path.join(folder, 'guide.html')).href;

const outcome = () => page.locator('[data-outcome]').getAttribute('data-outcome');
const question = () => page.locator('.question h2').innerText();

async function answer(option: string): Promise<void> {
  await page.locator(`.question input[value="${option}"]`).check();
  await page.locator('.question button[type=submit]').click();
}

function questionOf(facet: string): string {
  return facets.find(({ id }) => id === facet)?.question ?? facet;
}

const knownIn = ({ answers }: Route): Case =>
  Object.fromEntries(answers.map(({ facet, options }) => [facet, options[0] ?? '']));

/** The papers that a route's case asks for, with every demand, as the result shows them. */
function papersOf({ end, ...route }: Route): string[][] {
  const known = knownIn({ end, ...route });
  return (scenarios[end.route]?.materials ?? [])
    .filter((use) => judge(use.when, known) === 'yes')
    .map((use) => [
      [use.material]
        .flat()
        .map((id) => materials[id]?.name ?? id)
        .join(' 或 '),
      ...requirementsOf(use, known)
        .filter((demand) => judge(demand.when, known) === 'yes')
        .map(({ text }) => text),
    ]);
}

const shownPapers = () =>
  page
    .locator('.result .paper')
    .evaluateAll((papers) =>
      papers.map((paper) => [
        [...paper.querySelectorAll('.paper-name a')].map((link) => link.textContent).join(' 或 '),
        ...[...paper.querySelectorAll('.demands li')].map((demand) => demand.textContent?.trim() ?? ''),
      ]),
    );

/** Answers every question of a route by hand and checks each step and the end. */
async function walk(route: Route): Promise<void> {
  for (const { facet, options } of route.answers) {
    expect(await question()).toBe(questionOf(facet));
    await answer(options[0] ?? '');
  }
  await expectEnd(route);
}

/** Checks that a route has come to its end: its scenario, no further question, the papers of its case. */
async function expectEnd(route: Route): Promise<void> {
  const end = [await outcome(), await page.locator('.question').count(), await shownPapers()];
  expect(end).toEqual([[...route.end.preludes, route.end.route].join(' '), 0, papersOf(route)]);
}

const titleOf = (route: Route) =>
  [
    ...route.answers.map(({ facet, options }) => optionWord(facets, facet, options[0] ?? '')),
    [...route.end.preludes, route.end.route].join('+'),
  ].join(' → ');

const cases = routes.map((route) => [titleOf(route), route] as const);

/** Clicks through a route inside the page, which is many times faster than from outside; gives the questions met. */
const clickThrough = (options: readonly string[]) =>
  page.evaluate(
    (choices) =>
      choices.map((choice) => {
        const asked = document.querySelector('.question h2')?.textContent;
        document.querySelector<HTMLInputElement>(`.question input[value="${choice}"]`)?.click();
        document.querySelector<HTMLButtonElement>('.question button[type=submit]')?.click();
        return asked;
      }),
    options,
  );

const startAgain = () =>
  page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>('.given .actions a'))
      if (link.textContent === '重新开始') link.click();
  });

describe('each distinct route, clicked through over http under a sub-path', () => {
  test('ends at its scenario with the papers of its case', async () => {
    await page.goto(overHttp());
    for (const route of routes) {
      const asked = await clickThrough(route.answers.map(({ options }) => options[0] ?? ''));
      expect([titleOf(route), asked]).toEqual([titleOf(route), route.answers.map(({ facet }) => questionOf(facet))]);
      await expectEnd(route);
      await startAgain();
    }
  }, 120_000);
});

describe('a sample of the routes, clicked through from disk in a folder with an odd name', () => {
  test.each(cases.filter((_case, index) => index % 7 === 0))('%s', async (_title, route) => {
    await page.goto(fromDisk());
    await walk(route);
    await page.locator('.result h3 a[data-code]').first().click();
    await page.waitForURL(/individual|ordinary|government|entity|verification|registration|store|uncovered|reused/);
    expect(await page.locator('article[data-scenario]').getAttribute('data-scenario')).toMatch(
      /^(mp|oa)-\d|uncovered$/,
    );
  });
});

describe.each([
  ['http', overHttp],
  ['disk', fromDisk],
])('the address of the guide over %s', (_way, address) => {
  const query = '?account=mini-program&registration=completed&entity-status=active&entity=individual-business';

  test('holds the answers: a copied address shows the same to a colleague', async () => {
    await page.goto(`${address()}${query}&corporate-account=no&seal=never-had&origin=own`);
    expect(await outcome()).toBe('mp-2');
    await expect.poll(() => page.locator('.result').innerText()).toContain('由法人手写签名代替公章');
  });

  test('goes back with the browser, and forth, and survives a reload', async () => {
    await page.goto(address());
    await answer('official-account');
    await answer('verification-unfinished');
    expect(await outcome()).toBe('oa-5');
    await page.goBack();
    expect(await question()).toBe(questionOf('registration'));
    await page.goForward();
    await page.reload();
    expect(await outcome()).toBe('oa-5');
  });

  test('with nonsense in it shows the guide and says what was ignored', async () => {
    await page.goto(`${address()}?account=official-account&colour=%3Cimg%20src%3Dx%3E&registration=maybe&__proto__=1`);
    expect(await question()).toBe(questionOf('registration'));
    const note = await page.locator('[data-view] [role=status]').first().innerText();
    expect(note).toContain('colour=<img src=x>');
    expect(note).toContain('registration=maybe');
    expect(await page.locator('[data-view] img').count()).toBe(0);
  });
});

describe('the guide', () => {
  test('keeps later answers that still fit when one is changed, and says which it dropped', async () => {
    await page.goto(
      `${overHttp()}?account=mini-program&registration=completed&entity-status=active&entity=individual-business&corporate-account=no&seal=never-had&origin=own`,
    );
    await page.getByRole('link', { name: '改「账号种类」' }).click();
    expect(await question()).toBe(questionOf('account'));
    await answer('official-account');
    expect(await outcome()).toBe('oa-2');
    const note = await page.locator('[data-view] [role=status]').first().innerText();
    expect(note).toContain('个体户没有公章');
    expect(note).toContain('单独注册');
    expect(new URL(page.url()).search).not.toContain('origin');
  });

  test('names every scenario that remains when the reader is unsure, and the fact that would decide', async () => {
    await page.goto(
      `${overHttp()}?account=unsure&goal=deregister&registration=completed&entity-status=deregistered&entity=enterprise&seal=available&origin=own`,
    );
    expect(await outcome()).toBe('mp-3 mp-4 oa-3');
    expect(await page.locator('.result').innerText()).toContain(questionOf('account'));
  });

  test('takes one step back and starts again on request', async () => {
    await page.goto(overHttp());
    await answer('official-account');
    await answer('completed');
    await page.getByRole('link', { name: '上一步' }).click();
    expect(await question()).toBe(questionOf('registration'));
    await page.getByRole('link', { name: '重新开始' }).click();
    expect(await question()).toBe(questionOf('account'));
  });

  test('does not go on without an answer, and ties the error to the question', async () => {
    await page.goto(overHttp());
    await page.locator('.question button[type=submit]').click();
    expect(await question()).toBe(questionOf('account'));
    const described = await page.locator('.question fieldset').getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('is worked with the keyboard alone, focus going to each new heading', async () => {
    await page.goto(overHttp());
    await page.locator('.question input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(questionOf('registration'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await outcome()).toBe('mp-7');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('你的情形');
  });

  test('starts on the home page with its first question, and goes on here', async () => {
    await page.goto(server.url);
    await page.locator('input[value="store-mini-program"]').check();
    await page.locator('form.question button').click();
    await page.waitForURL(/guide\.html\?account=store-mini-program/);
    expect(await question()).toBe(questionOf('goal'));
  });

  test('is entered from a scenario page with what that page implies', async () => {
    await page.goto(`${server.url}official-account/entity-deregistered.html`);
    await page.getByRole('link', { name: '改「主体状态」' }).click();
    await page.waitForURL(/guide\.html/);
    expect(await question()).toBe(questionOf('entity-status'));
    expect(await page.locator('.given').innerText()).toContain('公众号');
  });

  test.each([
    ['the first question', ''],
    [
      'a question with an outcome already certain',
      '?account=official-account&registration=completed&entity-status=deregistered',
    ],
    ['a result', '?account=official-account&registration=verification-unfinished'],
    ['several remaining', '?account=unsure&goal=unsure&registration=verification-unfinished'],
    ['an address with nonsense', '?account=official-account&x=y'],
  ])('has no accessibility violation in this state: %s', async (_state, query) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${overHttp()}${query}`);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, RULES_OF_LOOKS)).toEqual([]);
  });
});
