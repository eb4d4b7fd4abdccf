import { type EventId, eventWords } from '../../lib/knowledge/event.ts';
import { type CalendarDay, formatDay } from '../../lib/timeline/calendar-day.ts';
import { type Beginning, type Deadlines, flatten, type Row } from '../../lib/timeline/timeline.ts';
import { dayLines, planTerm, READINGS } from '../../lib/timeline/words.ts';
import { element } from '../element.ts';

/** The page's own elements that a result is made of, so that every fact is written once. */
export interface PageParts {
  /** What the page says of a deadline. */
  deadline: (id: string) => Element | null;
  /** What the page says where nothing follows an event. */
  nothing: (event: EventId) => Element | null;
}

function rowView(row: Row, deadlines: Deadlines, parts: PageParts, today: CalendarDay, chained: boolean): Element[] {
  const deadline = deadlines[row.deadline];
  const item = parts.deadline(row.deadline)?.cloneNode(true) as Element | undefined;
  if (deadline === undefined || item === undefined) return [];
  const days = dayLines(row, deadline, today).map(([term, ...words]) => {
    const lines = words.map((line) => element(term === planTerm(deadline) ? 'strong' : 'span', {}, line));
    return element('div', {}, element('dt', {}, term), element('dd', {}, ...lines));
  });
  const name = item.querySelector('div > p');
  name?.after(element('dl', { class: 'dates' }, ...days));
  if (chained) name?.before(element('p', { class: 'meta' }, '期满以后：'));
  return [item];
}

function listView(rows: readonly Row[], deadlines: Deadlines, parts: PageParts, today: CalendarDay): HTMLElement {
  const items = rows.flatMap((row) => [
    ...rowView(row, deadlines, parts, today, false),
    ...flatten(row.following).flatMap((next) => rowView(next, deadlines, parts, today, true)),
  ]);
  return element('ul', { class: 'days counted' }, ...items);
}

/** Shows the periods that follow an event; those that go on by themselves each with what comes after. */
export function resultView(
  { event, day }: Beginning,
  rows: readonly Row[],
  deadlines: Deadlines,
  parts: PageParts,
  today: CalendarDay,
): HTMLElement[] {
  const heading = `${formatDay(day)}：${eventWords(event).label}`;
  const title = element('h2', { tabindex: '-1', 'data-focus': '' }, heading);
  if (rows.length === 0) {
    const nothing = parts.nothing(event)?.cloneNode(true) as HTMLElement | undefined;
    return [title, nothing ?? element('p', {}, '资料没有说这种账号从这件事起有什么期限。')];
  }
  const single = rows.filter(({ following }) => following.length === 0);
  const ways = rows.filter(({ following }) => following.length > 0);
  return [
    title,
    element('p', { class: 'text' }, READINGS),
    ...ways.flatMap((row) => [
      element('h3', {}, `${deadlines[row.deadline]?.name ?? ''}，和它后面的`),
      listView([row], deadlines, parts, today),
    ]),
    ...(single.length > 0 && ways.length > 0 ? [element('h3', {}, '同一天起的别的期限')] : []),
    ...(single.length > 0 ? [listView(single, deadlines, parts, today)] : []),
  ];
}
