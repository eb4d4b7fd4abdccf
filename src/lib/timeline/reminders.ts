import { periodWords } from '../schemas/deadline-words.ts';
import { addDays, type CalendarDay, daysBetween } from './calendar-day.ts';
import type { Known } from './known.ts';
import { disclaimerOf, factLines } from './plain-text.ts';
import type { Span } from './span.ts';
import { type Beginning, type Deadlines, type Period, safeDay } from './timeline.ts';
import { dayLines, planTerm } from './words.ts';

/** An entry for a calendar: a whole day, with alarms in hours from that day's midnight. */
export interface Reminder {
  /** The same period from the same day always has the same one, so that a calendar takes it for the same entry. */
  id: string;
  day: CalendarDay;
  title: string;
  text: string;
  alarms: readonly number[];
}

const MORNING = 9;
const MORNING_BEFORE = MORNING - 24;

/** The days of a period that has something to do every day: the earliest it can be, begun early rather than late. */
function dailyDays({ first, last }: Span): CalendarDay[] {
  return Array.from({ length: daysBetween(first.from, last.from) + 1 }, (_, index) => addDays(first.from, index));
}

/** Returns the calendar entries of a timeline; what only older rules say stays out of the calendar. */
export function remindersOf(
  { event, day: start }: Beginning,
  periods: readonly Period[],
  deadlines: Deadlines,
  known: Known,
): Reminder[] {
  const from = (period: Period, before: readonly string[]): Reminder[] => {
    const deadline = deadlines[period.deadline];
    if (deadline === undefined) return [];
    const path = [...before, period.deadline];
    const following = period.following.flatMap((next) => from(next, path));
    const { span } = period;
    if (span === undefined || deadline.older) return following;
    const parent = deadlines[before.at(-1) ?? ''];
    const after = parent === undefined ? '' : `（${parent.name}满后）`;
    const text = [
      `${deadline.name}，${periodWords(deadline)}`,
      ...dayLines(period, deadline, known).map(([term, ...words]) => `${term}：${words.join('，')}`),
      ...factLines(deadline, known),
      disclaimerOf(known.subject),
    ].join('\n');
    const entry = (day: CalendarDay, name: string, title: string, alarms: readonly number[]): Reminder => ({
      id: [event, start, ...path, name].join('.'),
      day,
      title: `${title}${after}`,
      text,
      alarms,
    });
    if (deadline.daily) {
      const days = dailyDays(span);
      const entries = days.map((day, index) => {
        const end = index === days.length - 1;
        const title = `${deadline.name}第 ${index + 1} 天${end ? '，按最后一天打算' : ''}`;
        return entry(day, String(index + 1), title, end ? [MORNING_BEFORE, MORNING] : [MORNING]);
      });
      return [...entries, ...following];
    }
    return [
      entry(safeDay(deadline, span, known.actors), 'last', `${deadline.name}：${planTerm(deadline, known.actors)}`, [
        MORNING_BEFORE,
      ]),
      ...following,
    ];
  };
  return periods.flatMap((period) => from(period, []));
}
