import { build } from 'esbuild';
import type { Page } from 'playwright-core';

interface ScreenReader {
  start: (options: { container: Element }) => Promise<void>;
  stop: () => Promise<void>;
  next: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  spokenPhraseLog: () => Promise<string[]>;
  clearSpokenPhraseLog: () => Promise<void>;
}

declare global {
  interface Window {
    screenReader: ScreenReader;
  }
}

let script: Promise<string> | undefined;

/** The screen reader as one script for a page. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "export { virtual as default } from '@guidepup/virtual-screen-reader'", resolveDir: '.' },
    ...{ bundle: true, format: 'iife', globalName: 'screenReader', platform: 'browser', write: false },
  });
  return `${outputFiles[0]?.text};window.screenReader=screenReader.default`;
}

/** Puts a screen reader into a page. It takes no notice of what a browser leaves out of closed `details`, so that is hidden. */
export async function listen(page: Page): Promise<void> {
  script ??= bundle();
  await page.evaluate(await script);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details:not([open]) > :not(summary)'))
      part.setAttribute('hidden', '');
  });
}

/** Returns what is heard when all of a part of a page is read, from its beginning to its end; ends of parts are left out. */
export function readAloud(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(async (name) => {
    const container = document.querySelector(name);
    if (container === null) return [];
    const { screenReader } = window;
    await screenReader.start({ container });
    const first = await screenReader.lastSpokenPhrase();
    for (let step = 0; step < 1500; step += 1) {
      await screenReader.next();
      if ((await screenReader.lastSpokenPhrase()) === `end of ${first}`) break;
    }
    const heard = await screenReader.spokenPhraseLog();
    await screenReader.stop();
    return heard.filter((phrase) => !phrase.startsWith('end of '));
  }, selector);
}

/** Returns what is announced by itself while something is done on the page. */
export async function announced(page: Page, act: () => Promise<void>, selector = 'body'): Promise<string[]> {
  await page.evaluate(async (name) => {
    const container = document.querySelector(name);
    if (container === null) return;
    await window.screenReader.start({ container });
    await window.screenReader.clearSpokenPhraseLog();
  }, selector);
  await act();
  return page.evaluate(async () => {
    const heard = await window.screenReader.spokenPhraseLog();
    await window.screenReader.stop();
    return heard;
  });
}
