import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { scenarioPath } from '../../src/lib/addresses/routes.ts';
import { switchRows } from '../../src/lib/cases/case-switch.ts';
import { choiceKey } from '../../src/lib/cases/clashes.ts';
import { both, compatible } from '../../src/lib/cases/condition.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { thoroughIf } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { DIST, repeatsOthers } from './pages.ts';
import { visitsTo } from './visit.ts';

const knowledge = soundKnowledge();
const { facets, subject } = knowledge;
const SCENARIOS = Object.values(knowledge.scenarios);
const LONG = new Set(['mp-0', 'oa-0']);
const PHONE = { viewport: { width: 360, height: 740 } };
const MP0 = 'mini-program/ordinary.html';
const MP2 = 'mini-program/individual-business.html';

const OA3 = 'official-account/entity-deregistered.html';

const site = openSite();

const visit = visitsTo(site, PHONE);

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
/** Whether the first screen and a half says how long it takes, that nobody knows, or that there is no answer at all. */
const timeTold = (page: Page) =>
  page.locator('.answer:visible, .answer .meta:visible, .strip li:visible').evaluateAll((parts) => {
    const near = parts.filter((part) => part.getBoundingClientRect().bottom + scrollY <= 1.5 * innerHeight);
    return near.some((part) => /\d ?(?:天|个工作日)|多久|没有(?:写|读到)|没有完整的答案/.test(part.textContent ?? ''));
  });
