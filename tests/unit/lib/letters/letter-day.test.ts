import { describe, expect, test } from 'vitest';
import { formatLetterDay, parseLetterDay } from '../../../../src/lib/letters/letter-day.ts';

describe('the day of a letter', () => {
  test.each([
    ['2026-11-25', '2026年11月25日'],
    ['2026-1-5', '2026年1月5日'],
    ['2026/01/05', '2026年1月5日'],
    ['2026.1.5', '2026年1月5日'],
    [' 2026年1月5日 ', '2026年1月5日'],
    ['2026 年 1 月 5 日', '2026年1月5日'],
    ['2024-02-29', '2024年2月29日'],
    ['2000-02-29', '2000年2月29日'],
    ['2026-12-31', '2026年12月31日'],
  ])('reads %s', (text, day) => {
    const found = parseLetterDay(text);
    expect(found && formatLetterDay(found)).toBe(day);
  });

  test.each([
    ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...['26-01-01', '2026010', '1899-12-31', '2201-01-01', '2026-01', '', '明天', '2026-01-01T00:00'],
  ])('knows no day %j', (text) => {
    expect(parseLetterDay(text)).toBeUndefined();
  });
});
