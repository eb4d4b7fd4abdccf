import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { resolvePath } from '../../src/lib/addresses/relative.ts';
import { questionPath, scenarioPath, topicPath } from '../../src/lib/addresses/routes.ts';
import { LISTED_PAGES, TIERS } from '../../src/lib/schemas/subject.ts';
import { documentIndex } from '../../src/lib/site-map/api-documents.ts';
import { listPages, twinPath } from '../../src/lib/site-map/pages.ts';
import { periodsInText, samePeriod } from '../../src/lib/wording/numbers.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

type Element = DefaultTreeAdapterTypes.Element;

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SILENT = new Set(['script', 'style', 'template', 'head']);
const knowledge = soundKnowledge();
const { subject, scenarios, topics, questions, conflicts, deadlines, claims } = knowledge;

const read = (file: string) => readFileSync(`${DIST}${file}`, 'utf8');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const pages = files.filter((name) => name.endsWith('.html'));

function elements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...(defaultTreeAdapter.isElementNode(node) ? [node] : []), ...children.flatMap(elements)];
}

/** The text a reader sees; a block ends a line. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || SILENT.has(node.nodeName)) return '';
  const inner = node.childNodes.map(textOf).join('');
  return /^(?:p|li|h\d|t[dhr]|div|section)$/.test(node.nodeName) ? `\n${inner}\n` : inner;
}

/** The elements of each page with its text, read once. */
const parsed = new Map(
  pages.map((file) => {
    const page = parse(read(file));
    return [file, { all: elements(page), text: textOf(page) }] as const;
  }),
);

/** Returns a page that must be there. */
function pageOf(file: string) {
  const page = parsed.get(file);
  if (page === undefined) throw new Error(`no page ${file}`);
  return page;
}

const marks = (file: string, name: string) =>
  pageOf(file).all.flatMap(({ attrs }) => attrs.filter((one) => one.name === name).map(({ value }) => value));

const placed = [
  ...Object.values(scenarios).map((scenario) => scenarioPath(scenario, subject)),
  ...Object.keys(topics).map(topicPath),
  ...Object.keys(questions).map(questionPath),
].map((path) => path.slice(1));

describe('the menu', () => {
  test('leads to every page that lists others', () => {
    const menu = pageOf('index.html').all.find(({ attrs }) => attrs.some(({ value }) => value === 'menu'));
    const links =
      menu === undefined ? [] : elements(menu).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href'));
    expect(links.map(({ value }) => value)).toEqual(expect.arrayContaining(LISTED_PAGES.map((name) => `${name}.html`)));
  });
});

describe('the page of sources', () => {
  test('leads to every tier that has sources, the nearest first, and says how many', () => {
    const { all, text } = pageOf('sources.html');
    const count = (tier: string) => Object.values(knowledge.sources).filter((source) => source.tier === tier).length;
    const tiers = TIERS.filter((tier) => count(tier) > 0);
    const index = all.find(({ attrs }) => attrs.some(({ value }) => value === 'index'));
    const links = index === undefined ? [] : elements(index).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => textOf(link).trim())).toEqual(
      tiers.map((tier) => `${subject.tiers[tier].label}（${count(tier)} 份）`),
    );
    for (const tier of tiers) expect(text).toContain(subject.tiers[tier].about);
  });
});

describe('the empty page of results', () => {
  test('leads to every scenario, and shows no code but those that people know', () => {
    const { all } = pageOf('search.html');
    const codes = all.filter(({ attrs }) => attrs.some(({ name, value }) => name === 'class' && value === 'code'));
    const known = Object.keys(scenarios).filter((code) => code !== 'uncovered');
    expect(codes.map((code) => textOf(code)).toSorted()).toEqual(known.toSorted());
    expect(marks('search.html', 'data-code')).toContain('uncovered');
  });
});

describe('the page of materials', () => {
  test('names every scenario that wants the seal on one of its papers', () => {
    const sealed = Object.values(scenarios).filter(({ materials = [] }) =>
      materials.some(({ seal }) => seal?.kind === 'official'),
    );
    const entry = /^## 公章$[\s\S]*?(?=^## )/m.exec(read('materials.md'))?.[0];
    expect(sealed.length).toBeGreaterThan(3);
    for (const { code } of sealed) expect(entry).toContain(`[${code} `);
  });
});

describe('numbers of days', () => {
  test.each(pages)('%s gives none that is not a deadline', (page) => {
    const known = Object.values(deadlines);
    const words = pageOf(page).text.replace(/[ \t\n]+/g, ' ');
    const strange = periodsInText(words).filter((found) => !known.some((deadline) => samePeriod(found, deadline)));
    expect(strange).toEqual([]);
  });
});

