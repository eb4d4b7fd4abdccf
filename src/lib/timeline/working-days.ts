import { addDays, type CalendarDay, weekdayOf } from './calendar-day.ts';

/** What a year changes about its weeks. */
export interface HolidayYear {
  /** Weekdays on which people are free, as `MM-DD`. */
  free: readonly string[];
  /** Saturdays and Sundays on which people work to make up for it, as `MM-DD`. */
  worked: readonly string[];
}

/** The public holidays of the years they are known for: year → what it changes. */
export type HolidayCalendar = Readonly<Record<string, HolidayYear>>;

/** A working day that was counted to, or the year in which the count met days nobody knows yet. */
export type Counted = { day: CalendarDay } | { unknownYear: number };

/** Whether people work on a day; `undefined` in a year that the calendar does not know. */
export function isWorkingDay(day: CalendarDay, calendar: HolidayCalendar): boolean | undefined {
  const year = day.slice(0, 4);
  const known = Object.hasOwn(calendar, year) ? calendar[year] : undefined;
  if (known === undefined) return undefined;
  const date = day.slice(5);
  const weekend = [0, 6].includes(weekdayOf(day));
  return weekend ? known.worked.includes(date) : !known.free.includes(date);
}

/** Returns the working day that is so many working days from a day on, which counts itself where people work on it. */
export function workingDayFrom(start: CalendarDay, count: number, calendar: HolidayCalendar): Counted {
  let left = count;
  for (let day = start; ; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works === undefined) return { unknownYear: Number(day.slice(0, 4)) };
    if (works) left -= 1;
    if (left <= 0) return { day };
  }
}
