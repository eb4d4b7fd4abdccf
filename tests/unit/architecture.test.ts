import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Rule, rules, type SourceFile } from './architecture-rules.ts';

const ruleNames = Object.keys(rules) as (keyof typeof rules)[];

function filesIn(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .map((name) => ({ path: name, text: readFileSync(name, 'utf8') }));
}

function violations(rule: Rule, files: SourceFile[]): string[] {
  return files.flatMap((file) => rule(file).map((what) => `${file.path} ${what}`));
}

describe('the project', () => {
  const files = ['src', 'scripts', 'tests', 'benchmarks'].flatMap(filesIn);

  it.each(ruleNames)('keeps the rule %s', (name) => {
    expect(violations(rules[name], files)).toEqual([]);
  });

  it('may lack a folder', () => {
    expect(filesIn('no-such-folder')).toEqual([]);
  });
});

const lib = 'src/lib/cases/table.ts';
const page = 'src/content/scenarios/mp-1.mdx';

describe('a rule reports', () => {
  test.each<[keyof typeof rules, string, string]>([
    ['libImports', lib, "import fs from 'node:fs';"],
    ['libImports', lib, "import { z } from 'astro/zod';"],
    ['libImports', lib, "import { getCollection } from 'astro:content';"],
    ['libImports', lib, "import type { Node } from 'parse5';"],
    ['libImports', lib, "export * from 'yaml';"],
    ['libImports', lib, "const fs = await import('node:fs');"],
    ['libImports', lib, '/// <reference types="node" />'],
    ['libImports', lib, "import { all } from '../../queries.ts';"],
    ['libImports', lib, "import { facet } from './facet';"],
    ['libPurity', lib, 'export const a = process.env.HOME;'],
    ['libPurity', lib, 'export const a = () => document.title;'],
    ['libPurity', lib, 'export const a = typeof window;'],
    ['libPurity', lib, "localStorage.setItem('a', 'b');"],
    ['libPurity', lib, 'export const a = { fetch };'],
    ['libPurity', lib, 'export const a = Date.now();'],
    ['libPurity', lib, 'export const a = new Date();'],
    ['libPurity', lib, 'export const a = new Date;'],
    ['libPurity', lib, 'export const a = Date();'],
    ['libPurity', lib, 'export const a = Math.random();'],
    ['libPurity', lib, 'export const a = import.meta.env.DEV;'],
    ['libPurity', lib, 'export const a = globalThis.document;'],
    ['inertContent', page, "---\ntitle: a\n---\n\nimport A from './a.astro'\n\n<A />"],
    ['inertContent', page, 'export const a = 1'],
    ['inertContent', page, '一共 {1 + 1} 步'],
    ['inertContent', page, '{1 + 1}'],
    ['inertContent', page, '<Steps count={2} />'],
    ['inertContent', page, '<Steps {...all} />'],
    ['inertContent', 'src/content/scenarios/mp-1.md', '# a'],
    ['inertContent', 'src/content/facets.ts', 'export const a = 1;'],
    ['thinComponents', 'src/components/Card.astro', "---\nimport fs from 'node:fs';\n---\n<p />"],
    ['thinComponents', 'src/components/guide-form.element.ts', "import { getCollection } from 'astro:content';"],
    ['tellingNames', 'src/lib/utils.ts', ''],
    ['tellingNames', 'src/lib/helpers/date.ts', ''],
    ['tellingNames', 'src/components/util.element.ts', ''],
    ['tellingNames', 'src/lib/cases/index.ts', ''],
    ['tellingNames', 'src/lib/index.ts', ''],
    ['namingStyle', 'src/lib/caseTable.ts', ''],
    ['namingStyle', 'src/lib/CaseTable.ts', ''],
    ['namingStyle', 'tests/unit/case_table.test.ts', ''],
    ['namingStyle', 'src/components/scenario-card.astro', ''],
    ['namingStyle', 'src/layouts/base.astro', ''],
    [
      'elementTags',
      'src/components/guide-form.element.ts',
      "customElements.define('guide-box', class extends HTMLElement {});",
    ],
    ['elementTags', 'src/components/guide-form.element.ts', 'export {};'],
    ['literalClasses', 'src/components/guide/view.ts', "element('p', { class: kind });"],
    ['literalClasses', 'src/components/guide/view.ts', "element('p', { class: bad ? 'error' : 'meta' });"],
    ['literalClasses', 'src/components/guide/view.ts', 'made.className = kind;'],
  ])('%s: %s with %j', (name, path, text) => {
    expect(rules[name]({ path, text })).toHaveLength(1);
  });
});

describe('no rule objects to', () => {
  test.each<[string, string]>([
    [lib, "import { z } from 'zod';\nimport { facet } from '../knowledge/facet.ts';\nexport { facet, z };"],
    [lib, 'export const plan = (window: number, today: string) => ({ document: window, at: new Date(today) });'],
    [lib, 'export function title(page: { document: { title: string } }) { return page.document.title; }'],
    [lib, 'export const text = "process.env and Date.now() and fetch"; // window'],
    [lib, '/** See {@link document}.\n * @param window of time */\nexport const a = (window: number) => window;'],
    [lib, 'export interface Letter { document: string; location?: string }'],
    [
      page,
      '---\ntitle: a\n---\n\n用 `{a}`，或者 \\{a\\}。\n\n```js\nimport a from \'a\'\n```\n\n<Steps kind="a">字</Steps>',
    ],
    ['src/content/materials.yaml', 'import: 1'],
    ['src/components/ScenarioCard.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p />"],
    ['src/components/guide-form.element.ts', "customElements.define('guide-form', class extends HTMLElement {});"],
    ['src/components/guide/view.ts', "element('p', { class: `letter-$" + "{kind}` }); made.className = 'error';"],
    ['src/pages/[code].astro', ''],
    ['src/pages/api/scenarios.json.ts', ''],
    ['src/content.config.ts', ''],
    ['src/env.d.ts', ''],
  ])('%s with %j', (path, text) => {
    expect(ruleNames.flatMap((name) => rules[name]({ path, text }))).toEqual([]);
  });
});
