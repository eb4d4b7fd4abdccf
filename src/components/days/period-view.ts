import type { Deadline } from '../../lib/schemas/deadline.ts';
import type { Actor, Event } from '../../lib/schemas/named.ts';
import { type CalendarDay, formatDay } from '../../lib/timeline/calendar-day.ts';
import { type Deadlines, type EventId, type Period, safeDay } from '../../lib/timeline/timeline.ts';
import { dayLines, frontTerm, mayBeOver, standingWords } from '../../lib/timeline/words.ts';
import { element } from '../browser/element.ts';

/** What a result needs besides its periods. */
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
function frontView({ span, unknownYear }: Period, deadline: Deadline, { today, actors }: ResultNeeds): HTMLElement[] {
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

const isConsequence = (part: Element) => part.matches('[data-missed]');

/** What the page says of a period that may be over: what comes of that, and where to read on. */
function overView(
  { span }: Period,
  { back, missed, actor }: Deadline,
  said: readonly Element[],
  today: CalendarDay,
): Element[] {
  if (span === undefined || back || !mayBeOver(span, today)) return [];
  // What happens by itself has happened.
  if (missed === undefined) return actor === 'system' ? [] : [element('p', {}, '过了会怎样，资料没有说。')];
  return said.filter(isConsequence);
}

/** A period, and what it comes after. */
export interface Placed {
  period: Period;
  /** The period that has to end first. */
  after?: string;
}

/** Shows one period: its day in front, how that is counted folded away; nothing where the page does not tell of it. */
export function periodView({ period, after }: Placed, needs: ResultNeeds): HTMLElement[] {
  const deadline = needs.deadlines[period.deadline];
  const item = needs.deadline(period.deadline)?.cloneNode(true) as Element | undefined;
  const [name, act, ...facts] = item?.querySelectorAll('div > p') ?? [];
  if (deadline === undefined || name === undefined || act === undefined) return [];
  const days = dayLines(period, deadline, needs).map(([term, ...words]) => {
    const lines = words.map((line) => element('span', {}, line));
    return element('div', {}, element('dt', {}, term), element('dd', {}, ...lines));
  });
  // Far from what they come after, older rules name it.
  const before = deadline.older && after !== undefined ? `「${needs.deadlines[after]?.name}」` : '';
  if (after !== undefined) name.prepend(`${before}期满以后：`);
  const over = overView(period, deadline, facts, needs.today);
  for (const part of over) part.classList.remove('detail');
  const folded = facts.filter((part) => !over.includes(part));
  const more = element(
    'details',
    { class: 'more' },
    element('summary', {}, folded.some(isConsequence) ? '怎么数的，过了会怎样' : '怎么数的'),
    element('dl', { class: 'dates' }, ...days),
    ...folded,
  );
  const front = frontView(period, deadline, needs);
  return [element('li', { 'data-deadline': period.deadline }, name, ...front, ...over, act, more)];
}
