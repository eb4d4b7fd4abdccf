import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thoroughIf } from '../thorough.ts';
import { violations } from './axe.ts';
import { openSite } from './open-site.ts';
import { isAlike, PAGES_TO_READ, repeatsOthers } from './pages.ts';

const site = openSite();

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/**
 * Every kind of page light and wide and dark and narrow; pages alike with one before them on a dark phone; the patterns,
 * which show every component, in all four ways.
 */
const looksAt = (file: string) => {
  if (file === 'styleguide.html') return LOOKS;
  return isAlike(file) ? LOOKS.slice(1, 2) : LOOKS.slice(0, 2);
};

/** What goes wrong between parts of a page, each of which may be right by itself. */
const RULES_OF_WHOLES = ['duplicate-id-aria', 'aria-valid-attr-value', 'heading-order', 'region'];

/**
 * Leaves two chapters, one with the guide and one of a scenario, and returns how many are left: axe takes far longer than
 * twice as long for twice as much, and each chapter is a page too.
 */
const keepTwoChapters = (page: Page) =>
  page.evaluate(() => {
    const kept = ['/guide.html', '/mini-program/individual-business.html'];
    for (const chapter of document.querySelectorAll('.chapter')) if (!kept.includes(chapter.id)) chapter.remove();
    return document.querySelectorAll('.chapter').length;
  });

let page: Page;

beforeAll(async () => {
  // A page that is looked at for long would have its browser keep the whole site.
  page = await site.browser.newPage({ serviceWorkers: 'block' });
});

afterAll(() => page.context().close());

for (const file of PAGES_TO_READ) {
  describe(file, thoroughIf(repeatsOthers(file)), () => {
    beforeAll(async () => {
      await page.goto(site.url + file);
    });

    it('does not scroll sideways at 320 px', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        const beyond = [...document.querySelectorAll('body *')].filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          return width > 0 && right > clientWidth + 1;
        });
        return [`${scrollWidth} px`, ...beyond.map((element) => element.outerHTML.slice(0, 80))];
      });
      expect(wide).toEqual([]);
    });

    it('has no accessibility fault', async () => {
      const found: string[] = [];
      if (file === 'print.html') {
        found.push(...(await violations(page, RULES_OF_WHOLES)));
        expect(await keepTwoChapters(page)).toBe(2);
      }
      for (const { colorScheme, width } of looksAt(file)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await violations(page)).map((violation) => `${colorScheme} ${width} px ${violation}`));
      }
      expect(found).toEqual([]);
    }, 300_000);
  });
}

it('would notice a fault', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.url);
  // The page's policy refuses an attribute of style, but not this.
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
});
