import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { type Engine, SETTLES } from './engine.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--disable-dev-shm-usage'];

/** Returns an older Chromium, whose libraries may lie in `aws/lib` beside the program. */
export async function oldChromium(program: string | undefined): Promise<Engine | undefined> {
  if (program === undefined || !existsSync(program)) {
    console.log('没有旧的 Chromium：用 OLD_CHROMIUM 指明程序。');
    return undefined;
  }
  const LD_LIBRARY_PATH = path.join(path.dirname(path.resolve(program)), 'aws/lib');
  const browser = await chromium.launch({
    executablePath: program,
    args: ARGS,
    env: { ...process.env, LD_LIBRARY_PATH } as Record<string, string>,
  });
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(address);
      await page.waitForTimeout(SETTLES);
      const text = await page.evaluate(() => document.body.innerText);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.close();
      return { text, errors, width };
    },
    close: () => browser.close(),
  };
}
