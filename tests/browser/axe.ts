import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** The rules whose verdict hangs on colours and width; a page that was looked at in another look is held to these only. */
export const RULES_OF_LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** What axe objects to on a page as it is shown now, as `rule: element`, by all rules or by those that are named. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SCRIPT);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { resultTypes: ['violations'], elementRef: false, ...(runOnly && { runOnly }) };
    const { violations: found } = await axe.run(options);
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, rules);
}
