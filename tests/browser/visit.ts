import type { BrowserContextOptions, Page } from 'playwright-core';
import type { OpenSite } from './open-site.ts';
import { leave } from './used-tab.ts';

/** Opens a page of the site in a tab with these options, and gives what is seen there. */
type Visit = <T>(file: string, look: (page: Page) => Promise<T>, options?: BrowserContextOptions) => Promise<T>;

/**
 * Returns how to visit pages: in one tab for all visits with the same options, which is left after each as if nothing had
 * been looked at. A context and a renderer of its own for each visit cost as much as what is done in it.
 */
export function visitsTo(site: OpenSite, common: BrowserContextOptions): Visit {
  const tabs = new Map<string, Promise<Page>>();
  return async (file, look, options = {}) => {
    const all = { ...common, serviceWorkers: 'block' as const, ...options };
    const key = JSON.stringify(all);
    const opened = tabs.get(key) ?? site.browser.newPage(all);
    tabs.set(key, opened);
    const page = await opened;
    try {
      await page.goto(site.url + file);
      return await look(page);
    } finally {
      await leave(page, all);
    }
  };
}

/** Visits a page in a context of its own, which has fetched nothing yet: for what is seen only the first time. */
export async function visitAnew<T>(
  site: OpenSite,
  file: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions,
): Promise<T> {
  const context = await site.browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(site.url + file);
    return await look(page);
  } finally {
    await context.close();
  }
}
