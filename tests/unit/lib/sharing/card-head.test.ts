import { describe, expect, it } from 'vitest';
import { layOutBrand, layOutHead } from '../../../../src/lib/sharing/card-head.ts';
import { LEFT, SHEET_TOP, WIDTH } from '../../../../src/lib/sharing/card-style.ts';

/** A typeface as wide as half its height, and a bold one a tenth wider. */
const measure = (text: string, size: number, weight: 'regular' | 'bold') =>
  text.length * size * (weight === 'bold' ? 0.55 : 0.5);
const RIGHT = LEFT + WIDTH;

describe('the first row of a card', () => {
  it('has the code at the left, its hollow edge hung over, and the kinds on their ground at the right', () => {
    const { runs, chip } = layOutHead({ code: 'mp-2', kinds: ['小程序', '公众号'] }, measure);
    const [code, kinds] = runs;
    const width = 7 * 34 * 0.55 + 48;
    expect(code).toEqual({ text: 'mp-2', x: LEFT - 6.4, y: 228, size: 128, weight: 'bold', fill: 'accent' });
    expect(chip).toEqual({ x: RIGHT - width, y: 156, width, height: 58 });
    expect(kinds).toEqual({
      text: '小程序、公众号',
      x: RIGHT - width + 24,
      y: 156 + 29 + 34 * 0.36,
      size: 34,
      weight: 'bold',
      fill: 'accent',
    });
  });

  it('has the sign of the site in the place of a code, as high as one', () => {
    expect(layOutHead({ kinds: [] }, measure)).toEqual({ runs: [], sign: { x: LEFT, y: 132, size: 100 } });
    expect(layOutHead({ kinds: ['公众号'] }, measure)).toMatchObject({ sign: { x: LEFT, y: 132, size: 100 } });
  });

  it('has neither ground nor sign where there are no kinds and there is a code', () => {
    expect(layOutHead({ code: 'oa-1', kinds: [] }, measure)).toEqual({
      runs: [{ text: 'oa-1', x: LEFT - 6.4, y: 228, size: 128, weight: 'bold', fill: 'accent' }],
    });
  });

  it('sets long kinds as large as half the row has room for', () => {
    const [kinds] = layOutHead({ kinds: ['账'.repeat(40)] }, measure).runs;
    const size = kinds?.size ?? 0;
    expect(measure('账'.repeat(40), size, 'bold')).toBeLessThanOrEqual(WIDTH / 2);
    expect(measure('账'.repeat(40), size + 1, 'bold')).toBeGreaterThan(WIDTH / 2);
  });

  it('sets a long code as large as there is room for beside the kinds', () => {
    const { runs, chip } = layOutHead({ code: 'mp-1234567890', kinds: ['小程序'] }, measure);
    const size = runs[0]?.size ?? 0;
    const room = WIDTH - (chip?.width ?? 0) - 24;
    expect(measure('mp-1234567890', size, 'bold')).toBeLessThanOrEqual(room);
    expect(measure('mp-1234567890', size + 1, 'bold')).toBeGreaterThan(room);
  });

  it('leaves a text that just fits as large as it is', () => {
    const justSo = () => WIDTH / 2;
    expect(layOutHead({ kinds: ['账号'] }, justSo).runs[0]?.size).toBe(34);
  });
});

it('above the sheet, name and notice stand in the middle of the strip, in white', () => {
  const { sign, runs } = layOutBrand('注销指南', '非腾讯官方', measure);
  expect(sign).toEqual({ x: LEFT, y: SHEET_TOP / 2 - 24, size: 48 });
  expect(runs).toEqual([
    { text: '注销指南', x: LEFT + 64, y: SHEET_TOP / 2 + 14.4, size: 40, weight: 'bold', fill: 'sheet' },
    {
      text: '非腾讯官方',
      x: RIGHT - measure('非腾讯官方', 26, 'regular'),
      y: SHEET_TOP / 2 + 26 * 0.36,
      size: 26,
      weight: 'regular',
      fill: 'sheet',
    },
  ]);
});
