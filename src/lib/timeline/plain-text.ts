import type { Deadline } from '../schemas/deadline.ts';
import { ACTOR_LABELS, periodWords } from '../schemas/deadline-words.ts';
import { eventWords } from '../schemas/event.ts';
import { formatDay } from './calendar-day.ts';
import type { Beginning, Deadlines, Row } from './timeline.ts';
import { dayLines, READINGS } from './words.ts';

/** The titles of sources by id. */
export type SourceTitles = Readonly<Record<string, string>>;

/** Ends what every text says that leaves the page. */
export const DISCLAIMER = '本站是独立整理的指南，不是腾讯官方。规定会变，动手前请再看一眼腾讯的页面。';

/** What happens in a period, who acts, what comes of missing it, and where that is from, a line each. */
export function factLines(deadline: Deadline, sources: SourceTitles): string[] {
  const { actor, act, missed, note, older } = deadline;
  return [
    ...(older ? ['旧规定，不知道现在是否还这样。'] : []),
    `${ACTOR_LABELS[actor]}：${act}。`,
    ...(missed === undefined ? [] : [`过了会怎样：${missed}。`]),
    ...(note === undefined ? [] : [note]),
    `出处：${deadline.sources.map((id) => `《${sources[id] ?? id}》`).join('、')}`,
  ];
}

function rowLines(row: Row, deadlines: Deadlines, sources: SourceTitles, depth: number): string[] {
  const deadline = deadlines[row.deadline];
  if (deadline === undefined) return [];
  const indent = '  '.repeat(depth);
  return [
    `${indent}- ${depth > 0 ? '期满以后：' : ''}${deadline.name}，${periodWords(deadline)}`,
    ...dayLines(row, deadline).map(([term, ...words]) => `${indent}  ${term}：${words.join('，')}`),
    ...factLines(deadline, sources).map((line) => `${indent}  ${line}`),
    ...row.following.flatMap((next) => rowLines(next, deadlines, sources, depth + 1)),
  ];
}

/** Writes a timeline as plain text, for a chat or a note. */
export function timelineText(
  { event, day }: Beginning,
  rows: readonly Row[],
  deadlines: Deadlines,
  sources: SourceTitles,
): string {
  return [
    `「${eventWords(event).label}」：${formatDay(day)}`,
    ...rows.flatMap((row) => ['', ...rowLines(row, deadlines, sources, 0)]),
    '',
    READINGS,
    DISCLAIMER,
    '',
  ].join('\n');
}
