import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';
import { PAGES_TO_READ } from './pages.ts';

const site = openSite();
/** What an entry of a list takes on a phone: one or two lines, or its answer besides; what is longer is folded away. */
const ENTRIES = [
  ['questions.html', 80],
  ['glossary.html', 60],
  ['rules.html', 170],
  ['conflicts.html', 110],
  ['materials.html', 110],
  ['sources.html', 140],
] as const;

describe('at 360 px', () => {
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  });
  afterAll(() => page.context().close());

  /** Looks at every page, and gives what is found as `file: what`. */
  async function onEvery(look: () => string[]): Promise<string[]> {
    const found: string[] = [];
    for (const file of PAGES_TO_READ) {
      await page.goto(site.url + file);
      found.push(...(await page.evaluate(look)).map((what) => `${file}: ${what}`));
    }
    return found;
  }

  it('all pages together have at most seven sizes of letters', async () => {
    const found = await onEvery(() => {
      const texts = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          !element.closest('.letter') &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      );
      return [...new Set(texts.map((element) => getComputedStyle(element).fontSize))];
    });
    const sizes = new Set(found.map((line) => line.split(': ')[1]));
    expect([...sizes].toSorted().length, [...sizes].join(' ')).toBeLessThanOrEqual(7);
  }, 300_000);

  it('nothing has a frame that cannot be pressed or filled in', async () => {
    const found = await onEvery(() => {
      const PRESSED = 'a, button, input, select, textarea, summary, label, [tabindex]';
      return [...document.body.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element);
        const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
        const framed = sides.every((width) => Number.parseFloat(width) > 0) && element.clientWidth > 60;
        const pressed =
          element.matches(PRESSED) ||
          element.closest(PRESSED) !== null ||
          element.querySelector(':scope > input') !== null;
        return framed && !pressed ? [element.outerHTML.slice(0, 70)] : [];
      });
    });
    expect(found).toEqual([]);
  }, 300_000);

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
