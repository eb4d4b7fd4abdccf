import { labelOf } from '../knowledge/named.ts';
import type { Deadline } from '../schemas/deadline.ts';
import type { Actor } from '../schemas/named.ts';
import { type CalendarDay, type DayFault, daysBetween, formatDay } from './calendar-day.ts';
import type { Known } from './known.ts';
import type { DayRange, Span } from './span.ts';
import { isWait, type Period, safeDay } from './timeline.ts';

/** A line about the days of a period: what it is, and the words; two of them where there are two readings. */
export type DayLine = readonly [term: string, ...words: string[]];

/** What a reader is told where the day typed is none. */
export const DAY_FAULT_WORDS: Record<DayFault, string> = {
  empty: '先写上那一天，例如 2026-11-25。',
  unreadable: '看不懂这个日子，写成 2026-11-25 这样。',
  'no-such-day': '日历上没有这一天，看看月份和日子。',
  outside: '这个日子太早或者太晚，看看年份。',
};

/** How the days of each unit are counted. */
export const UNIT_NOTES: Record<Deadline['unit'], string> = {
  day: '资料没写自然天还是工作日，这里按自然天数。',
  'natural-day': '按自然天数，周末和放假也算。',
  'working-day': '按工作日数：周末和放假不算，调休上班的周末算。',
  hour: '从事情发生的那一刻起数小时。',
};

/** Why two days stand where one was expected, and which to plan with. */
export const READINGS =
  '资料没有说那一天算不算第一天，两种数法都给：「最早」把当天算作第一天，「最晚」从第二天数起。要动手的，按最早的打算；只能等的，按最晚的打算。';

function rangeWords({ from, to }: DayRange): string[] {
  return from === to ? [formatDay(from)] : [`最早 ${formatDay(from)}`, `最晚 ${formatDay(to)}`];
}

/** Which of the two readings stands in front. */
export const CAUTION = '那一天算不算第一天，资料没有写。这里要动手的按早的算，只能等的按晚的算；另一种数法点开看。';

/** What the day in front is: the last one to act on, or the one until which one can only wait. */
export function frontTerm(deadline: Pick<Deadline, 'actor' | 'next' | 'back'>, actors: readonly Actor[]): string {
  if (deadline.back) return '从这天起';
  return isWait(deadline, actors) ? '最晚等到' : '最后一天';
}

/** What the day to plan with is for. */
export function planTerm(deadline: Pick<Deadline, 'actor' | 'next' | 'back'>, actors: readonly Actor[]): string {
  if (deadline.back) return '从这天起';
  return isWait(deadline, actors) ? '等到这天' : '按这天打算';
}

/** Whether the last day of a period may be behind today: it is by the earliest reading. */
export function mayBeOver({ last }: Span, today: CalendarDay): boolean {
  return today > last.from;
}

/** Says where today is in a period. */
export function standingWords({ first, last }: Span, today: CalendarDay): string {
  if (today < first.from) {
    return `还没到这一段：最早 ${formatDay(first.from)} 开始，从今天数还有 ${daysBetween(today, first.from)} 天。`;
  }
  if (today > last.to) return '已经过了。';
  if (mayBeOver({ first, last }, today)) return '可能已经过了，也可能就在这几天到期。';
  const left = daysBetween(today, last.from);
  return left === 0 ? '今天就可能是最后一天。' : `离最早的最后一天还有 ${left} 天。`;
}

/** Puts the days of a period into lines. */
export function dayLines(
  period: Period,
  deadline: Deadline,
  { events, actors }: Pick<Known, 'events' | 'actors'>,
): DayLine[] {
  const { span, unknownYear, waitsFor } = period;
  const lines: DayLine[] = [];
  if (unknownYear !== undefined) {
    lines.push(['数不出来', `要用到 ${unknownYear} 年的放假安排，本站的日历里还没有那一年。`]);
  }
  if (span !== undefined) {
    lines.push(['第一天', ...rangeWords(span.first)], ['最后一天', ...rangeWords(span.last)]);
    lines.push([planTerm(deadline, actors), formatDay(safeDay(deadline, span, actors))]);
  }
  lines.push(['怎么数', UNIT_NOTES[deadline.unit]]);
  if (waitsFor !== undefined) {
    lines.push(['接着', `「${labelOf(events, waitsFor)}」。那是哪一天事先不知道，等到了再从它算。`]);
  }
  return lines;
}