describe('conflicts', () => {
  const touched = Object.entries(conflicts).flatMap(([id, { touches }]) => [
    ...(touches.scenarios ?? []).map(
      (code) => [id, scenarioPath(scenarios[code] ?? { code, slug: code }, subject)] as const,
    ),
    ...(touches.topics ?? []).map((name) => [id, topicPath(name)] as const),
    ...(touches.questions ?? []).map((name) => [id, questionPath(name)] as const),
    [id, '/conflicts.html'] as const,
  ]);

  test.each(touched)('%s stands on %s with all its sides', (id, path) => {
    expect(marks(path.slice(1), 'data-conflict')).toContain(id);
    const { text } = pageOf(path.slice(1));
    for (const { says } of conflicts[id]?.positions ?? []) expect(text).toContain(says);
  });
});

describe('claims', () => {
  test.each(placed)('%s states the same claims in HTML and Markdown, word for word', (page) => {
    const ids = [...new Set(marks(page, 'data-claim'))];
    const html = pageOf(page).text;
    const markdown = read(twinPath(page));
    const named = [...markdown.matchAll(/〔陈述：([a-z0-9-]+)〕/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual([...new Set(named)].toSorted());
    for (const id of ids) {
      expect(html).toContain(claims[id]?.text);
      expect(markdown).toContain(claims[id]?.text);
    }
  });
});

describe('for machines', () => {
  const listed = listPages(knowledge).map(({ path }) => path);

  test.each(listed)('%s exists, and so does its Markdown twin', (path) => {
    expect(existsSync(`${DIST}${path.slice(1)}`)).toBe(true);
    expect(read(twinPath(path).slice(1))).toMatch(/^# /);
  });

  test('the sitemap and llms.txt name every page', () => {
    const [sitemap, llms] = [read('sitemap.xml'), read('llms.txt')];
    // Its addresses are full where the build was told one.
    const site = process.env.SITE_URL ? `${process.env.SITE_URL.replace(/\/*$/, '')}/` : '';
    for (const path of listed) {
      expect(sitemap).toContain(`<loc>${site}${path.slice(1)}</loc>`);
      expect(llms).toContain(`](${twinPath(path).slice(1)})`);
    }
  });

  const marked = [
    ['data-deadline', '期限'],
    ['data-conflict', '分歧'],
  ] as const;

  test.each(marked)('some page has a %s, or its twin would be asked for nothing', (attribute) => {
    expect(placed.flatMap((page) => marks(page, attribute)).length).toBeGreaterThan(0);
  });

  test.each(placed)(
    'the twin of %s names its periods and disagreements, its day, and each source with its address',
    (page) => {
      const [text = ''] = /<main.*<\/main>/s.exec(read(page)) ?? [];
      const markdown = read(twinPath(page));
      for (const [attribute, word] of marked)
        for (const id of marks(page, attribute)) expect(markdown).toContain(`〔${word}：${id}〕`);
      const days = [...text.matchAll(/<time>([^<]+)<\/time>/g)].map(([, day = '']) => day);
      for (const day of days) expect(markdown).toContain(day);
      for (const [, id = ''] of text.matchAll(/<li id="s\d+"><a href="[^"#]*sources\.html#([a-z0-9-]+)"/g)) {
        expect(markdown).toContain(`〔出处：${id}〕`);
        expect(markdown).toContain(knowledge.sources[id]?.url ?? '');
      }
    },
  );

  const texts = [...files.filter((name) => name.endsWith('.md')), 'llms.txt', 'llms-full.txt'];

  test.each(texts)('the links of %s lead to files', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#?]+)/g)].map(([, link = '']) => link);
    const lost = links.filter(
      (link) => !/^(?:https?|mailto):/.test(link) && !files.includes(resolvePath(link, file) ?? ''),
    );
    expect(lost).toEqual([]);
  });

  test.each(documentIndex())('$url is valid by $schema', ({ url, schema }) => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const valid = ajv.compile(JSON.parse(read(schema)));
    valid(JSON.parse(read(url)));
    expect(valid.errors ?? []).toEqual([]);
  });

  test.each(placed)('%s says in JSON-LD where it stands and which article it is', (page) => {
    const [data = ''] = pageOf(page)
      .all.filter(
        ({ tagName, attrs }) => tagName === 'script' && attrs.some(({ value }) => value === 'application/ld+json'),
      )
      .map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    const [crumbs, article] = JSON.parse(data);
    expect([crumbs['@type'], article['@type']]).toEqual(['BreadcrumbList', 'Article']);
    const lost = crumbs.itemListElement
      .map(({ item }: { item: string }) => item.split('#')[0])
      .filter((item: string) => !files.includes(resolvePath(item, page) ?? ''));
    expect(lost).toEqual([]);
  });
});
