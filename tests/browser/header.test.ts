import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';

const site = openSite();
const PHONE = { width: 360, height: 740 };

describe('on a phone', () => {
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage({ viewport: PHONE });
  });
  afterAll(() => page.context().close());

  it('「搜索」 opens the box above the page, covers nothing of it, and closes it again', async () => {
    await page.goto(`${site.url}glossary.html`);
    const top = () => page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top);
    const before = await top();
    await page.locator('.find').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    const box = await page.locator('.search-place').boundingBox();
    expect(await top()).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await page.locator('.find').click();
    expect(await page.locator('#search-input').isVisible()).toBe(false);
    expect(await top()).toBe(before);
  });

  it('the keys for the search open the box too', async () => {
    await page.goto(`${site.url}glossary.html`);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
  });

  it('the page of results has its box open', async () => {
    await page.goto(`${site.url}search.html`);
    expect(await page.locator('#search-input').isVisible()).toBe(true);
  });

  it('the contents close at Escape, which leads back to them, and when somebody turns elsewhere', async () => {
    await page.goto(`${site.url}glossary.html`);
    const open = () => page.locator('.menu').evaluate((menu: HTMLDetailsElement) => menu.open);
    await page.locator('.menu summary').click();
    await page.keyboard.press('Tab');
    expect(await open()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await open()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('目录');
    await page.keyboard.press('Enter');
    expect(await open()).toBe(true);
    await page.mouse.click(180, 600);
    expect(await open()).toBe(false);
    await page.locator('.menu summary').click();
    await page.locator('.brand').focus();
    expect(await open()).toBe(false);
  });

  it('the contents close when one of their links is followed, also where that stays on the page', async () => {
    await page.goto(`${site.url}glossary.html`);
    await page.locator('.menu summary').click();
    await page.evaluate(() => addEventListener('click', (event) => event.preventDefault(), { once: true }));
    await page.locator('.menu nav a').first().click();
    expect(await page.locator('.menu').evaluate((menu: HTMLDetailsElement) => menu.open)).toBe(false);
  });
});

it('without script the contents open, and 「搜索」 leads to the page of results', async () => {
  const context = await site.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}glossary.html`);
  await page.locator('.menu summary').click();
  const here = page.locator('.menu [aria-current=page]');
  expect(await here.textContent()).toContain('词语');
  expect(await page.locator('.menu nav a').count()).toBeGreaterThan(10);
  await page.locator('.menu summary').click();
  await page.locator('.find').click();
  expect(page.url()).toContain('search.html');
  await context.close();
});

it('on a wide screen the search box stands in the header', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}glossary.html`);
  expect(await page.locator('#search-input').isVisible()).toBe(true);
  expect(await page.locator('.find').isVisible()).toBe(false);
  expect((await page.locator('.masthead').boundingBox())?.height).toBeLessThanOrEqual(52);
  await page.context().close();
});
