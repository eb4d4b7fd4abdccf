import { dayInChina } from '../lib/timeline/calendar-day.ts';

/** No content was ever checked with this program before this day. A clock that says an earlier one is wrong, and must not stop a build. */
const FIRST = '2026-11-30';

/** Returns the calendar day in China, where the dates in the content are written. */
export function todayInChina(now: Date): string {
  const day = dayInChina(now.getTime());
  return day < FIRST ? FIRST : day;
}
