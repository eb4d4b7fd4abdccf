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

/**
 * Milliseconds from a key to the moment its first results stand in the document, once everything is loaded, on a processor
 * slowed four times. The full text, which is asked when the keys rest, is not part of it.
 */
export async function timeKeys(
  browser: Browser,
  url: string,
  query: string,
): Promise<{ median: number; most: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#search-input').focus();
  await page.waitForFunction(() => window.zhuxiaoSearch?.facts !== undefined);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('#search-input');
    if (input === null) throw new Error('no search box');
    const taken: number[] = [];
    let stood = 0;
    new MutationObserver(() => {
      if (stood === 0 && document.documentElement.dataset.search !== undefined) stood = performance.now();
    }).observe(document.documentElement, { attributeFilter: ['data-search'] });
    // The first round compiles what runs.
    for (const round of [0, 1, 2, 3]) {
      for (let length = 1; length <= text.length; length += 1) {
        input.value = text.slice(0, length);
        stood = 0;
        const started = performance.now();
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (round > 0 && stood > 0) taken.push(stood - started);
      }
    }
    return taken.sort((a, b) => a - b);
  }, query);
  await context.close();
  return { median: times[Math.floor(times.length / 2)] ?? 0, most: times.at(-1) ?? 0 };
}
