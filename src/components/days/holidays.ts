import { holidays, workdays } from 'chinese-days/dist/chinese-days.json';
import { weekdayOf } from '../../lib/timeline/calendar-day.ts';
import type { HolidayCalendar } from '../../lib/timeline/working-days.ts';

/** A year is known when its last holiday is: the days off are announced for a whole year at once. */
const isKnown = (year: string) => Object.hasOwn(holidays, `${year}-10-01`);

/** Returns the public holidays that the library knows, as what each year changes about its weeks. */
export function knownHolidays(): HolidayCalendar {
  const years = [...new Set(Object.keys(holidays).map((day) => day.slice(0, 4)))].filter(isKnown).toSorted();
  const datesIn = (year: string, days: object, onWeekend: boolean) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`) && [0, 6].includes(weekdayOf(day)) === onWeekend)
      .map((day) => day.slice(5))
      .toSorted();
  return Object.fromEntries(
    years.map((year) => [year, { free: datesIn(year, holidays, false), worked: datesIn(year, workdays, true) }]),
  );
}
