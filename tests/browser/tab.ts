import { describe } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { openBrowser } from './chromium.ts';
import { FIREFOX, openFirefox } from './firefox.ts';

/** A page in a browser, as far as Chromium and Firefox can be driven the same way. */
export interface Tab {
  go: (url: string) => Promise<void>;
  /** Runs in the page, and again while it throws or gives nothing yet, for some seconds. */
  see: <T, A = undefined>(look: (given: A) => T | undefined | null | '' | false, given?: A) => Promise<T>;
  url: () => string;
  /** What the page complained about since the tab was opened. */
  complaints: string[];
  /** What the page asked for since the tab was opened. */
  requests: string[];
  close: () => Promise<void>;
}

/** A browser to test with. */
export interface TestBrowser {
  open: () => Promise<Tab>;
  close: () => Promise<void>;
}

/** Milliseconds; a machine that does other things besides takes many times as long to keep a whole site. */
const PATIENCE = 40_000;

interface DrivenPage {
  goto: (url: string) => Promise<unknown>;
  url: () => string;
  close: () => Promise<void>;
}

function tabOf(
  page: DrivenPage,
  { complaints, requests }: Pick<Tab, 'complaints' | 'requests'>,
  evaluate: (look: (given: never) => unknown, given: unknown) => Promise<unknown>,
): Tab {
  return {
    go: async (url) => {
      await page.goto(url);
    },
    see: async (look, given) => {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const found = await evaluate(look, given).catch((error: unknown) => error as Error);
        if (found && !(found instanceof Error)) return found as never;
        if (Date.now() > end) throw found instanceof Error ? found : new Error(`never came true: ${look}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    url: () => page.url(),
    complaints,
    requests,
    close: () => page.close(),
  };
}

export async function chromium(): Promise<TestBrowser> {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  return {
    open: async () => {
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      return tabOf(page, { complaints, requests }, (look, given) =>
        page.evaluate(look as (given: unknown) => unknown, given),
      );
    },
    close: () => browser.close(),
  };
}

async function firefox(path: string): Promise<TestBrowser> {
  const browser = await openFirefox(path);
  return {
    open: async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => {
        // What is given up when the page is left half-way counts as an error there.
        if (!/A ServiceWorker intercepted the request|AbortError: The operation was aborted/.test(String(error)))
          complaints.push(String(error));
      });
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      return tabOf(page, { complaints, requests }, (look, given) =>
        page.evaluate(look as (given: unknown) => unknown, given),
      );
    },
    close: () => browser.close(),
  };
}

/** Describes the same in Chromium and, for the thorough run and only where there is one, in Firefox. */
export function describeInBrowsers(tests: (launch: () => Promise<TestBrowser>) => void): void {
  describe('Chromium', () => tests(chromium));
  if (FIREFOX !== undefined) describe('Firefox', THOROUGH, () => tests(() => firefox(FIREFOX as string)));
}

if (FIREFOX === undefined)
  console.warn('没有找到 Firefox，只在 Chromium 里测试；装上或用 FIREFOX_PATH 指明就会一起测。');
