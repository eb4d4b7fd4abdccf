const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, wherever the reader's clock is. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

function isDay({ year, month, day }: CalendarDay): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
  return year >= 1900 && year <= 2200 && day >= 1 && day <= length;
}

/** Reads a day as `2026-11-25`, `2026/11/25`, `2026.11.25` or `2026年11月25日`; `undefined` where there is no such day. */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?$/.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const found = { year, month, day };
  return isDay(found) ? found : undefined;
}

/** Writes a day as letters do: `2026年11月25日`. */
export function formatDay({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/** Whether one day comes after another. */
export function isAfter(day: CalendarDay, other: CalendarDay): boolean {
  const order = (it: CalendarDay) => it.year * 10_000 + it.month * 100 + it.day;
  return order(day) > order(other);
}
