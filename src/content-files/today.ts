import { dayInChina } from '../lib/timeline/calendar-day.ts';

/** The day this guide was written up. A clock that says an earlier day is wrong, and must not stop a build. */
const WRITTEN = '2026-11-30';

/** Returns the calendar day in China, where the dates in the content are written. */
export function todayInChina(now: Date): string {
  const day = dayInChina(now.getTime());
  return day < WRITTEN ? WRITTEN : day;
}
