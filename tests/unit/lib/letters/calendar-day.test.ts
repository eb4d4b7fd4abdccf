import { describe, expect, it, test } from 'vitest';
import { formatDay, isAfter, parseDay } from '../../../../src/lib/letters/calendar-day.ts';

describe('parseDay', () => {
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
    const found = parseDay(text);
    expect(found && formatDay(found)).toBe(day);
  });

  test.each([
    ...['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...['26-01-01', '20260101', '1899-12-31', '2201-01-01', '2026-01', '', '明天', '2026-01-01T00:00'],
  ])('knows no day %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

it('tells which of two days comes after the other', () => {
  const day = { year: 2026, month: 2, day: 28 };
  expect(isAfter({ ...day, month: 3, day: 1 }, day)).toBe(true);
  expect(isAfter({ ...day, year: 2027, month: 1, day: 1 }, day)).toBe(true);
  expect(isAfter(day, day)).toBe(false);
  expect(isAfter({ ...day, day: 27 }, day)).toBe(false);
});
