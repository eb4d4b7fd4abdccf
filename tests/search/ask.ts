import type { Page } from 'playwright-core';

/** What the page of results showed for a query. */
export interface Shown {
  /** Code of each result, in order; null for results that are no scenario. */
  codes: (string | null)[];
  titles: string[];
  /** Addresses from the site's root. */
  paths: string[];
  status: string;
}

/** A page of any browser, as far as it is asked. */
interface Asked {
  evaluate: (look: (query: string) => Promise<Shown>, query: string) => Promise<Shown>;
}

/** Types a query into the search box of an open page of results and waits for the complete list. */
export function ask(page: Asked, query: string): Promise<Shown> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('site-search input');
    if (input === null) throw new Error('no search box');
    const root = document.documentElement;
    delete root.dataset.search;
    input.value = text;
    // Sent, not typed: nothing then waits for the next key.
    input.form?.requestSubmit();
    const end = performance.now() + 10_000;
    while (root.dataset.search !== 'complete') {
      if (performance.now() > end) throw new Error(`no complete answer for ${text}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const site = input.form?.action.replace(/[^/]*$/, '') ?? '';
    // Without the words that a link leads to on its page.
    const page = (href: string) => href.replace(/#:~:text=.*/, '');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-search-page] .hits a')];
    return {
      codes: links.map((link) => link.dataset.code ?? null),
      paths: links.map(({ href }) => page(href.startsWith(site) ? href.slice(site.length) : href)),
      titles: links.map((link) => link.querySelector('.hit-title')?.textContent ?? ''),
      status: document.querySelector('[data-search-page] .search-status')?.textContent ?? '',
    };
  }, query);
}

/** Opens the page of results and loads the search. */
export async function openSearch(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('site-search input').focus();
  await page.waitForFunction(() => window.zhuxiaoSearch?.table !== undefined);
}
