import { describe, expect, test } from 'vitest';
import { knownHolidays } from '../../../../src/components/days/holidays.ts';
import { isWorkingDay, workingDayFrom } from '../../../../src/lib/timeline/working-days.ts';

/** The holidays of 2026, as announced. */
const HOLIDAYS = knownHolidays();
/** Two made-up years that meet in a holiday. */
const MADE_UP = {
  2030: { free: ['12-31'], worked: ['12-28'] },
  2031: { free: ['01-01', '01-02'], worked: ['01-04'] },
};

describe('people work', () => {
  test.each<[day: string, works: boolean | undefined, what: string]>([
    ['2026-02-13', true, 'the Friday before the Spring Festival'],
    ['2026-02-14', true, 'the Saturday that makes up for it'],
    ['2026-02-15', false, 'its Sunday'],
    ['2026-02-16', false, 'its Monday'],
    ['2026-02-23', false, 'its last day'],
    ['2026-02-24', true, 'the Tuesday after'],
    ['2026-02-28', true, 'the other Saturday that makes up for it'],
    ['2026-03-01', false, 'a plain Sunday'],
    ['2026-09-20', true, 'the Sunday that makes up for the National Day'],
    ['2026-10-01', false, 'the National Day'],
    ['2026-10-10', true, 'the Saturday after its week'],
    ['2027-01-04', undefined, 'a year that nobody has announced'],
    ['2003-05-06', undefined, 'a year before the first known one'],
  ])('on %s: %s, %s', (day, works, _what) => {
    expect(isWorkingDay(day, HOLIDAYS)).toBe(works);
  });
});

describe('working days are counted', () => {
  test.each([
    ['2026-11-25', 1, '2026-11-25'],
    ['2026-11-25', 7, '2026-12-03'],
    ['2026-11-28', 1, '2026-11-30'],
    // Friday, the Saturday that is worked, then a free week.
    ['2026-02-13', 2, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-24'],
    ['2026-02-15', 1, '2026-02-24'],
    ['2026-09-30', 2, '2026-10-08'],
    ['2026-10-09', 2, '2026-10-10'],
    ['2026-12-31', 1, '2026-12-31'],
  ])('from %s, the %ith is %s', (start, count, day) => {
    expect(workingDayFrom(start, count, HOLIDAYS)).toEqual({ day });
  });

  test('across the end of a year where both are known', () => {
    expect(workingDayFrom('2030-12-27', 3, MADE_UP)).toEqual({ day: '2030-12-30' });
    expect(workingDayFrom('2030-12-31', 1, MADE_UP)).toEqual({ day: '2031-01-03' });
    expect(workingDayFrom('2031-01-03', 2, MADE_UP)).toEqual({ day: '2031-01-04' });
  });

  test('only as far as years are known', () => {
    expect(workingDayFrom('2026-12-31', 2, HOLIDAYS)).toEqual({ unknownYear: 2027 });
    expect(workingDayFrom('2031-12-30', 9, MADE_UP)).toEqual({ unknownYear: 2032 });
    expect(workingDayFrom('2026-11-25', 1, {})).toEqual({ unknownYear: 2026 });
  });
});
