import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { layOutBrand } from '../../../../src/lib/sharing/card-head.ts';
import { layOutCard } from '../../../../src/lib/sharing/card-layout.ts';
import { COLOURS, LEFT, type Run, SHEET_TOP, SQUARE, WIDTH } from '../../../../src/lib/sharing/card-style.ts';
import { CARD_SIZE, type LinkCard } from '../../../../src/lib/sharing/link-card.ts';

/** Chinese characters are as wide as they are high; others at most nine tenths of it, as 「W」 is. */
const measure = (text: string, size: number) => [...text].reduce((sum, it) => sum + (it > '⺀' ? size : size * 0.9), 0);
const card = (rest: Partial<LinkCard> = {}): LinkCard => ({
  code: 'mp-2',
  kinds: ['小程序'],
  title: '个体工商户注销小程序',
  answer: '有对公账户，用小额打款注销。',
  ...rest,
});
const layOut = (rest: Partial<LinkCard> = {}, words: string[] = []) => layOutCard(card(rest), words, measure);
const titleOf = (runs: Run[]) => runs.filter(({ fill }) => fill === 'ink');
const answerOf = (runs: Run[]) => runs.filter(({ fill }) => fill === 'soft');
const said = (runs: Run[]) => runs.map(({ text }) => text).join('');

/** What runs over the middle square, or into what stands below. */
function faults(rest: Partial<LinkCard>): string[] {
  const { runs, chip, rule } = layOut(rest);
  const right = SQUARE.left + SQUARE.width;
  const over = runs.filter(({ text, x, size }) => x < SQUARE.left || x + measure(text, size) > right);
  const low = runs.filter(({ y, size }) => y + size * 0.2 > CARD_SIZE.height);
  const code = runs.find(({ text }) => text === rest.code);
  const met = chip && code && code.x + measure(code.text, code.size) > chip.x ? [code] : [];
  const crossed = titleOf(runs).filter(({ y, size }) => y + size * 0.15 > rule.y);
  return [...over, ...low, ...met, ...crossed].map(({ text }) => text);
}

describe('a card', () => {
  it('says everything inside the square that chats cut out of its middle', () => {
    const { runs } = layOut();
    expect(runs.map(({ text }) => text)).toEqual([
      'mp-2',
      '小程序',
      '个体工商户注销小程序',
      '有对公账户，用小额打款注销。',
    ]);
    expect(faults({})).toEqual([]);
  });

  test.each<[what: string, rest: Partial<LinkCard>]>([
    ['the longest title and answer', { title: '注'.repeat(24), answer: '销'.repeat(110) }],
    ['the widest Latin title', { title: 'W'.repeat(24), answer: 'W'.repeat(110) }],
    ['many kinds and a long code', { code: 'mp-12345', kinds: ['小程序', '门店小程序', '公众号', '还有一种账号'] }],
    ['one kind with the longest name', { kinds: ['账'.repeat(16)] }],
    ['no code', { code: undefined as unknown as string, kinds: [] }],
  ])('has room for %s', (_what, rest) => {
    expect(faults(rest)).toEqual([]);
  });

  it('runs over with no text at all', () => {
    const text = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...'注销账号，。「」（）、 14aW-.→'), minLength: 1, maxLength });
    fc.assert(
      fc.property(text(24), text(110), (title, answer) => {
        expect(faults({ title, answer })).toEqual([]);
      }),
    );
  });

  it('sets a short title large and in one line, a longer one smaller or in two', () => {
    expect(titleOf(layOut({ title: '注销确认期' }).runs).map(({ size }) => size)).toEqual([58]);
    expect(titleOf(layOut().runs).map(({ size }) => size)).toEqual([53]);
    expect(titleOf(layOut({ title: '注'.repeat(24) }).runs)).toHaveLength(2);
  });

  it('says a title whole, whatever its length', () => {
    const title = `${'注销'.repeat(10)}小程序号`;
    expect(said(titleOf(layOut({ title }, ['小程序']).runs))).toBe(title);
  });

  it('says an answer whole where there is room, else up to a clause, with dots', () => {
    const whole = `${'注'.repeat(20)}，${'销'.repeat(20)}。`;
    expect(said(answerOf(layOut({ answer: whole }).runs))).toBe(whole);
    const long = `${'注'.repeat(40)}；${'销'.repeat(69)}。`;
    expect(said(answerOf(layOut({ answer: long, title: '注'.repeat(20) }).runs))).toBe(`${'注'.repeat(40)}……`);
  });

  it('cuts an answer that is one endless clause where the room ends', () => {
    const lines = answerOf(layOut({ answer: '注'.repeat(110), title: '注'.repeat(20) }).runs).map(({ text }) => text);
    expect(lines.at(-1)).toMatch(/^注+……$/);
  });

  it('hangs an opening mark over, so that lines seem to begin together', () => {
    const [first] = titleOf(layOut({ title: '「注销」' }).runs);
    expect(first?.x).toBe(LEFT - (first?.size ?? 0) / 2);
  });

  it('shows the sign of the site in the place of a code', () => {
    expect(layOut()).not.toHaveProperty('sign');
    expect(layOut({ code: undefined as unknown as string }).sign).toMatchObject({ x: LEFT });
  });

  it('has no ground for kinds where there are none', () => {
    expect(layOut({ kinds: [] })).not.toHaveProperty('chip');
  });
});

it('above the sheet stand the name of the site and whose it is not, at either end', () => {
  const { runs, sign } = layOutBrand('注销指南', '非腾讯官方', measure);
  const [name, independent] = runs;
  expect(sign.x).toBe(LEFT);
  expect(name?.x).toBeGreaterThan(sign.x + sign.size);
  expect((independent?.x ?? 0) + measure('非腾讯官方', independent?.size ?? 0)).toBe(LEFT + WIDTH);
  expect(runs.filter(({ y }) => y > SHEET_TOP)).toEqual([]);
});

it('the colours are those of the site and of its sign', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#\\w+);`).exec(tokens)?.[1];
  expect(COLOURS).toMatchObject({
    accent: token('accent'),
    chip: token('tint'),
    ink: token('ink'),
    soft: token('ink-soft'),
    line: token('line'),
  });
  const icon = readFileSync('public/icon.svg', 'utf8');
  expect(icon).toContain(COLOURS.mark);
  expect(icon).toContain(COLOURS.accent);
});
