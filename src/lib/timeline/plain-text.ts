import { labelOf } from '../knowledge/named.ts';
import type { Deadline } from '../schemas/deadline.ts';
import { periodWords } from '../schemas/deadline-words.ts';
import type { Subject } from '../schemas/subject.ts';
import { formatDay } from './calendar-day.ts';
import type { Known } from './known.ts';
import type { Beginning, Deadlines, Period } from './timeline.ts';
import { dayLines, READINGS } from './words.ts';

/** Returns what ends every text that leaves the page. */
export function disclaimerOf({ authority }: Pick<Subject, 'authority'>): string {
  return `本站是独立整理的指南，不是${authority}官方。规定会变，动手前请再看一眼${authority}的页面。`;
}

/** What happens in a period, who acts, what comes of missing it, and where that is from, a line each. */
export function factLines(deadline: Deadline, { sources, actors }: Pick<Known, 'sources' | 'actors'>): string[] {
  const { actor, act, missed, note, older } = deadline;
  return [
    ...(older ? ['旧规定，不知道现在是否还这样。'] : []),
    `${labelOf(actors, actor)}：${act}。`,
    ...(missed === undefined ? [] : [`过了会怎样：${missed}。`]),
    ...(note === undefined ? [] : [note]),
    `出处：${deadline.sources.map((id) => `《${sources[id] ?? id}》`).join('、')}`,
  ];
}

function periodLines(period: Period, deadlines: Deadlines, known: Known, depth: number): string[] {
  const deadline = deadlines[period.deadline];
  if (deadline === undefined) return [];
  const indent = '  '.repeat(depth);
  return [
    `${indent}- ${depth > 0 ? '期满以后：' : ''}${deadline.name}，${periodWords(deadline)}`,
    ...dayLines(period, deadline, known).map(([term, ...words]) => `${indent}  ${term}：${words.join('，')}`),
    ...factLines(deadline, known).map((line) => `${indent}  ${line}`),
    ...period.following.flatMap((next) => periodLines(next, deadlines, known, depth + 1)),
  ];
}

/** Writes a timeline as plain text, for a chat or a note. */
export function timelineText(
  { event, day }: Beginning,
  periods: readonly Period[],
  deadlines: Deadlines,
  known: Known,
): string {
  return [
    `「${labelOf(known.events, event)}」：${formatDay(day)}`,
    ...periods.flatMap((period) => ['', ...periodLines(period, deadlines, known, 0)]),
    '',
    READINGS,
    disclaimerOf(known.subject),
    '',
  ].join('\n');
}
