import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import * as html from '../../../../src/finish/html.ts';
import type { CardLayout } from '../../../../src/lib/sharing/card-layout.ts';
import { cardSvg, measureIn, type Typeface } from '../../../../src/lib/sharing/card-picture.ts';
import { COLOURS } from '../../../../src/lib/sharing/card-style.ts';

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

it('a picture is one drawing of the size of a card, from the ground up', () => {
  const [svg] = html.findAll(parseFragment(draw()), (it) => it.tagName === 'svg');
  const [ground] = paths(draw());
  expect(svg && [html.attributeOf(svg, 'width'), html.attributeOf(svg, 'height')]).toEqual(['1200', '630']);
  expect(ground).toBe('M0 0h1200v630H0z');
  expect(draw()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><path fill="#1c4f7c".*<\/svg>$/);
  expect(svg && html.textOf(svg)).toBe('');
});

it('the sheet is the middle square below the name of the site, in white, between the wings of the sign', () => {
  const [sheet] = html.findAll(parseFragment(draw()), ({ tagName }) => tagName === 'rect');
  const look = ['x', 'y', 'width', 'height', 'fill'].map((name) => sheet && html.attributeOf(sheet, name));
  expect(look).toEqual(['285', '92', '630', '630', '#ffffff']);
  const [, wings = ''] = paths(draw());
  // Left of the square, and right of it.
  expect(wings).toMatch(/^M-40 .*M977 258l160 160m0-160l-160 160$/);
});

it('the sign is drawn in its place and size, the rule in its place and width', () => {
  const drawn = draw({ sign: { x: 7, y: 8, size: 64 } });
  const places = html.findAll(parseFragment(drawn), ({ tagName }) => tagName === 'g');
  expect(places.map((it) => html.attributeOf(it, 'transform'))).toEqual([
    undefined,
    'translate(331 22) scale(1.5)',
    'translate(7 8) scale(2)',
  ]);
  expect(paths(drawn).filter((d) => d === 'M20 19l6 6m0-6l-6 6')).toHaveLength(2);
  expect(paths(drawn)).toContain('M10 20h30v2h-30z');
});

it('the ground of the kinds is round at its ends', () => {
  const drawn = draw({ chip: { x: 1, y: 2, width: 30, height: 8 } });
  const chip = html.findAll(parseFragment(drawn), (it) => html.attributeOf(it, 'x') === '1')[0];
  const look = ['y', 'width', 'height', 'rx', 'fill'].map((name) => chip && html.attributeOf(chip, name));
  expect(look).toEqual(['2', '30', '8', '4', COLOURS.chip]);
});

it('the sign and the ground of the kinds are drawn where the layout has them', () => {
  const grounds = (svg: string) => html.findAll(parseFragment(svg), (it) => it.tagName === 'rect').length;
  const chip = { x: 1, y: 2, width: 3, height: 4 };
  expect(grounds(draw({ chip })) - grounds(draw())).toBe(1);
  expect(grounds(draw({ sign: { x: 1, y: 2, size: 3 } })) - grounds(draw())).toBe(1);
});
