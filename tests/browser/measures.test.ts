import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { PAGES_TO_READ, repeatsOthers } from './pages.ts';

const site = openSite();
const PHONE = { viewport: { width: 360, height: 740 } };
/** What an entry of a list takes on a phone: one or two lines, or its answer besides; what is longer is folded away. */
const ENTRIES = [
  ['questions.html', 80],
  ['glossary.html', 60],
  ['rules.html', 170],
  ['conflicts.html', 110],
  ['materials.html', 110],
  ['sources.html', 140],
] as const;

interface Seen {
  file: string;
  /** How many pixels below the top the header ends. */
  header: number | undefined;
  /** Every size of letters. */
  sizes: string[];
  /** What has a frame and cannot be pressed. */
  framed: string[];
  /** Dates that go on in a second line. */
  cut: string[];
}

/** What is measured on a page. */
function look(): Omit<Seen, 'file'> {
  const PRESSED = 'a, button, input, select, textarea, summary, label, [tabindex]';
  const all = [...document.body.querySelectorAll('*')];
  const texts = all.filter(
    (element) =>
      !element.closest('.letter') &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const framed = all.filter((element) => {
    const style = getComputedStyle(element);
    const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
    const pressed =
      element.matches(PRESSED) || element.closest(PRESSED) !== null || element.querySelector(':scope > input') !== null;
    return sides.every((width) => Number.parseFloat(width) > 0) && element.clientWidth > 60 && !pressed;
  });
  const DATE = /\d{4}-\d\d-\d\d/g;
  const cut = texts.flatMap((element) =>
    [...element.childNodes].flatMap((node) =>
      [...(node.nodeType === 3 ? (node.textContent ?? '') : '').matchAll(DATE)].flatMap(({ index, 0: date }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + date.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [`${node.textContent?.slice(Math.max(index - 10, 0), index)}${date}`] : [];
      }),
    ),
  );
  return {
    cut,
    header: document.querySelector('.menu summary')?.getBoundingClientRect().bottom,
    sizes: [...new Set(texts.map((element) => getComputedStyle(element).fontSize))],
    framed: framed.map((element) => element.outerHTML.slice(0, 70)),
  };
}

for (const [which, files, options] of [
  ['every kind of page', PAGES_TO_READ.filter((file) => !repeatsOthers(file)), {}],
  ['pages made like another', PAGES_TO_READ.filter(repeatsOthers), THOROUGH],
] as const) {
  describe(`${which} at 360 px`, options, () => {
    const seen: Seen[] = [];

    beforeAll(async () => {
      expect(files).not.toHaveLength(0);
      const page = await site.browser.newPage({ ...PHONE, serviceWorkers: 'block' });
      for (const file of files) {
        await page.goto(site.url + file);
        seen.push({ file, ...(await page.evaluate(look)) });
      }
      await page.context().close();
    }, 300_000);

    it('has a header of one row of at most 52 px', () => {
      const tall = seen.filter(({ header }) => header === undefined || header > 52);
      expect(tall.map(({ file, header }) => `${file}: ${header} px`)).toEqual([]);
    });

    it('has at most seven sizes of letters, all together', () => {
      const sizes = new Set(seen.flatMap((one) => one.sizes));
      expect(sizes.size, [...sizes].join(' ')).toBeLessThanOrEqual(7);
    });

    it('frames nothing that cannot be pressed or filled in', () => {
      expect(seen.flatMap(({ file, framed }) => framed.map((what) => `${file}: ${what}`))).toEqual([]);
    });

    it('breaks no date into two lines', () => {
      expect(seen.flatMap(({ file, cut }) => cut.map((what) => `${file}: ${what}`))).toEqual([]);
    });
  });
}

describe('at 360 px', () => {
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage({ ...PHONE, serviceWorkers: 'block' });
  });
  afterAll(() => page.context().close());

  it.each(ENTRIES)('an entry of %s takes at most %i px', async (file, most) => {
    await page.goto(site.url + file);
    const height = await page.evaluate(() => {
      const entries = [...document.querySelectorAll('main .more, main .rows > li')];
      return entries.reduce((sum, entry) => sum + entry.getBoundingClientRect().height, 0) / entries.length;
    });
    expect(height).toBeLessThanOrEqual(most);
  });

  it('the page of days asks and answers on two screens', async () => {
    await page.goto(`${site.url}days.html`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1300);
  });
});

it('with forced colours, what has a ground of its own keeps it behind its words', async () => {
  const page = await site.browser.newPage({ ...PHONE, forcedColors: 'active' });
  const veiled: string[] = [];
  for (const file of ['index.html', 'mini-program/individual-business.html', 'questions/administrator-left.html']) {
    await page.goto(site.url + file);
    const found = await page.evaluate(() => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return [...document.body.querySelectorAll('*')]
        .filter((element) => {
          const { backgroundColor, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
            forcedColorAdjust: string;
          };
          const own = backgroundColor !== ground && !backgroundColor.endsWith(', 0)');
          return own && forcedColorAdjust !== 'none' && element.textContent?.trim();
        })
        .map((element) => element.outerHTML.slice(0, 70));
    });
    veiled.push(...found.map((what) => `${file}: ${what}`));
  }
  await page.context().close();
  expect(veiled).toEqual([]);
});
