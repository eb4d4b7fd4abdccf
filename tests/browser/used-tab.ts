import type { BrowserContextOptions, Page } from 'playwright-core';

/**
 * Leaves a tab as if nothing had been looked at in it, for the next test: another tab in a context of its own costs more
 * than twice what a page does. What a test has every page run first (`addInitScript`, `clock`) stays, so such a test needs
 * a context of its own. `colorScheme` is what the tab was opened with, if it was told any.
 */
export async function leave(tab: Page, { colorScheme = null }: BrowserContextOptions = {}): Promise<void> {
  for (const other of tab.context().pages()) if (other !== tab) await other.close();
  await tab.unrouteAll({ behavior: 'ignoreErrors' });
  await tab.emulateMedia({ media: null, colorScheme });
  await tab
    .evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    })
    .catch(() => undefined);
  // Where only what follows `#` changes, the next page would be the same document. Elsewhere this would cost a process.
  if (tab.url().includes('#')) await tab.goto('about:blank');
}
