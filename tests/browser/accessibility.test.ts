import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RULES_OF_LOOKS, violations } from './axe.ts';
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

/** Light and dark, narrow and wide. The patterns, which show every component, are looked at in all four ways. */
function looksAt(file: string): { colorScheme: 'light' | 'dark'; width: number }[] {
  const looks = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
  ] as const;
  // The page to print repeats what the others hold, on white paper, and is as long as all of them.
  return looks.slice(0, file === 'styleguide.html' ? 4 : file === 'print.html' ? 1 : 2);
}

describe.each(PAGES_TO_READ)('%s', (file) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(server.url + file);
  });

  afterAll(() => page.context().close());

  it('has no accessibility fault, light or dark, narrow or wide', async () => {
    const found: string[] = [];
    for (const [index, { colorScheme, width }] of looksAt(file).entries()) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const objections = await violations(page, index === 0 ? undefined : RULES_OF_LOOKS);
      found.push(...objections.map((violation) => `${colorScheme} ${width} px ${violation}`));
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