/** The headings with nothing below them, folded or not. */
const emptySections = (page: Page) =>
  page.locator('.scenario section:visible, .scenario details:visible').evaluateAll((sections) => {
    const stands = (part: Element, end: Element): boolean =>
      part === end ||
      (getComputedStyle(part).display !== 'none' && part.parentElement !== null && stands(part.parentElement, end));
    return sections
      .filter((section) => ![...section.querySelectorAll('li, p, tr')].some((part) => stands(part, section)))
      .map((section) => section.querySelector('h2')?.textContent);
  });
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
          let papers = 0;
          expect(await heightOf(page)).toBeLessThanOrEqual(whole);
          for (const query of choicesOf(scenario)) {
            await page.goto(site.url + pathOf(scenario) + query);
            expect([query, (await heightOf(page)) <= chosen]).toEqual([query, true]);
            for (const top of await firstPaper(page)) {
              papers += 1;
              expect(top).toBeLessThanOrEqual(900);
            }
            expect(await page.locator('[data-chip]:visible').count()).toBe(0);
            expect([query, await emptySections(page)]).toEqual([query, []]);
            expect([query, await timeTold(page)]).toEqual([query, true]);
          }
          expect(papers > 0).toBe((scenario.materials ?? []).length > 0);
          await page.goto(site.url + pathOf(scenario));
          expect(await timeTold(page)).toBe(true);
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

  test.each([true, false])(
    'shows the disagreements that concern the chosen case, script %s',
    async (javaScriptEnabled) => {
      await visit(
        MP0,
        async (page) => {
          const part = page.locator('#conflicts-part');
          await part.locator('summary').first().click();
          const ofEnterprises = part.locator('[data-conflict="k13"]');
          expect(await ofEnterprises.locator('[data-chip]').innerText()).toBe('企业');
          await page.getByRole('radio', { name: '企业' }).check();
          expect(await ofEnterprises.isVisible()).toBe(true);
          expect(await part.locator('[data-chip]:visible').count()).toBe(0);
          await page.getByRole('radio', { name: '个人' }).check();
          expect(await ofEnterprises.isVisible()).toBe(false);
          expect(await part.locator('[data-conflict="k10"]').isVisible()).toBe(true);
        },
        { javaScriptEnabled },
      );
    },
  );

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
      await page.getByRole('button', { name: '都显示' }).click();
      await expect.poll(given).toEqual(['account=mini-program', 'origin=reused']);
    });
  });

  it('shows what another address says while the page is there, and chooses nothing where that says nothing', async () => {
    await visit(`${MP2}?corporate-account=no&seal=never-had`, async (page) => {
      const chosen = page.locator('case-switch :checked');
      await expect.poll(() => chosen.count()).toBe(2);
      const goTo = (query: string) =>
        page.evaluate((next) => {
          history.pushState(null, '', location.pathname + next);
          dispatchEvent(new PopStateEvent('popstate'));
        }, query);
      await goTo('?corporate-account=yes');
      expect(await chosen.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value))).toEqual(['yes']);
      await goTo('');
      expect(await chosen.count()).toBe(0);
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

for (const [code, file] of SCENARIOS.map((scenario) => [scenario.code, pathOf(scenario)] as const)) {
  test(
    `over http ${code} names its whole short address, on paper too, and invites there to nothing that paper cannot do`,
    thoroughIf(repeatsOthers(file)),
    async () => {
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
}

test('a chosen case stands in the short address, and paper has neither messages of the screen nor what only a screen can do', async () => {
  await visit(`${OA3}?entity=enterprise`, async (page) => {
    const link = page.locator('a[data-short]');
    await expect.poll(() => link.textContent()).toBe(`${site.url}oa-3.html?entity=enterprise`);
    await page.getByRole('radio', { name: '公章已被收走', exact: true }).check();
    await expect.poll(() => link.textContent()).toBe(`${site.url}oa-3.html?entity=enterprise&seal=surrendered`);
    expect(await link.evaluate((own: HTMLAnchorElement) => own.href)).toBe(await link.textContent());
    await page.getByRole('button', { name: '复制清单' }).click();
    await page.locator('.said', { hasText: '复制' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.said:visible, [data-letter]:visible').count()).toBe(0);
  });
});

describe('answers that are no case of the page', () => {
  const EXITS: [file: string, answers: string[], title: string][] = [
    ['mini-program/government.html', ['主体还在、名称一致', '有'], '小程序的一般注销办法'],
    ['official-account/government.html', ['主体还在、名称一致', '有'], '公众号的一般注销办法'],
    ['mini-program/ordinary.html', ['政府', '没有'], '政府的小程序：没有对公账户或改了名'],
    ['official-account/ordinary.html', ['企业', '没有'], '资料没有回答的情况'],
  ];
  for (const [file, answers, title] of EXITS) {
    const name = `lead in the first screen of ${file} from ${answers.join('、')} to the page that is theirs`;
    test(name, thoroughIf(file.startsWith('official')), async () => {
      for (const javaScriptEnabled of [true, false]) {
        await visit(
          file,
          async (page) => {
            for (const name of answers) await page.getByRole('radio', { name, exact: true }).check();
            const way = page.locator('.answers').getByRole('link', { name: title });
            await expect.poll(() => way.isVisible()).toBe(true);
            expect(await way.evaluate((link) => link.getBoundingClientRect().bottom + scrollY)).toBeLessThan(740);
            expect(await page.locator('.paper:visible, .steps:visible').count()).toBe(0);
            await way.click();
            await expect.poll(() => page.locator('h1').innerText()).toBe(title);
          },
          { javaScriptEnabled },
        );
      }
    });
  }

  it('take the case along', async () => {
    await visit('mini-program/government.html?entity-status=active&corporate-account=yes', async (page) => {
      await page.getByRole('link', { name: '小程序的一般注销办法' }).first().click();
      const chosen = page.locator('case-switch :checked');
      await expect
        .poll(() => chosen.evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)))
        .toEqual(['government', 'yes']);
    });
  });
});

describe('an answer of an address that does not count', () => {
  test.each([
    [`${MP2}?corporate-account=maybe`, '「corporate-account=maybe」不是这里的选项'],
    [`${MP2}?entity=enterprise`, '这一页只讲主体类型是「个体工商户」的，不讲「entity=enterprise」'],
    [`${MP2}?colour=red`, '看不懂「colour=red」'],
    [`${OA3}?entity=enterprise&seal=never-had`, '「个体户没有公章」和「企业」不能同时成立'],
    ['mini-program/store.html?account=official-account', '这一页只讲账号种类是「门店小程序」的'],
    ['mini-program/ordinary.html?seal=banana', '「seal=banana」不是公章的选项'],
    ['mini-program/ordinary.html?entity=overseas', '「entity=overseas」不是这里的选项'],
    ['uncovered.html?entity=alien', '「entity=alien」不是主体类型的选项'],
    ['uncovered.html?account=store-mini-program', '这一页只讲账号种类是「小程序或公众号」的'],
    [
      'uncovered.html?registration=completed&entity-status=active&entity=government',
      '「registration=completed」、「entity-status=active」、「entity=government」合在一起，不归这一页',
    ],
    [
      'uncovered.html?variant=mini-program-overseas&account=official-account',
      '「account=official-account」、「境外主体的小程序」合在一起，不归这一页',
    ],
  ])('is named, with a way to the guide: %s', async (file, words) => {
    await visit(file, async (page) => {
      const note = page.locator('case-switch [role="status"]');
      await expect.poll(() => note.innerText()).toContain(words);
      await note.getByRole('link').click();
      await expect.poll(() => page.url()).not.toContain(file);
    });
  });

  test.each([
    `${MP2}?corporate-account=no&seal=never-had`,
    `${MP2}?seal=unsure`,
    `${MP2}?from=singlemessage`,
    OA3,
    'mini-program/ordinary.html?seal=available',
    'mini-program/ordinary.html?entity=government&corporate-account=no&seal=available',
    'uncovered.html?account=mini-program&registration=completed&entity-status=active&entity=overseas',
  ])('is not looked for where all count: %s', async (file) => {
    await visit(file, async (page) => {
      // Links have the case once the script has read the address.
      await expect.poll(() => page.locator('a[data-own]').count()).toBeGreaterThan(0);
      expect(await page.locator('case-switch [role="status"]').count()).toBe(0);
    });
  });

  it('is told without alarm where nothing on the page depends on it', async () => {
    await visit(`${MP2}?corporate-account=yes&seal=never-had`, async (page) => {
      const note = page.locator('case-switch [role="status"]');
      await expect
        .poll(() => note.innerText())
        .toBe('网址里有用不上的回答：选了「有对公账户」，「个体户没有公章」不改变下面的办法。');
      expect(await note.getByRole('link').count()).toBe(0);
    });
  });

  it('goes once the answer it was about is changed', async () => {
    await visit(`${MP2}?corporate-account=maybe`, async (page) => {
      const note = page.locator('case-switch [role="status"]');
      await expect.poll(() => note.count()).toBe(1);
      await page.getByRole('radio', { name: '没有', exact: true }).check();
      await expect.poll(() => note.count()).toBe(0);
    });
  });
});

describe('a page of two cases, none of them chosen', () => {
  it('numbers the steps of each case for itself, and all once one is chosen', async () => {
    await visit(MP2, async (page) => {
      const numbers = () =>
        page.locator('.steps > li:visible').evaluateAll((steps) => steps.map((step) => (step as HTMLLIElement).value));
      expect(await numbers()).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
      expect(await page.locator('.steps > li:visible:not(:has([data-chip="1"]:visible))').count()).toBe(0);
      await page.getByRole('radio', { name: '没有', exact: true }).check();
      expect(await numbers()).toEqual([1, 2, 3, 4]);
    });
  });
});

test('a paper says itself that nobody knows what to do without a seal', async () => {
  await visit(`${MP2}?corporate-account=no&seal=surrendered`, async (page) => {
    const paper = page.locator('.paper:visible', { hasText: '注销书面申请' });
    expect(await paper.innerText()).toContain('资料没有说：公章被收走了，能不能改用法人签名');
    expect(await page.locator('#unknowns ~ ul').innerText()).not.toContain('公章');
  });
});

test('the name of a paper leads to its entry and back again, with the case', async () => {
  await visit(`${MP2}?corporate-account=no&seal=never-had`, async (page) => {
    const paper = page.locator('.paper-name').getByRole('link', { name: '绑定邮箱' });
    await expect.poll(() => paper.getAttribute('href')).toContain('seal=never-had');
    await paper.click();
    await page.locator('#bound-email').getByText('回到').getByRole('link').click();
    await expect
      .poll(() =>
        page.locator('case-switch :checked').evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value)),
      )
      .toEqual(['no', 'never-had']);
  });
});
