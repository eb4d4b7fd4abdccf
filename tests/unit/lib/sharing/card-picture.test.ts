import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import * as html from '../../../../src/integrations/editions/html.ts';
import type { CardLayout } from '../../../../src/lib/sharing/card-layout.ts';
import { cardSvg, measureIn, type Typeface } from '../../../../src/lib/sharing/card-picture.ts';

/** A typeface of triangles, half as wide as they are high. */
const typeface: Typeface = (character) => ({
  advance: 500,
  outline: character === ' ' ? [] : [['M', 0, 0], ['L', 500, 0], ['Q', 500, 1000, 250, 1000], ['Z']],
});
const layout: CardLayout = {
  runs: [{ text: 'a b', x: 100, y: 200, size: 20, weight: 'bold', fill: 'ink' }],
  rule: { x: 10, y: 20, width: 30 },
};
const draw = (rest: Partial<CardLayout> = {}) =>
  cardSvg({ ...layout, ...rest }, { site: 'n', independent: 'i' }, typeface);
const paths = (svg: string) =>
  html.findAll(parseFragment(svg), (it) => it.tagName === 'path').map((it) => html.attributeOf(it, 'd') ?? '');

it('a text is as wide as its characters move on', () => {
  expect(measureIn(typeface)('abc', 20, 'regular')).toBe(30);
});

it('a text is drawn as outlines, each character where the one before ends, upwards from its line', () => {
  const a = 'M100.0 200.0L110.0 200.0Q110.0 180.0 105.0 180.0Z';
  const b = 'M120.0 200.0L130.0 200.0Q130.0 180.0 125.0 180.0Z';
  expect(paths(draw())).toContain(a + b);
});

it('a picture needs no typeface and no other file', () => {
  expect(draw()).not.toMatch(/<text|<image|href|font/);
});

it('the sign and the ground of the kinds are drawn where the layout has them', () => {
  const grounds = (svg: string) => html.findAll(parseFragment(svg), (it) => it.tagName === 'rect').length;
  const chip = { x: 1, y: 2, width: 3, height: 4 };
  expect(grounds(draw({ chip })) - grounds(draw())).toBe(1);
  expect(grounds(draw({ sign: { x: 1, y: 2, size: 3 } })) - grounds(draw())).toBe(1);
});
