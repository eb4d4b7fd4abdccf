import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './chromium.ts';
import { DIST } from './pages.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

/** The built site over http and a browser to look at it with, while the tests of a file or a block run. */
export interface OpenSite {
  readonly browser: Browser;
  /** The root of the site, with a slash at its end. */
  readonly url: string;
}

/** Serves the built site and opens a browser before the tests that follow, and closes both after them. */
export function openSite(): OpenSite {
  let browser: Browser | undefined;
  let server: StaticServer | undefined;

  beforeAll(async () => {
    server = await serveFolder(DIST);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const opened = <T>(it: T | undefined): T => {
    if (it === undefined) throw new Error('the site is open while tests run');
    return it;
  };
  return {
    get browser() {
      return opened(browser);
    },
    get url() {
      return opened(server).url;
    },
  };
}
