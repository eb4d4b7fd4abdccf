import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTypeface } from '../../../src/finish/link-cards/typeface.ts';
import { cardsOf, type DrawCard, linkCards, openDrawer } from '../../../src/finish/link-cards.ts';
import { COLOURS } from '../../../src/lib/sharing/card-style.ts';
import { CARD_SIZE, type LinkCard } from '../../../src/lib/sharing/link-card.ts';
import { facet, knowledge, scenario } from '../../builders.ts';

const card: LinkCard = { code: 'mp-2', kinds: ['小程序'], title: '注销', answer: '答案。' };

describe('the typeface', () => {
  it('has outlines and widths of Chinese and Latin characters, in two weights', async () => {
    const { typeface, missing } = await loadTypeface(new Set('注 mp→'));
    expect([...missing]).toEqual([]);
    expect(typeface('注', 'bold').advance).toBe(1000);
    expect(typeface('m', 'regular').advance).toBeLessThan(typeface('m', 'bold').advance);
    expect(typeface('注', 'regular').outline).not.toEqual(typeface('注', 'bold').outline);
    expect(typeface(' ', 'bold')).toMatchObject({ outline: [] });
  });

  it('has the first and the last character of a part of it', async () => {
    // U+9f85 to U+9f8d is one range of the slices that the typeface comes in.
    const { missing } = await loadTypeface(new Set('\u9f85\u9f8d'));
    expect([...missing]).toEqual([]);
  });

  it('says which characters it lacks, and draws no empty box for them', async () => {
    const { typeface, missing } = await loadTypeface(new Set('注☃𠮷\u{10ffff}'));
    expect(missing.has('\u{10ffff}')).toBe(true);
    expect(missing.has('注')).toBe(false);
    expect(() => typeface('\u{10ffff}', 'bold')).toThrow('no glyph');
  });
});

describe('a card', () => {
  let draw: DrawCard;

  beforeAll(async () => {
    const opened = await openDrawer([card], knowledge());
    if (typeof opened !== 'function') throw new Error('a character is lacking');
    draw = opened;
  });

  it('is a picture of the stated size, in few enough bytes for a chat', () => {
    const png = draw(card);
    const { width, height, palette = [] } = decode(png, { checkCrc: true });
    expect({ width, height }).toEqual(CARD_SIZE);
    expect(palette.length).toBeGreaterThan(8);
    expect(png.length).toBeLessThan(40_000);
  });

  it('shows its texts: without them, their ink is not there', () => {
    const ink = Object.keys(COLOURS).indexOf('ink');
    const count = (png: Buffer) => decode(png).data.filter((index) => index === ink).length;
    expect(count(draw(card))).toBeGreaterThan(500);
    expect(count(draw({ ...card, title: '' }))).toBe(0);
  });

  it('is the same bytes each time', () => {
    expect(draw(card).equals(draw(card))).toBe(true);
  });
});

it('a card with a character that the typeface lacks is not drawn but told, with its field', async () => {
  const title = '甲\u{1f9ff}\u{10ffff}';
  const known = knowledge({ scenarios: { 'mp-2': scenario('mp-2', { title }) } });
  expect(await openDrawer([{ ...card, title }], known)).toMatchObject([{ entry: 'mp-2', path: ['title'] }]);
});

it('what no card can show is told with its file and line, in scenarios and in questions alike', async () => {
  const content = mkdtempSync(path.join(tmpdir(), 'link-cards-'));
  mkdirSync(path.join(content, 'scenarios'));
  writeFileSync(path.join(content, 'scenarios/mp-2.mdx'), '---\ncode: mp-2\ntitle: 甲\u{10ffff}\n---\n');
  writeFileSync(
    path.join(content, 'facets.yaml'),
    '- id: kind\n  options:\n    - id: a\n      short: 乙\n    - id: b\n      short: 丙\u{10ffff}\n',
  );
  const kind = facet('kind', ['a', 'b']);
  const options = kind.options.map((option, index) => ({ ...option, short: ['乙', '丙\u{10ffff}'][index] ?? '' }));
  const known = knowledge({
    scenarios: { 'mp-2': scenario('mp-2', { title: '甲\u{10ffff}' }) },
    facets: [{ ...kind, options }],
  });
  const none = { files: new Set<string>(), ids: new Map(), read: () => '' };
  const drawn = (async () => linkCards(known, content).add?.(none, {}))();
  await expect(drawn).rejects.toThrow(/scenarios\/mp-2\.mdx:3:.*title[\s\S]*facets\.yaml:6:.*options\[1\]\.short/);
  rmSync(content, { recursive: true });
});

it('of more scenarios than links show pictures for, the first have one', () => {
  const codes = Array.from({ length: 320 }, (_, index) => `mp-${index}`);
  const many = knowledge({ scenarios: Object.fromEntries(codes.map((code) => [code, scenario(code)])) });
  const cards = cardsOf(many);
  expect(cards.size).toBe(301);
  expect(cards.get('/cards/mp-299.png')?.code).toBe('mp-299');
  // All others are shown with the site's own.
  expect(cards.get('/cards/site.png')?.code).toBeUndefined();
});
