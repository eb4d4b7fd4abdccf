import { labelOf, laterEvents } from '../../lib/knowledge/named.ts';
import { formatDay } from '../../lib/timeline/calendar-day.ts';
import { type Beginning, type EventId, listPeriods, type Period } from '../../lib/timeline/timeline.ts';
import { CAUTION } from '../../lib/timeline/words.ts';
import { element } from '../browser/element.ts';
import { type Placed, periodView, type ResultNeeds } from './period-view.ts';

function listView(placed: readonly Placed[], needs: ResultNeeds): HTMLElement {
  return element('ul', { class: 'counted' }, ...placed.flatMap((one) => periodView(one, needs)));
}

/** Puts what follows a period behind it. */
const withFollowing = (period: Period): Placed[] => [
  { period },
  ...listPeriods(period.following).map((next): Placed => ({ period: next, after: period.deadline })),
];

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

/** What only older rules say: last and folded, or open where there is nothing else. */
function olderView(older: readonly Placed[], alone: boolean, needs: ResultNeeds): HTMLElement[] {
  if (older.length === 0) return [];
  const words = '旧规定写过的，不知道现在是否还这样';
  if (alone) return [element('p', {}, `${words}。`), listView(older, needs)];
  return [element('details', { class: 'more' }, element('summary', {}, words), listView(older, needs))];
}

/** Shows the periods that follow an event; those that go on by themselves each with what comes after. */
export function resultView({ event, day }: Beginning, periods: readonly Period[], needs: ResultNeeds): HTMLElement[] {
  const title = element(
    'h2',
    { tabindex: '-1', 'data-focus': '' },
    `${labelOf(needs.events, event)}：${formatDay(day)}`,
  );
  if (periods.length === 0) return [title, ...nothingView(event, needs)];
  const isOlder = ({ period }: Placed) => needs.deadlines[period.deadline]?.older === true;
  const groups = periods.map(withFollowing);
  const current = groups.map((group) => group.filter((one) => !isOlder(one)));
  const single = current.filter(({ length }) => length === 1).flat();
  const ways = current.filter(({ length }) => length > 1);
  return [
    title,
    ...ways.flatMap((group) => [
      element('h3', {}, `${needs.deadlines[group[0]?.period.deadline ?? '']?.name ?? ''}，和它后面的`),
      listView(group, needs),
    ]),
    ...(single.length > 0 && ways.length > 0 ? [element('h3', {}, '同一天起的别的期限')] : []),
    ...(single.length > 0 ? [listView(single, needs)] : []),
    ...olderView(groups.flat().filter(isOlder), single.length + ways.length === 0, needs),
    element('p', { class: 'meta text' }, CAUTION),
  ];
}
