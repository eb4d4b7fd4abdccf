import { isAwaited } from '../knowledge/named.ts';
import type { Deadline } from '../schemas/deadline.ts';
import type { Actor } from '../schemas/named.ts';
import type { Subject } from '../schemas/subject.ts';
import type { CalendarDay } from './calendar-day.ts';
import { certain, countSpan, type DayRange, dayAfter, type Span } from './span.ts';
import type { HolidayCalendar } from './working-days.ts';

/** The account kinds whose periods differ. */
export type Account = string;

/** The id of an event. */
export type EventId = string;

/** The kinds of account there are, in order. */
export type Accounts = Pick<Subject, 'accounts'>;

/** Deadlines by id. */
export type Deadlines = Readonly<Record<string, Deadline>>;

/** One period that follows an event. */
export interface Period {
  deadline: string;
  /** When it begins and ends; absent where that cannot be counted. */
  span?: Span;
  /** The year whose public holidays are not known yet, which is why it cannot be counted. */
  unknownYear?: number;
  /** What follows its end: counted where the end comes by itself. */
  following: readonly Period[];
  /** The event that follows at a day nobody can count; the reader picks it when it has come. */
  waitsFor?: EventId;
}

/** What is counted from. */
export interface Beginning {
  event: EventId;
  day: CalendarDay;
  /** The account kind; of both where it is open. */
  account?: Account | undefined;
}

/** Whether a deadline is one of an account kind, or of both. */
export function fitsAccount(deadline: Pick<Deadline, 'account'>, account: Account | undefined): boolean {
  return account === undefined || deadline.account === undefined || deadline.account === account;
}

/** The deadlines that an event starts, the short before the long, older rules last. */
export function deadlinesFrom(
  event: EventId,
  deadlines: Deadlines,
  { accounts }: Accounts,
  account?: Account | undefined,
): (readonly [id: string, deadline: Deadline])[] {
  const ranks = ({ older, account: kind, size, value }: Deadline) => [
    older ? 1 : 0,
    // What is of no kind in particular stands with the first.
    Math.max(
      0,
      accounts.findIndex(({ id }) => id === kind),
    ),
    size?.over ?? 0,
    value,
  ];
  return Object.entries(deadlines)
    .filter(([, deadline]) => deadline.event === event && fitsAccount(deadline, account))
    .sort(([, a], [, b]) => {
      const other = ranks(b);
      return ranks(a).reduce((order, rank, index) => order || rank - (other[index] ?? 0), 0);
    });
}

/** Whether what an event starts today, older rules aside, differs from one account kind to the other. */
export function differsByAccount(event: EventId, deadlines: Deadlines): boolean {
  const own = Object.values(deadlines).filter((deadline) => deadline.event === event && !deadline.older);
  const kinds = new Set(own.flatMap(({ account }) => account ?? []));
  return kinds.size > 1;
}

/** Whether nobody can end a period before its time: it runs out by itself. */
function endsByItself({ actor }: Deadline): boolean {
  return actor === 'system';
}

/** Returns the periods that follow an event on a day, and what follows them as far as a source gives the order. */
export function timelineOf(
  beginning: Beginning,
  deadlines: Deadlines,
  calendar: HolidayCalendar,
  subject: Accounts,
): Period[] {
  const periodsFrom = (
    event: EventId,
    start: DayRange,
    account: Account | undefined,
    seen: readonly EventId[],
  ): Period[] =>
    deadlinesFrom(event, deadlines, subject, account).map(([id, deadline]): Period => {
      const counted = countSpan(deadline, start, calendar);
      const { next } = deadline;
      const goesOn = next !== undefined && ![...seen, event].includes(next);
      const own = { deadline: id, following: [] };
      const waits = goesOn ? { waitsFor: next } : {};
      if ('unknownYear' in counted) return { ...own, ...counted, ...waits };
      if (!goesOn || !endsByItself(deadline)) return { ...own, span: counted, ...waits };
      // What follows a period of one account kind is of that kind.
      const following = periodsFrom(next, dayAfter(counted), account ?? deadline.account, [...seen, event]);
      return { deadline: id, span: counted, following };
    });
  return periodsFrom(beginning.event, certain(beginning.day), beginning.account, []);
}

/** Lists periods and what follows them, one after the other. */
export function listPeriods(periods: readonly Period[]): Period[] {
  return periods.flatMap((period) => [period, ...listPeriods(period.following)]);
}

/** Whether somebody waits for a period's end rather than having to be done by then. */
export function isWait({ actor, next }: Pick<Deadline, 'actor' | 'next'>, actors: readonly Actor[]): boolean {
  return isAwaited(actor, actors) && (actor !== 'system' || next === undefined);
}

/**
 * The day to plan with: where something has to be done, or something follows that must not be missed, the earliest;
 * where one can only wait, the latest.
 */
export function safeDay(
  deadline: Pick<Deadline, 'actor' | 'next' | 'back'>,
  { first, last }: Span,
  actors: readonly Actor[],
): CalendarDay {
  if (deadline.back) return first.from;
  return isWait(deadline, actors) ? last.to : last.from;
}
