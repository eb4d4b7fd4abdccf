import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import type { Knowledge } from '../../src/lib/knowledge/knowledge.ts';
import { DISPOSITION_LABELS, RESOURCE_LABELS } from '../../src/lib/knowledge/release.ts';
import type { Scenario } from '../../src/lib/knowledge/scenario.ts';
import { scenarioPath } from '../../src/lib/links/routes.ts';
import { violations } from './axe.ts';
import { openBrowser } from './chromium.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** One short address stands for all: they hold nothing but a link, and are left at once. */
const SHORT = /^(?:mp|oa)-\d+\.html$/;
const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.html') && !SHORT.test(file))
  .toSorted();

const { issues, knowledge: checked } = checkContent(fileURLToPath(new URL('../../src/content/', import.meta.url)));
if (checked === undefined) throw new Error(`the content has ${issues.length} issues: run check:content`);
const knowledge: Knowledge = checked;

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serveFolder(DIST);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page of the site in a context of its own, and closes it when the test is done with it. */
async function visit<T>(file: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(server.url + file);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Light and dark, narrow and wide. The patterns, which show every component, are looked at in all four ways. */
function looksAt(file: string): { colorScheme: 'light' | 'dark'; width: number }[] {
  const looks = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
  ] as const;
  // The page to print repeats what the others hold, on white paper, and is as long as all of them.
  return looks.slice(0, file === 'styleguide.html' ? 4 : file === 'print.html' ? 1 : 2);
}

describe.each(PAGES)('%s', (file) => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(server.url + file);
  });

  afterAll(() => page.context().close());

  it('has no accessibility fault, light or dark, narrow or wide', async () => {
    const found: string[] = [];
    for (const { colorScheme, width } of looksAt(file)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await violations(page)).map((violation) => `${colorScheme} ${width} px ${violation}`));
    }
    expect(found).toEqual([]);
  }, 300_000);

  it('does not scroll sideways at 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const beyond = [...document.querySelectorAll('body *')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > clientWidth + 1;
      });
      return scrollWidth > clientWidth
        ? [`${scrollWidth} px`, ...beyond.map((element) => element.outerHTML.slice(0, 80))]
        : [];
    });
    expect(wide).toEqual([]);
  });
});

it('would notice a fault', async () => {
  const spoil = async (page: Page) => {
    // The page's policy refuses an attribute of style, but not this.
    await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#ccc'));
    return violations(page);
  };
  expect(await visit('index.html', {}, spoil)).toEqual([expect.stringMatching(/^color-contrast: /)]);
});

/** The guide and the letters say other things with script than without it; they have tests of their own. */
const SAME_WITHOUT_SCRIPT = PAGES.filter((file) => !/^(?:guide|letters\/.+)\.html$/.test(file));

describe('without script', () => {
  /** What needs a script to do anything is not there without it. */
  const TOOLS = 'page-share, day-counter form, .bar, [data-tool]';
  const textIn = (file: string, javaScriptEnabled: boolean) =>
    visit(file, { javaScriptEnabled }, async (page) => {
      if (javaScriptEnabled) {
        await page.evaluate((tools) => {
          for (const tool of document.querySelectorAll(tools)) tool.remove();
        }, TOOLS);
      }
      return (await page.locator('main').innerText()).replace(/\s*\n\s*/g, '\n').trim();
    });

  test.each(SAME_WITHOUT_SCRIPT)('%s says the same', async (file) => {
    expect(await textIn(file, false)).toBe(await textIn(file, true));
  });

  test.each(Object.values(knowledge.scenarios).map((scenario) => [scenario.code, scenario] as const))(
    'the page of %s shows every fact',
    async (_code, scenario) => {
      const text = (await textIn(scenarioPath(scenario).slice(1), false)).replace(/\s/g, '');
      const missing = factsOf(scenario).filter((fact) => !text.includes(fact.replace(/\s/g, '')));
      expect(missing).toEqual([]);
    },
  );
});

/** Every text that a scenario's page owes its reader. */
function factsOf(scenario: Scenario): string[] {
  const { materials = [], steps, deadlines = [], releases = [], variants = [], unknowns = [], related = [] } = scenario;
  return [
    scenario.title,
    scenario.answer,
    ...scenario.applies,
    ...(scenario['not-applies'] ?? []).map(({ text }) => text),
    scenario['materials-note'],
    ...variants.flatMap(({ title, answer }) => [title, answer]),
    ...materials.flatMap(({ material, whose, note }) => [
      ...[material].flat().map((id) => knowledge.materials[id]?.name),
      whose,
      note,
    ]),
    ...steps.flatMap(({ do: what, channel, note }) => [what, note, knowledge.channels[channel ?? '']?.name]),
    ...deadlines.flatMap((use) => {
      const found = knowledge.deadlines[use.deadline];
      return [found?.name, String(found?.value), found?.act, found?.starts, found?.missed, found?.note];
    }),
    ...releases.flatMap((use) => {
      const found = knowledge.releases[use.release];
      const items = found?.items ?? [];
      return [
        found?.event,
        ...items.map((item) => RESOURCE_LABELS[item.resource] + DISPOSITION_LABELS[item.disposition]),
      ];
    }),
    ...unknowns.map(({ text }) => text),
    ...related.map(({ why }) => why),
    ...scenario.sources.map((id) => knowledge.sources[id]?.title),
  ].filter((fact) => fact !== undefined);
}
