import { type CalendarDay, parseDay } from '../timeline/calendar-day.ts';

/** Days on which somebody who signs a letter may have been born, or a letter be dated. */
const LIMITS = { min: '1900-01-01', max: '2200-12-31' };

/** Reads a day of a letter; `undefined` where there is no such day. */
export function parseLetterDay(text: string): CalendarDay | undefined {
  const found = parseDay(text, LIMITS);
  return 'day' in found ? found.day : undefined;
}

/** Writes a day as letters do: `2026年11月25日`. */
export function formatLetterDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
