import type { Browser } from 'playwright-core';

/** Milliseconds from going to the box until results stand there, and until nothing more comes. */
export interface Timing {
  first: number;
  complete: number;
}

/** Times a query on a slow line and a slow processor; the page itself is loaded before the clock starts. */
export async function timeFirstResults(browser: Browser, url: string, query: string): Promise<Timing> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytesASecond = (1.6 * 1000 * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const timing = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search-input');
    if (input === null) throw new Error('no search box');
    const started = performance.now();
    const until = async (done: () => boolean) => {
      while (!done() && performance.now() - started < 60_000) await new Promise((resolve) => setTimeout(resolve, 5));
      return Math.round(performance.now() - started);
    };
    input.focus();
    // Typed before anything has arrived, as on a slow line it is.
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const first = await until(() => document.querySelector('a.hit') !== null);
    const complete = await until(() => document.documentElement.dataset.search === 'complete');
    return { first, complete };
  }, query);
  await context.close();
  return timing;
}
