import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES_OF_LOOKS, violations } from './axe.ts';
import { openSite } from './open-site.ts';
import { PAGES_TO_READ } from './pages.ts';

const site = openSite();

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/** Every page light and wide and dark and narrow; the patterns, which show every component, in all four ways. */
const looksAt = (file: string) => LOOKS.slice(0, file === 'styleguide.html' ? 4 : 2);

/** Pages made alike show the same parts in another look: all rules hold one of each kind in every look. */
const FIRST_OF_KIND = new Map(PAGES_TO_READ.toReversed().map((file) => [path.posix.dirname(file), file]));
const isAlike = (file: string) => file.includes('/') && FIRST_OF_KIND.get(path.posix.dirname(file)) !== file;

/** What goes wrong between parts of a page, each of which may be right by itself. */
const RULES_OF_WHOLES = ['duplicate-id-aria', 'aria-valid-attr-value', 'heading-order', 'region'];

/**
 * Leaves one chapter of each folder, and returns how many are left: axe takes far longer than twice as long for twice as
 * much, and each chapter is a page too.
 */
const keepFirstChapters = (page: Page) =>
  page.evaluate(
    (kept) => {
      for (const chapter of document.querySelectorAll('.chapter')) if (!kept.includes(chapter.id)) chapter.remove();
      return document.querySelectorAll('.chapter').length;
    },
    [...FIRST_OF_KIND.values(), 'guide.html'].map((file) => `/${file}`),
  );

let page: Page;

beforeAll(async () => {
  page = await site.browser.newPage();
});

afterAll(() => page.context().close());

describe.each(PAGES_TO_READ)('%s', (file) => {
  beforeAll(async () => {
    await page.goto(site.url + file);
  });

  it('does not scroll sideways at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('body *')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > clientWidth + 1;
      });
      return scrollWidth > clientWidth
        ? [`${scrollWidth} px`, ...beyond.map((element) => element.outerHTML.slice(0, 80))]
        : [];
    });
    expect(wide).toEqual([]);
  });

  it('has no accessibility fault', async () => {
    const found: string[] = [];
    if (file === 'print.html') {
      found.push(...(await violations(page, RULES_OF_WHOLES)));
      expect(await keepFirstChapters(page)).toBeGreaterThan(4);
    }
    for (const [index, { colorScheme, width }] of looksAt(file).entries()) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const rules = index > 0 && isAlike(file) ? RULES_OF_LOOKS : undefined;
      found.push(...(await violations(page, rules)).map((violation) => `${colorScheme} ${width} px ${violation}`));
    }
    expect(found).toEqual([]);
  }, 300_000);
});

it('would notice a fault', async () => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site.url);
  // The page's policy refuses an attribute of style, but not this.
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
});
