import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  dayInChina,
  daysBetween,
  formatDay,
  parseDay,
  weekdayOf,
} from '../../../../src/lib/timeline/calendar-day.ts';

const LIMITS = { min: '2011-01-01', max: '2099-12-31' };

describe('days are added', () => {
  test.each([
    ['2026-11-25', 1, '2026-11-26'],
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-01', -1, '2026-02-28'],
    // On these nights clocks are put forward or back in other countries.
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s and %i days are %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });
});

test.each([
  ['2026-11-22', 0, '2026 年 11 月 22 日 周日'],
  ['2026-11-25', 3, '2026 年 11 月 25 日 周三'],
  ['2026-01-03', 6, '2026 年 1 月 3 日 周六'],
  ['2028-02-29', 2, '2028 年 2 月 29 日 周二'],
])('%s is a day of the week and is written so', (day, weekday, words) => {
  expect([weekdayOf(day), formatDay(day)]).toEqual([weekday, words]);
});

describe('the day in China', () => {
  test.each([
    ['2026-11-25T15:59:59.999Z', '2026-11-25'],
    ['2026-11-25T16:00:00.000Z', '2026-11-26'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    // It is still the evening before in Los Angeles.
    ['2026-11-24T20:00:00-08:00', '2026-11-25'],
    // And already the day after in Kiribati.
    ['2026-11-26T01:00:00+14:00', '2026-11-25'],
  ])('at %s is %s, wherever the reader is', (moment, day) => {
    expect(dayInChina(Date.parse(moment))).toBe(day);
  });
});

describe('a typed day', () => {
  test.each([
    '2026-11-05',
    '2026-11-5',
    '2026/11/05',
    '2026.11.5',
    '20261105',
    '2026年11月5日',
    '2026 年 11 月 5 号',
    '2026年11月5',
    '2026年11月05日',
    '2026-11-05'.padEnd(40, ' '),
    ' 2026-11-05\n',
    '２０２６－１１－０５',
  ])('%j is read', (typed) => {
    expect(parseDay(typed, LIMITS)).toEqual({ day: '2026-11-05' });
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['明天', 'unreadable'],
    ['11-05', 'unreadable'],
    ['2026-11', 'unreadable'],
    ['5/11/2026', 'unreadable'],
    ['第2026-11-05', 'unreadable'],
    ['第2026年11月5日', 'unreadable'],
    ['2026年11月5日前', 'unreadable'],
    ['120261105', 'unreadable'],
    ['202611051', 'unreadable'],
    ['2026-11-05T00:00', 'unreadable'],
    ['2026-11-05'.padEnd(41, ' '), 'unreadable'],
    ['2026-02-29', 'no-such-day'],
    ['2100-02-29', 'no-such-day'],
    ['2026-04-31', 'no-such-day'],
    ['2026-13-01', 'no-such-day'],
    ['2026-00-10', 'no-such-day'],
    ['2026-01-00', 'no-such-day'],
    ['2010-12-31', 'outside'],
    ['2100-01-01', 'outside'],
    ['0001-01-01', 'outside'],
  ])('%j is %s', (typed, fault) => {
    expect(parseDay(typed, LIMITS)).toEqual({ fault });
  });

  it('may be the last day of February in a leap year', () => {
    expect(parseDay('2028-02-29', LIMITS)).toEqual({ day: '2028-02-29' });
  });

  test.each([['2011-01-01'], ['2099-12-31']])('%s is the first or last that is taken', (day) => {
    expect(parseDay(day, LIMITS)).toEqual({ day });
  });
});
