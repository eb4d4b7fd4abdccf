import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { DIST, PAGES_TO_READ } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(DIST);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/**
 * The patterns, which show every component, are looked at in all four ways; other pages light and wide or dark and narrow by
 * turns, so that every kind of page is seen in both. The page to print, as long as all others, is on white paper.
 */
function looksAt(file: string): readonly (typeof LOOKS)[number][] {
  if (file === 'styleguide.html') return LOOKS;
  const turn = file === 'print.html' ? 0 : PAGES_TO_READ.indexOf(file) % 2;
  return LOOKS.slice(turn, turn + 1);
}

describe.each(PAGES_TO_READ)('%s', (file) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(server.url + file);
  });

  afterAll(() => page.context().close());

  it('has no accessibility fault', async () => {
    const found: string[] = [];
    for (const { colorScheme, width } of looksAt(file)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await violations(page)).map((violation) => `${colorScheme} ${width} px ${violation}`));
    }
    expect(found).toEqual([]);
  }, 300_000);

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
});

it('would notice a fault', async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  // The page's policy refuses an attribute of style, but not this.
  await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast: /)]);
  await page.context().close();
});
