import { labelOf, laterEvents } from '../../lib/knowledge/named.ts';
import type { Deadline } from '../../lib/schemas/deadline.ts';
import type { Actor, Event } from '../../lib/schemas/named.ts';
import { type CalendarDay, formatDay } from '../../lib/timeline/calendar-day.ts';
import {
  type Beginning,
  type Deadlines,
  type EventId,
  flatten,
  type Row,
  safeDay,
} from '../../lib/timeline/timeline.ts';
import { CAUTION, dayLines, frontTerm, standingWords } from '../../lib/timeline/words.ts';
import { element } from '../browser/element.ts';

/** What a result needs besides its rows. */
export interface ResultNeeds {
  deadlines: Deadlines;
  events: readonly Event[];
  actors: readonly Actor[];
  today: CalendarDay;
  /** What the page says of a deadline, of which a result is made, so that every fact is written once. */
  deadline: (id: string) => Element | null;
  /** What the page says where nothing follows an event. */
  nothing: (event: EventId) => Element | null;
  /** Goes on from a later event. */
  goOn: (event: EventId) => void;
}

/** The day in front: the cautious reading, in large letters. */
function frontView({ span, unknownYear }: Row, deadline: Deadline, { today, actors }: ResultNeeds): HTMLElement[] {
  if (span === undefined) {
    return [element('p', { class: 'front' }, `要用到 ${unknownYear} 年的放假安排，本站还没有，这一段数不出来。`)];
  }
  return [
    element(
      'p',
      { class: 'front' },
      `${frontTerm(deadline, actors)} `,
      element('strong', {}, formatDay(safeDay(deadline, span, actors))),
    ),
    element('p', { class: 'detail' }, standingWords(span, today)),
  ];
}

function rowView(row: Row, needs: ResultNeeds, chained: boolean): HTMLElement[] {
  const deadline = needs.deadlines[row.deadline];
  const item = needs.deadline(row.deadline)?.cloneNode(true) as Element | undefined;
  const [name, act, ...facts] = item?.querySelectorAll('div > p') ?? [];
  if (deadline === undefined || name === undefined || act === undefined) return [];
  const days = dayLines(row, deadline, needs).map(([term, ...words]) => {
    const lines = words.map((line) => element('span', {}, line));
    return element('div', {}, element('dt', {}, term), element('dd', {}, ...lines));
  });
  if (chained) name.prepend('期满以后：');
  const more = element(
    'details',
    { class: 'more' },
    element('summary', {}, '怎么数的，过了会怎样'),
    element('dl', { class: 'dates' }, ...days),
    ...facts,
  );
  return [element('li', { 'data-deadline': row.deadline }, name, ...frontView(row, deadline, needs), act, more)];
}

function listView(rows: readonly Row[], needs: ResultNeeds): HTMLElement {
  const items = rows.flatMap((row) => [
    ...rowView(row, needs, false),
    ...flatten(row.following).flatMap((next) => rowView(next, needs, true)),
  ]);
  return element('ul', { class: 'counted' }, ...items);
}

/** Says that nothing can be counted from an event, and goes on to those from which something can. */
function nothingView(event: EventId, needs: ResultNeeds): HTMLElement[] {
  const nothing = needs.nothing(event)?.cloneNode(true) as HTMLElement | undefined;
  const own = needs.events.find(({ id }) => id === event);
  const buttons = (own === undefined ? [] : laterEvents(own, needs.events)).map((later) => {
    const button = element('button', { class: 'button', type: 'button' }, `从「${later.label}」算`);
    button.addEventListener('click', () => needs.goOn(later.id));
    return button;
  });
  return [
    nothing ?? element('p', {}, '资料没有说这种账号从这件事起有什么期限。'),
    ...(buttons.length === 0 ? [] : [element('p', { class: 'buttons' }, ...buttons)]),
  ];
}

/** Shows the periods that follow an event; those that go on by themselves each with what comes after. */
export function resultView({ event, day }: Beginning, rows: readonly Row[], needs: ResultNeeds): HTMLElement[] {
  const title = element(
    'h2',
    { tabindex: '-1', 'data-focus': '' },
    `${labelOf(needs.events, event)}：${formatDay(day)}`,
  );
  if (rows.length === 0) return [title, ...nothingView(event, needs)];
  const single = rows.filter(({ following }) => following.length === 0);
  const ways = rows.filter(({ following }) => following.length > 0);
  return [
    title,
    ...ways.flatMap((row) => [
      element('h3', {}, `${needs.deadlines[row.deadline]?.name ?? ''}，和它后面的`),
      listView([row], needs),
    ]),
    ...(single.length > 0 && ways.length > 0 ? [element('h3', {}, '同一天起的别的期限')] : []),
    ...(single.length > 0 ? [listView(single, needs)] : []),
    element('p', { class: 'meta text' }, CAUTION),
  ];
}
