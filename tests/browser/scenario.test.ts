import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import { scenarioPath } from '../../src/lib/addresses/routes.ts';
import { switchRows } from '../../src/lib/cases/case-switch.ts';
import { choiceKey } from '../../src/lib/cases/clashes.ts';
import { both, compatible } from '../../src/lib/cases/condition.ts';
import { thoroughIf } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { DIST, repeatsOthers } from './pages.ts';

const { knowledge } = checkContent(new URL('../../src/content/', import.meta.url).pathname);
if (knowledge === undefined) throw new Error('the content is not sound');
const { facets, subject } = knowledge;
const SCENARIOS = Object.values(knowledge.scenarios);
const LONG = new Set(['mp-0', 'oa-0']);
const PHONE = { viewport: { width: 360, height: 740 } };
const MP2 = 'mini-program/individual-business.html';

const OA3 = 'official-account/entity-deregistered.html';

const site = openSite();

async function visit<T>(
  file: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await site.browser.newContext({ ...PHONE, ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.url + file);
    return await look(page);
  } finally {
    await context.close();
  }
}

const pathOf = (scenario: (typeof SCENARIOS)[number]) => scenarioPath(scenario, subject).slice(1);

/** Every complete choice that the switch of a scenario offers, as queries; one without any where it asks nothing. */
function choicesOf(scenario: (typeof SCENARIOS)[number]): string[] {
  const [first, second] = switchRows(scenario, facets).map(({ choices }) => choices);
  if (first === undefined) return [''];
  return first.flatMap(({ when, answers, against }) =>
    (second ?? [{ when: {}, answers: {} }])
      .filter((_, index) => second === undefined || !against.includes(choiceKey(1, index)))
      .filter((other) => compatible(both(scenario.when, when), other.when))
      .map((other) => `?${new URLSearchParams({ ...answers, ...other.answers })}`),
  );
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const firstPaper = (page: Page) =>
  page
    .locator('.paper:visible')
    .evaluateAll((papers) => papers.map((paper) => paper.getBoundingClientRect().top + scrollY).slice(0, 1));

describe.each(SCENARIOS.map((scenario) => [scenario.code, scenario] as const))(
  'the page of %s on a phone',
  (code, scenario) => {
    it(
      'is short, and shorter once a case is chosen; its first paper is near',
      thoroughIf(repeatsOthers(pathOf(scenario))),
      async () => {
        const [whole, chosen] = LONG.has(code) ? [4500, 2800] : [3600, 2400];
        await visit(pathOf(scenario), async (page) => {
          expect(await heightOf(page)).toBeLessThanOrEqual(whole);
          for (const query of choicesOf(scenario)) {
            await page.goto(site.url + pathOf(scenario) + query);
            expect([query, (await heightOf(page)) <= chosen]).toEqual([query, true]);
            for (const top of await firstPaper(page)) expect(top).toBeLessThanOrEqual(900);
            expect(await page.locator('[data-chip]:visible').count()).toBe(0);
          }
        });
      },
    );

    it('weighs no more than the first round trip carries, the general ones a little more', () => {
      expect(gzipSync(readFileSync(`${DIST}${pathOf(scenario)}`)).length).toBeLessThanOrEqual(
        LONG.has(code) ? 15_300 : 14_000,
      );
    });
  },
);

describe('the switch of a scenario', () => {
  test.each([true, false])('shows the chosen case alone, script %s', async (javaScriptEnabled) => {
    await visit(
      MP2,
      async (page) => {
        await page.getByRole('radio', { name: '没有', exact: true }).check();
        await page.getByRole('radio', { name: '个体户没有公章' }).check();
        const text = await page.locator('article').innerText();
        expect(text).toContain('由法人手写签名代替公章');
        for (const other of ['小额', '10 天内打出', '加盖公章']) expect(text).not.toContain(other);
        await page.getByRole('radio', { name: '有', exact: true }).check();
        expect(await page.locator('.paper:visible').count()).toBe(0);
        expect(await page.getByRole('group', { name: '公章' }).count()).toBe(0);
        await page.getByRole('button', { name: '都显示' }).click();
        expect(await page.locator('.answer:visible').count()).toBe(2);
      },
      { javaScriptEnabled },
    );
  });

  test.each([true, false])('offers no answer that contradicts another one, script %s', async (javaScriptEnabled) => {
    await visit(
      OA3,
      async (page) => {
        const sealed = page.getByRole('radio', { name: '公章已被收走' });
        const never = page.getByRole('radio', { name: '个体户没有公章' });
        expect(await never.count()).toBe(1);
        await page.getByRole('radio', { name: '企业' }).check();
        expect([await never.count(), await sealed.count()]).toEqual([0, 1]);
        // It is still there to be read, crossed out.
        const words = page.locator('.choices span:visible', { hasText: '个体户没有公章' });
        expect(await words.evaluate((it) => getComputedStyle(it).textDecorationLine)).toBe('line-through');
        await words.click({ force: true });
        expect(await page.locator('case-switch :checked').count()).toBe(1);
        const kinds = page.getByRole('group', { name: '主体类型' }).getByRole('radio');
        const all = await kinds.count();
        await page.getByRole('button', { name: '都显示' }).click();
        await never.check();
        expect(await kinds.count()).toBe(1);
        await page.getByRole('button', { name: '都显示' }).click();
        expect(await kinds.count()).toBe(all);
      },
      { javaScriptEnabled },
    );
  });

  it('takes over from an address no answer that contradicts one before it', async () => {
    await visit(`${OA3}?entity=enterprise&seal=never-had`, async (page) => {
      const chosen = await page
        .locator('case-switch :checked')
        .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));
      expect(chosen).toEqual(['enterprise']);
    });
  });

  it('keeps what it is told in the address, with what it does not ask for', async () => {
    await visit(`${MP2}?account=mini-program&corporate-account=no&seal=never-had&origin=reused`, async (page) => {
      expect(
        await page
          .locator('case-switch :checked')
          .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)),
      ).toEqual(['no', 'never-had']);
      expect(await page.locator('article').getAttribute('data-outcome')).toBe('mp-6 mp-2');
      await page.getByRole('radio', { name: '有', exact: true }).check();
      const given = () =>
        page.evaluate(() => [...new URLSearchParams(location.search)].map((pair) => pair.join('=')).toSorted());
      expect(await given()).toEqual(['account=mini-program', 'corporate-account=yes', 'origin=reused']);
      await page.reload();
      expect(await page.locator('.paper:visible').count()).toBe(0);
      const back = (await page.getByRole('link', { name: /改回答/ }).getAttribute('href')) ?? '';
      expect(back).toContain('corporate-account=yes');
      expect(back).toContain('ask=answers');
    });
  });

  it('is no step to go back through: one step leads to where the reader came from', async () => {
    await visit('rules/stages.html', async (page) => {
      await page.goto(site.url + MP2);
      for (const name of ['没有', '有']) await page.getByRole('radio', { name, exact: true }).check();
      expect(page.url()).toContain('corporate-account=yes');
      await page.goBack();
      expect(page.url()).toBe(`${site.url}rules/stages.html`);
    });
  });

  it('leaves out what has to come first where the case rules that out', async () => {
    const first = (page: Page) => page.locator('[data-prelude]:visible').count();
    await visit(MP2, async (page) => expect(await first(page)).toBe(1));
    await visit(`${MP2}?origin=own`, async (page) => expect(await first(page)).toBe(0));
    await visit(`${MP2}?origin=reused`, async (page) => expect(await first(page)).toBe(1));
  });

  it('hands the case on to the letter', async () => {
    await visit(`${MP2}?corporate-account=no&seal=never-had`, async (page) => {
      expect(await page.locator('.write:visible').getAttribute('href')).toContain('seal=never-had');
    });
  });

  it('moves nothing when the address chooses', async () => {
    const context = await site.browser.newContext(PHONE);
    const page = await context.newPage();
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.url}${MP2}?corporate-account=no&seal=never-had`);
    await page.waitForLoadState('load');
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    await context.close();
  });

  it('is worked with the keyboard', async () => {
    await visit(MP2, async (page) => {
      await page.getByRole('radio', { name: '有', exact: true }).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.paper:visible').count()).toBe(4);
    });
  });

  it('is words on paper, and nothing else of it', async () => {
    await visit(`${MP2}?corporate-account=no&seal=never-had`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.choices span:visible').allInnerTexts()).toEqual(['没有', '个体户没有公章']);
      expect(await page.locator('button:visible, .switch-end:visible').count()).toBe(0);
      const wide = await page
        .locator('article *:visible')
        .evaluateAll(
          (parts) =>
            parts.filter(
              (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible',
            ).length,
        );
      expect(wide).toBe(0);
    });
  });

  it('prints a chosen case with all of its steps on the first sheet', async () => {
    // A4 less its margins, in CSS pixels: 210 − 2 × 14 mm and 297 − 2 × 12 mm at 96 to the inch.
    const [width, height] = [688, 1031];
    await visit(
      `${MP2}?corporate-account=no&seal=never-had`,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const end = await page.locator('.steps').evaluate((steps) => steps.getBoundingClientRect().bottom + scrollY);
        expect(end).toBeLessThanOrEqual(height);
        expect(await page.locator('#other-cases:visible').count()).toBe(0);
      },
      { viewport: { width, height } },
    );
  });
});

test.each(SCENARIOS.map((scenario) => [scenario.code, pathOf(scenario)]))(
  'over http %s names its whole short address, on paper too, and invites there to nothing that paper cannot do',
  async (code, file) => {
    await visit(file, async (page) => {
      const link = page.locator('a[data-short]');
      await expect.poll(() => link.textContent()).toBe(`${site.url}${code}.html`);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await link.isVisible()).toBe(true);
      expect(await page.locator('#share-part').innerText()).toBe(`本页短网址：${site.url}${code}.html`);
    });
  },
);
