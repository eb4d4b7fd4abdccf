import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { openSite } from './open-site.ts';
import { announced, listen, readAloud } from './screen-reader.ts';

const site = openSite();

/** Opens a page on a phone with a screen reader. */
async function hear<T>(address: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    await page.goto(site.url + address);
    await listen(page);
    return await look(page);
  } finally {
    await context.close();
  }
}

const PAGES = [
  'index.html',
  'guide.html',
  'mini-program/individual-business.html',
  'search.html',
  'days.html',
  'glossary.html',
];

test.each(PAGES)('%s names everything once, in Chinese', async (file) => {
  const heard = await hear(file, (page) => readAloud(page, 'body'));
  expect(heard.length).toBeGreaterThan(20);
  expect(
    heard.filter((phrase) =>
      /^(?:link|button|radio|checkbox|combobox|textbox|searchbox|navigation|region)$/.test(phrase),
    ),
  ).toEqual([]);
  const controls = heard.filter((phrase) => /^(?:link|button|radio|checkbox|combobox|searchbox), /.test(phrase));
  expect(
    controls.filter((phrase) => !/[\p{Script=Han}]|mp-\d|oa-\d|https?:|gh_|@/u.test(phrase.split(', ')[1] ?? '')),
  ).toEqual([]);
  // Two facts in a row may rest on one source.
  const twice = controls.filter(
    (phrase, index) => index > 0 && phrase === controls[index - 1] && !/出处 \d/.test(phrase),
  );
  expect(twice).toEqual([]);
});

it('the header says whose site it is not, and leads to search and contents', async () => {
  const heard = await hear('glossary.html', (page) => readAloud(page, 'header'));
  const at = ['link, 注销指南 非腾讯官方', 'link, 搜索', '目录'].map((phrase) =>
    heard.findIndex((said) => said.includes(phrase)),
  );
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(heard.join('\n')).not.toContain('引导问答');
});

describe('the page of days', () => {
  it('asks what happened, then when, and says the kind of account only where it is asked', async () => {
    const heard = await hear('days.html', (page) => readAloud(page, 'main'));
    const event = heard.findIndex((phrase) => phrase.startsWith('combobox, 发生了什么'));
    const day = heard.findIndex((phrase) => phrase.includes('那是哪一天'));
    expect(event).toBeGreaterThan(0);
    expect(day).toBeGreaterThan(event);
    expect(heard.join('\n')).not.toContain('哪一种账号');
  });

  it('announces once what is missing', async () => {
    const heard = await hear('days.html', (page) =>
      announced(page, async () => {
        await page.locator('day-counter button').click();
        await page.locator('#days-error', { hasText: '先选' }).waitFor();
        await page.waitForTimeout(100);
      }),
    );
    expect(heard.filter((phrase) => /^assertive: .*先选发生了什么/.test(phrase)).length).toBe(1);
  });
});

it('the guide asks one thing: the way back, how far it is, the question, its answers', async () => {
  const heard = await hear('guide.html?account=mini-program', (page) => readAloud(page, 'main'));
  const parts = heard.filter((phrase) => /^(?:link|heading|button), |^第 \d 问/.test(phrase));
  expect(parts.slice(0, 4)).toEqual([
    'link, ← 上一步',
    expect.stringMatching(/^第 2 问/),
    expect.stringMatching(/^heading, .*？, level 1$/),
    expect.stringMatching(/^(?:link|button), /),
  ]);
  expect(parts.at(-1)).toContain('不确定');
  expect(heard.filter((phrase) => phrase.startsWith('heading, '))).toHaveLength(1);
});

describe('the page of a scenario', () => {
  const PAGE = 'mini-program/individual-business.html';

  it('asks for the case before it says papers and steps, each answer a radio of a named group', async () => {
    const heard = await hear(PAGE, (page) => readAloud(page, 'main'));
    const at = (what: RegExp) => heard.findIndex((phrase) => what.test(phrase));
    const order = [
      at(/^heading, .*, level 1$/),
      at(/^radio, /),
      at(/^heading, .*材料/),
      at(/^heading, .*(?:步|怎么办|怎么做)/),
    ];
    expect(order, heard.filter((phrase) => phrase.startsWith('heading')).join(' | ')).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(heard.filter((phrase) => /^(?:group|radiogroup), 对公账户/.test(phrase))).toHaveLength(1);
  });

  it('of a chosen case says nothing of the other', async () => {
    const heard = await hear(`${PAGE}?corporate-account=no&seal=never-had`, (page) => readAloud(page, 'main'));
    expect(heard.join('\n')).toContain('4 项材料');
    expect(heard.join('\n')).not.toContain('小额打款');
  });
});

it('the search announces once what became of a query', async () => {
  const heard = await hear('search.html', async (page) => {
    const ask = async (query: string) => {
      await page.locator('#search-input').fill(query);
      await page
        .locator('mark', { hasText: query.slice(0, 2) })
        .first()
        .waitFor();
    };
    await ask('公众号');
    return announced(page, async () => {
      await ask('邮箱被占用');
      await expect.poll(() => page.evaluate(() => window.screenReader.lastSpokenPhrase())).toContain('polite: ');
    });
  });
  expect(heard.filter((phrase) => phrase.startsWith('polite: ')).length, heard.join('\n')).toBe(1);
});
