import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { compileGuide, routesOf } from '../../src/lib/cases/guide.ts';
import { guideDocument } from '../../src/lib/cases/guide-document.ts';
import { outcomesOf } from '../../src/lib/cases/outcome.ts';
import { walkOf } from '../../src/lib/cases/walk.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

type Element = DefaultTreeAdapterTypes.Element;

const dist = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const knowledge = soundKnowledge();
const { facets } = knowledge;
const guide = compileGuide(facets, outcomesOf(knowledge));

/** Lists the elements below a node that a test picks, templates left out: without script they do not exist. */
function all(node: DefaultTreeAdapterTypes.Node, pick: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = defaultTreeAdapter.isElementNode(node) && pick(node) ? [node] : [];
  return [...own, ...children.flatMap((child) => all(child, pick))];
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
/** The text of an element and all it holds. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const tag = (name: string) => (element: Element) => element.tagName === name;

const walk = walkOf(facets, outcomesOf(knowledge));
const page = parse(dist('guide.html'));
const sections = all(page, (element) => attribute(element, 'data-question') !== undefined);

/** What one answer on the page leads to: the place of the next question, or the codes of an outcome. */
function wayOf(item: Element): string {
  const links = all(item, tag('a'));
  const codes = links.flatMap((link) => attribute(link, 'data-code') ?? []);
  return codes.length > 0
    ? codes.sort().join(' ')
    : (attribute(links[0] as Element, 'href') ?? '').replace(/^.*#/, '#');
}

describe('the guide without script', () => {
  test('holds every question of the walk once, and shows the first', () => {
    expect(sections.map((section) => Number(attribute(section, 'data-question')))).toEqual(
      walk.map(({ number }) => number),
    );
    expect(attribute(sections[0] as Element, 'class')).toContain('first');
  });

  test('leads every answer where the guide leads it, and helps who is not sure', () => {
    for (const [index, { number, facet, ways }] of walk.entries()) {
      const expected = ways.map(({ to }) =>
        'question' in to ? `#q${to.question}` : [...to.preludes, to.route].sort().join(' '),
      );
      const unsure = facet.unsure ? [`#q${number}-unsure`] : [];
      const items = all(sections[index] as Element, tag('li'));
      expect([number, ...items.map(wayOf)]).toEqual([number, ...expected, ...unsure]);
    }
  });

  test('says for every question where to look, with the way back to it', () => {
    for (const { number, facet } of walk) {
      const [help] = all(page, (element) => attribute(element, 'id') === `q${number}-unsure`);
      expect(help && textOf(help)).toContain(facet.help);
      expect(help && all(help, tag('a')).map((link) => attribute(link, 'href'))).toEqual([`#q${number}`]);
    }
  });

  test('lists every route of the guide, with its scenario', () => {
    const [table] = all(page, tag('table'));
    const rows = all(table as Element, tag('tr'))
      .slice(1)
      .map(wayOf);
    expect(rows).toEqual(routesOf(guide).map(({ end }) => [...end.preludes, end.route].sort().join(' ')));
  });
});

describe('the guide for machines', () => {
  const document = JSON.parse(dist('api/guide.json'));

  test('is the guide', () => {
    expect(document).toEqual(guideDocument(guide, knowledge));
  });

  test('fits its published schema', () => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(
      JSON.parse(dist('api/schema/guide.json')),
    );
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(validate({ ...document, root: -1 })).toBe(false);
  });
});
