import { describe, expect, test } from 'vitest';
import { periodsInText, samePeriod } from '../../../../src/lib/wording/numbers.ts';

describe('numbers of days in a text', () => {
  test.each([
    ['冻结 7 天，确认 7 天', ['7 day', '7 day']],
    ['3–10 个工作日', ['3–10 working-day']],
    ['30 个自然天', ['30 natural-day']],
    ['保护 48 小时', ['48 hour']],
    ['15日内', ['15 day']],
    ['2023 年 12 月 25 日起', []],
    ['12月5日', []],
    ['每月冻结 7 天', ['7 day']],
    ['10 日期', []],
    ['4 项材料、2 个公众号、6 个月', []],
    ['2026-11-23', []],
  ])('%s', (text, expected) => {
    const words = periodsInText(text).map(({ value, most, unit }) => `${value}${most ? `–${most}` : ''} ${unit}`);
    expect(words).toEqual(expected);
  });

  test.each([
    [{ value: 7, unit: 'day' }, true],
    [{ value: 7, unit: 'working-day' }, false],
    [{ value: 8, unit: 'day' }, false],
    [{ value: 7, most: 10, unit: 'day' }, false],
  ] as const)('«7 天» is %j: %s', (deadline, same) => {
    const [found] = periodsInText('7 天');
    expect(found !== undefined && samePeriod(found, { most: undefined, ...deadline })).toBe(same);
  });
});
