import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { scenarioPath } from '../../src/lib/addresses/routes.ts';
import { labelOf } from '../../src/lib/knowledge/named.ts';
import { DISPOSITION_LABELS } from '../../src/lib/schemas/release.ts';
import type { Scenario } from '../../src/lib/schemas/scenario.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { thoroughIf } from '../thorough.ts';
import { openSite } from './open-site.ts';
import { PAGES_TO_READ, repeatsOthers } from './pages.ts';

const knowledge = soundKnowledge();

const site = openSite();

/** The guide, days, search, letters and the page for what is not there say other things without script; each has its own test. */
const SAME_WITHOUT_SCRIPT = PAGES_TO_READ.filter((file) => !/^(?:404|guide|days|search|letters\/.+)\.html$/.test(file));

describe('without script', () => {
  /** What needs a script to do anything is not there without it. */
  const TOOLS = 'page-share, day-counter form, .bar, [data-tool]';
  const pages = new Map<boolean, Page>();
  const textIn = async (file: string, javaScriptEnabled: boolean) => {
    const page = pages.get(javaScriptEnabled) ?? (await site.browser.newPage({ javaScriptEnabled }));
    pages.set(javaScriptEnabled, page);
    await page.goto(site.url + file);
    if (javaScriptEnabled) {
      await page.evaluate((tools) => {
        for (const tool of document.querySelectorAll(tools)) tool.remove();
      }, TOOLS);
    }
    return (await page.locator('main').innerText()).replace(/\s*\n\s*/g, '\n').trim();
  };

  for (const file of SAME_WITHOUT_SCRIPT) {
    test(`${file} says the same`, thoroughIf(repeatsOthers(file)), async () => {
      expect(await textIn(file, false)).toBe(await textIn(file, true));
    });
  }

  test('the page for what is not there says besides how to get home from any depth', async () => {
    const [without, withScript] = [await textIn('404.html', false), await textIn('404.html', true)];
    expect(without.startsWith(withScript)).toBe(true);
    expect(without.slice(withScript.length)).toContain('把地址栏里网站地址后面的部分删掉');
  });

  test.each(Object.values(knowledge.scenarios).map((scenario) => [scenario.code, scenario] as const))(
    'the page of %s shows every fact',
    async (_code, scenario) => {
      await textIn(scenarioPath(scenario, knowledge.subject).slice(1), false);
      // What is folded away counts: it opens without script too.
      const text = ((await pages.get(false)?.locator('main').textContent()) ?? '').replace(/\s/g, '');
      // Notes stand in a row, with other marks between them.
      const missing = factsOf(scenario).filter((fact) => !text.includes(fact.replace(/\s|。$/g, '')));
      expect(missing).toEqual([]);
    },
  );
});

/** Every text that a scenario's page owes its reader. */
function factsOf(scenario: Scenario): string[] {
  const { materials = [], steps, deadlines = [], releases = [], variants = [], unknowns = [], related = [] } = scenario;
  return [
    scenario.title,
    ...(variants.length === 0 ? [scenario.answer] : []),
    ...(scenario['not-applies'] ?? []).map(({ text }) => text),
    scenario['materials-note'],
    ...variants.map(({ answer }) => answer),
    ...materials.flatMap(({ material, whose, note }) => [
      ...[material].flat().map((id) => knowledge.materials[id]?.name),
      whose,
      note,
    ]),
    ...steps.flatMap(({ do: what, note }) => [what, note]),
    ...deadlines.flatMap((use) => {
      const found = knowledge.deadlines[use.deadline];
      return [found?.name, String(found?.value), found?.act, found?.starts, found?.missed, found?.note];
    }),
    ...releases.flatMap((use) => {
      const found = knowledge.releases[use.release];
      const items = found?.items ?? [];
      return [
        found?.event,
        ...items.map((item) => labelOf(knowledge.resources, item.resource) + DISPOSITION_LABELS[item.disposition]),
      ];
    }),
    ...unknowns.map(({ text }) => text),
    ...related.map(({ why }) => why),
    ...scenario.sources.map((id) => knowledge.sources[id]?.title),
  ].filter((fact) => fact !== undefined);
}
