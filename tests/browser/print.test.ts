import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { thoroughIf } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { PAGES_TO_READ, repeatsOthers } from './pages.ts';

const site = openSite();
/** An A4 sheet without its margins. */
const SHEET = { width: 688, height: 1000 };

let page: Page;

beforeAll(async () => {
  page = await site.browser.newPage({ viewport: SHEET, colorScheme: 'dark' });
  await page.goto(site.url);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('[name=theme][value=dark]')?.click());
  await page.emulateMedia({ media: 'print' });
});

afterAll(() => page.context().close());

/** Looks at a page as it is printed by a reader who has chosen dark. */
async function printed<T>(file: string, look: (page: Page) => Promise<T>): Promise<T> {
  await page.goto(site.url + file);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return look(page);
}

/** What paper cannot show: parts beyond the sheet or cut off, and things to press. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) => element.outerHTML.slice(0, 70);
    const shown = [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0;
    });
    return [
      ...shown
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => `beyond: ${name(e)}`),
      ...shown
        .filter((e) => e.scrollWidth > e.clientWidth + 1 && !['visible', ''].includes(getComputedStyle(e).overflowX))
        .map((element) => `cut off: ${name(element)}`),
      ...shown
        .filter((element) => element.matches('button, input:not([type=checkbox], [type=radio]), select'))
        .map((e) => `to press: ${name(e)}`),
    ];
  });
}

for (const file of PAGES_TO_READ) {
  test(`${file} loses nothing on paper and prints nothing to press`, thoroughIf(repeatsOthers(file)), async () => {
    expect(await printed(file, faults)).toEqual([]);
  });
}

it('the number of a chapter stands upright in its line, on screen and on paper', async () => {
  const turned = () =>
    page.locator('[data-chapter]').evaluateAll((links) =>
      links.flatMap((link) => {
        const { transform, borderTopWidth, width } = getComputedStyle(link, '::after');
        return transform === 'none' && borderTopWidth === '0px' && width !== '8px' ? [] : [link.outerHTML];
      }),
    );
  expect(await printed('print.html', turned)).toEqual([]);
  expect(await page.locator('.options [data-chapter]').count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'screen' });
  expect(await turned()).toEqual([]);
  await page.emulateMedia({ media: 'print' });
});

it('a heading stands by what it is about, however far down in the whole guide on paper', async () => {
  const apart = () =>
    page
      .locator('h2, h3, h4, h5, summary > .detail')
      .evaluateAll((parts) =>
        parts
          .filter((part) =>
            part.matches('.detail')
              ? getComputedStyle(part).display !== 'block'
              : getComputedStyle(part).marginBottom !== '0px',
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 70)),
      );
  expect(await printed('print.html', apart)).toEqual([]);
  expect(await page.locator('h5').count()).toBeGreaterThan(10);
});

it('paper is white and its letters dark, though dark was chosen for the screen', async () => {
  const colours = await printed('glossary.html', (page) =>
    page.evaluate(() => {
      const root = document.documentElement;
      return [
        root.dataset.theme,
        getComputedStyle(document.body).color,
        getComputedStyle(root).getPropertyValue('--paper').trim(),
      ];
    }),
  );
  expect(colours).toEqual(['dark', 'rgb(0, 0, 0)', '#fff']);
});

it('what is folded away stands open on paper', async () => {
  const heights = await printed('glossary.html', (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('main details')].map(({ lastElementChild }) => lastElementChild?.clientHeight),
    ),
  );
  expect(heights.length).toBeGreaterThan(10);
  expect(heights).not.toContain(0);
});

it('every column of the widest table stands on the sheet', async () => {
  const columns = await printed('rules/release-matrix.html', (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('table')].map((table) => {
        const edge = table.getBoundingClientRect().right;
        return (
          [...(table.rows[0]?.cells ?? [])].filter(
            (cell) => cell.getBoundingClientRect().right <= edge + 1 && cell.clientWidth > 40,
          ).length - (table.rows[0]?.cells.length ?? 0)
        );
      }),
    ),
  );
  expect(columns.length).toBeGreaterThan(1);
  expect(columns.filter((missing) => missing !== 0)).toEqual([]);
});
