import type { Deadline } from '../schemas/deadline.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';
import { type Counted, type HolidayCalendar, workingDayFrom } from './working-days.ts';

/** A day that is known only to lie between two days, both included. */
export interface DayRange {
  from: CalendarDay;
  to: CalendarDay;
}

/** When a period begins and ends, as far as its source says. */
export interface Span {
  first: DayRange;
  last: DayRange;
}

/** What of a deadline says how it is counted. */
export type Counting = Pick<Deadline, 'value' | 'most' | 'unit' | 'back'>;

/** A day that is certain. */
export function certain(day: CalendarDay): DayRange {
  return { from: day, to: day };
}

function countWorkingDays({ value, most }: Counting, start: DayRange, calendar: HolidayCalendar) {
  const counts: Counted[] = [
    workingDayFrom(start.from, 1, calendar),
    workingDayFrom(addDays(start.to, 1), 1, calendar),
    workingDayFrom(start.from, value, calendar),
    workingDayFrom(addDays(start.to, 1), most ?? value, calendar),
  ];
  const unknown = counts.find((count) => 'unknownYear' in count);
  if (unknown !== undefined) return unknown;
  const [first = '', second = '', last = '', latest = ''] = counts.map((count) => ('day' in count ? count.day : ''));
  return { first: { from: first, to: second }, last: { from: last, to: latest } };
}

/**
 * Counts a period from the day of its event. No source says whether that day is the first one or the next is, so both
 * are counted: the earliest day takes the event's own day as the first, the latest the day after it.
 * Hours run from a moment of the event's day, which nobody asks for.
 */
export function countSpan(
  period: Counting,
  start: DayRange,
  calendar: HolidayCalendar,
): Span | Extract<Counted, { unknownYear: number }> {
  const { value, most = value, unit, back } = period;
  if (unit === 'working-day') return countWorkingDays(period, start, calendar);
  if (unit === 'hour') {
    const last = { from: addDays(start.from, Math.floor(value / 24)), to: addDays(start.to, Math.ceil(most / 24)) };
    return { first: start, last };
  }
  if (back) {
    return {
      first: { from: addDays(start.from, -most), to: addDays(start.to, 1 - value) },
      last: { from: addDays(start.from, -1), to: start.to },
    };
  }
  return {
    first: { from: start.from, to: addDays(start.to, 1) },
    last: { from: addDays(start.from, value - 1), to: addDays(start.to, most) },
  };
}

/** The day on which begins what follows a period: the first one after it. */
export function dayAfter({ last }: Span): DayRange {
  return { from: addDays(last.from, 1), to: addDays(last.to, 1) };
}
