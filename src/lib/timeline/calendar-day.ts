/** A calendar day as text `YYYY-MM-DD`, without a time zone. Days can be compared as texts. */
export type CalendarDay = string;

/** Why a typed text is not accepted as a day; `outside`: it is a day, but not within the limits. */
export type DayFault = 'empty' | 'unreadable' | 'no-such-day' | 'outside';

const DAY = 86_400_000;
/** China has kept one time all year round since 1992. */
const CHINA_AHEAD = 8 * 3_600_000;
const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const LONGEST = 40;

const two = (number: number) => String(number).padStart(2, '0');

/** Returns how many days a day is after 1970-01-01; `NaN` for a text that is no day. */
function numberOf(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function dayOf(number: number): CalendarDay {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Returns the day that is `days` days after `day`; a negative number gives an earlier day. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(numberOf(day) + days);
}

/** Returns the number of days from `from` to `to`: 1 for the next day, negative where `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return numberOf(to) - numberOf(from);
}

/** Returns the day of the week: 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(numberOf(day) * DAY).getUTCDay();
}

/** Returns the day in China at a moment, which is given in milliseconds since 1970 (UTC). */
export function dayInChina(moment: number): CalendarDay {
  return dayOf(Math.floor((moment + CHINA_AHEAD) / DAY));
}

/** The first and the last day that a form accepts, both included. */
export interface DayLimits {
  min: CalendarDay;
  max: CalendarDay;
}

/** Reads a day as people type it (2026-11-25, 2026/11/25, 20261125, 2026年11月25日) and returns it, or why it is not accepted. */
export function parseDay(typed: string, { min, max }: DayLimits): { day: CalendarDay } | { fault: DayFault } {
  if (typed.length > LONGEST) return { fault: 'unreadable' };
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  if (text === '') return { fault: 'empty' };
  const found = FORMS.map((form) => form.exec(text)).find((match) => match !== null);
  if (found === undefined) return { fault: 'unreadable' };
  const [year = 0, month = 0, date = 0] = found.slice(1).map(Number);
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  // An engine may take the 31st of February for a day in March, or for none.
  const number = numberOf(day);
  if (Number.isNaN(number) || dayOf(number) !== day) return { fault: 'no-such-day' };
  return day < min || day > max ? { fault: 'outside' } : { day };
}

/** Returns a day in Chinese with its weekday: 「2026 年 11 月 25 日 周三」. */
export function formatDay(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日 周${'日一二三四五六'[weekdayOf(day)]}`;
}
