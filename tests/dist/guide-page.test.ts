import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { compileGuide, isQuestion } from '../../src/lib/cases/guide.ts';
import { guideDocument } from '../../src/lib/cases/guide-document.ts';
import { outcomesOf } from '../../src/lib/cases/outcome.ts';

type Element = DefaultTreeAdapterTypes.Element;

const dist = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const { knowledge } = checkContent(fileURLToPath(new URL('../../src/content/', import.meta.url)));
if (knowledge === undefined) throw new Error('the content has mistakes: run `npm run check:content`');
const { facets } = knowledge;
const guide = compileGuide(facets, outcomesOf(knowledge));

/** Lists the elements below a node that a test picks, templates left out: without script they do not exist. */
function all(node: DefaultTreeAdapterTypes.Node, pick: (element: Element) => boolean): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = defaultTreeAdapter.isElementNode(node) && pick(node) ? [node] : [];
  return [...own, ...children.flatMap((child) => all(child, pick))];
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const tag = (name: string) => (element: Element) => element.tagName === name;

const page = parse(dist('guide.html'));
const sections = all(page, (element) => attribute(element, 'data-node') !== undefined);

/** What one answer on the page leads to: the next question's place, or the codes of an outcome. */
function wayOf(item: Element): string {
  const links = all(item, tag('a'));
  const codes = links.flatMap((link) => attribute(link, 'data-code') ?? []);
  return codes.length > 0 ? codes.join(' ') : (attribute(links[0] as Element, 'href') ?? '');
}

describe('the guide without script', () => {
  test('holds every question of the guide once', () => {
    expect(sections.length).toBe(guide.nodes.filter(isQuestion).length);
  });

  test('leads every answer of every question where the guide leads it', () => {
    const placeOf = new Map(sections.map((section) => [Number(attribute(section, 'data-node')), attribute(section, 'id')]));
    for (const section of sections) {
      const node = guide.nodes[Number(attribute(section, 'data-node'))];
      if (!isQuestion(node)) throw new Error('a section that is no question');
      const expected = Object.values(node.next).map((next) => {
        const target = guide.nodes[next];
        if (isQuestion(target)) return `#${placeOf.get(next)}`;
        return target === undefined ? '' : [...target.preludes, target.route].join(' ');
      });
      expect(all(section, tag('li')).map(wayOf)).toEqual(expected);
    }
  });

  test('begins with the first question', () => {
    expect(Number(attribute(sections[0] as Element, 'data-node'))).toBe(guide.root);
  });

  test('draws every scenario that the guide can end in, with a link', () => {
    const ends = new Set(guide.nodes.flatMap((node) => (isQuestion(node) ? [] : [node.route])));
    const [picture] = all(page, (element) => element.tagName === 'svg');
    const drawn = all(picture as Element, tag('a')).map((link) => attribute(link, 'data-code'));
    expect(new Set(drawn)).toEqual(ends);
  });
});

describe('the guide for machines', () => {
  const document = JSON.parse(dist('api/guide.json'));

  test('is the guide', () => {
    expect(document).toEqual(guideDocument(guide, knowledge));
  });

  test('fits its published schema', () => {
    const validate = new Ajv({ strict: false, formats: { date: true } }).compile(JSON.parse(dist('api/schema/guide.json')));
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(validate({ ...document, root: -1 })).toBe(false);
  });
});
