import { expect, it } from 'vitest';
import { openSite } from './open-site.ts';

const site = openSite();
const FOLD = 'main details:has(#folded)';

it('an address that leads into what is folded away opens it', async () => {
  const page = await site.browser.newPage();
  const open = () => page.locator(FOLD).evaluate((fold: HTMLDetailsElement) => fold.open);
  await page.goto(`${site.url}styleguide.html`);
  expect(await open()).toBe(false);
  await page.evaluate(() => {
    location.hash = '#folded';
  });
  await expect.poll(open).toBe(true);
  await page.goto('about:blank');
  await page.goto(`${site.url}styleguide.html#folded`);
  await expect.poll(open).toBe(true);
  expect(await page.locator('#folded').boundingBox()).not.toBeNull();
  await page.context().close();
});

it('an address that changes opens what it leads into, where the browser does not by itself', async () => {
  const page = await site.browser.newPage();
  const open = () => page.locator(FOLD).evaluate((fold: HTMLDetailsElement) => fold.open);
  await page.goto(`${site.url}styleguide.html`);
  await page.evaluate(() => history.replaceState(null, '', '#folded'));
  expect(await open()).toBe(false);
  await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')));
  expect(await open()).toBe(true);
  const { top, height } = await page.evaluate(() => ({
    top: document.querySelector('#folded')?.getBoundingClientRect().top ?? -1,
    height: innerHeight,
  }));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(height);
  await page.context().close();
});

it('paper opens what is folded away, and leaves it as it was', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}styleguide.html`);
  const closed = () => page.locator('main details:not([open])').count();
  const before = await closed();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await closed()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await closed()).toBe(before);
  await page.context().close();
});
