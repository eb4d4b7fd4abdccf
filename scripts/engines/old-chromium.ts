import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { type Engine, LOOK, PHONE, SETTLES, type Seen } from './engine.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'];

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
    open: async (address, act) => {
      const page = await browser.newPage({ viewport: PHONE });
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(address);
      await page.waitForTimeout(SETTLES);
      if (act !== undefined) {
        await page.evaluate(act);
        await page.waitForTimeout(SETTLES);
      }
      const seen: Omit<Seen, 'errors'> = await page.evaluate(LOOK);
      await page.close();
      return { ...seen, errors };
    },
    close: () => browser.close(),
  };
}
