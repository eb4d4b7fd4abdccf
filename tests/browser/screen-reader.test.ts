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
