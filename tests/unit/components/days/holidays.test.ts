import chineseDays from 'chinese-days';
import { describe, expect, it, test } from 'vitest';
import { knownHolidays } from '../../../../src/components/days/holidays.ts';
import { addDays } from '../../../../src/lib/timeline/calendar-day.ts';
import { isWorkingDay } from '../../../../src/lib/timeline/working-days.ts';

const HOLIDAYS = knownHolidays();
const YEARS = Object.keys(HOLIDAYS);

describe('the holidays that the library knows', () => {
  it('are those of the year in which this was written, and of those before', () => {
    expect(YEARS).toEqual(expect.arrayContaining(['2022', '2023', '2024', '2025', '2026']));
    expect(YEARS).toEqual(YEARS.toSorted());
  });

  test.each(YEARS)('make the same working days of %s as the library itself', (year) => {
    const wrong: string[] = [];
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
      if (isWorkingDay(day, HOLIDAYS) !== chineseDays.isWorkday(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});
