import { describe, expect, it, test } from 'vitest';
import {
  deadlinesFrom,
  differsByAccount,
  fitsAccount,
  isWait,
  listPeriods,
  safeDay,
  timelineOf,
} from '../../../../src/lib/timeline/timeline.ts';
import { ACTORS, deadline, subject } from '../../../builders.ts';

const HOLIDAYS = { 2026: { free: [], worked: [] } };
const FREEZE = { event: 'verified', actor: 'system', next: 'confirmation-began' } as const;
const DEADLINES = {
  'old-confirmation': deadline({ value: 2, older: true, account: 'official-account' }),
  confirmation: deadline(),
  'freeze-game': deadline({ ...FREEZE, value: 30, account: 'mini-program' }),
  'freeze-large': deadline({ ...FREEZE, value: 60, account: 'official-account', size: { over: 100_000 } }),
  'freeze-mini': deadline({ ...FREEZE, value: 7, account: 'mini-program' }),
  'freeze-small': deadline({ ...FREEZE, value: 75, account: 'official-account', size: { 'up-to': 10_000 } }),
  review: deadline({ event: 'papers-submitted', actor: 'tencent', unit: 'working-day', next: 'verified' }),
  silent: deadline({ event: 'not-stated', starts: '资料没有说' }),
};

const ids = (periods: ReturnType<typeof timelineOf>) => periods.map(({ deadline: id }) => id);

describe('the periods from an event', () => {
  it('stand in an order: older rules last, one account kind after the other, small before large, short before long', () => {
    expect(deadlinesFrom('verified', DEADLINES, subject()).map(([id]) => id)).toEqual([
      ...['freeze-mini', 'freeze-game', 'freeze-small', 'freeze-large'],
    ]);
    expect(deadlinesFrom('confirmation-began', DEADLINES, subject()).map(([id]) => id)).toEqual([
      'confirmation',
      'old-confirmation',
    ]);
  });

  test.each([
    ['mini-program', ['freeze-mini', 'freeze-game']],
    ['official-account', ['freeze-small', 'freeze-large']],
    [undefined, ['freeze-mini', 'freeze-game', 'freeze-small', 'freeze-large']],
  ] as const)('for %s are %j', (account, expected) => {
    expect(ids(timelineOf({ event: 'verified', day: '2026-06-01', account }, DEADLINES, HOLIDAYS, subject()))).toEqual(
      expected,
    );
  });

  it('of no account kind are of both', () => {
    expect(fitsAccount(deadline(), 'mini-program')).toBe(true);
    expect(fitsAccount(deadline({ account: 'official-account' }), 'mini-program')).toBe(false);
  });

  it('are none where no source counts from it', () => {
    expect(timelineOf({ event: 'ticket-submitted', day: '2026-06-01' }, DEADLINES, HOLIDAYS, subject())).toEqual([]);
  });

  it('are never those whose source is silent about when they begin', () => {
    const all = ['verified', 'papers-submitted', 'confirmation-began'] as const;
    const periods = all.flatMap((event) =>
      listPeriods(timelineOf({ event, day: '2026-06-01' }, DEADLINES, HOLIDAYS, subject())),
    );
    expect(ids(periods)).not.toContain('silent');
  });
});

describe('what follows a period', () => {
  const [freeze] = timelineOf(
    { event: 'verified', day: '2026-06-01', account: 'mini-program' },
    DEADLINES,
    HOLIDAYS,
    subject(),
  );

  it('is counted where the period runs out by itself, with both readings added up', () => {
    expect(freeze?.span).toEqual({
      first: { from: '2026-06-01', to: '2026-06-02' },
      last: { from: '2026-06-07', to: '2026-06-08' },
    });
    expect(freeze?.following).toEqual([
      {
        deadline: 'confirmation',
        span: { first: { from: '2026-06-08', to: '2026-06-10' }, last: { from: '2026-06-14', to: '2026-06-16' } },
        following: [],
      },
    ]);
  });

  it('is of the same account kind, even where the reader left that open', () => {
    const periods = timelineOf({ event: 'verified', day: '2026-06-01' }, DEADLINES, HOLIDAYS, subject());
    expect(periods.map(({ following }) => ids([...following]))).toEqual([
      ['confirmation'],
      ['confirmation'],
      ['confirmation', 'old-confirmation'],
      ['confirmation', 'old-confirmation'],
    ]);
  });

  it('is only named where somebody can end the period before its time', () => {
    const [review] = timelineOf({ event: 'papers-submitted', day: '2026-06-01' }, DEADLINES, HOLIDAYS, subject());
    expect(review).toMatchObject({ deadline: 'review', waitsFor: 'verified', following: [] });
  });

  it('is only named where the period itself cannot be counted', () => {
    const [review] = timelineOf({ event: 'papers-submitted', day: '2026-12-30' }, DEADLINES, HOLIDAYS, subject());
    expect(review).toEqual({ deadline: 'review', unknownYear: 2027, waitsFor: 'verified', following: [] });
  });

  it('comes to an end where events follow each other in a circle', () => {
    const circle = {
      there: deadline({ event: 'verified', actor: 'system', next: 'renamed' }),
      back: deadline({ event: 'renamed', actor: 'system', next: 'verified' }),
    };
    expect(ids(listPeriods(timelineOf({ event: 'verified', day: '2026-06-01' }, circle, {}, subject())))).toEqual([
      'there',
      'back',
    ]);
  });
});

describe('the day to plan with', () => {
  const span = { first: { from: '2026-06-01', to: '2026-06-02' }, last: { from: '2026-06-07', to: '2026-06-08' } };
  test.each([
    ['the earliest last day for whoever has to act', { actor: 'administrator' }, false, '2026-06-07'],
    [
      'the earliest last day before what must not be missed',
      { actor: 'system', next: 'confirmation-began' },
      false,
      '2026-06-07',
    ],
    ['the latest last day of what Tencent does', { actor: 'tencent', next: 'verified' }, true, '2026-06-08'],
    ['the latest last day of what ends by itself', { actor: 'system' }, true, '2026-06-08'],
    ['the earliest first day of what is counted back', { actor: 'you', back: true }, false, '2026-06-01'],
  ] as const)('is %s', (_what, about, waits, day) => {
    expect([isWait(about, ACTORS), safeDay(about, span, ACTORS)]).toEqual([waits, day]);
  });
});

describe('what an event starts', () => {
  const mini = deadline({ account: 'mini-program' });
  const official = deadline({ account: 'official-account' });
  test.each([
    ['differs where each kind has its own', { mini, official }, true],
    ['does not where only one has', { mini, both: deadline() }, false],
    ['does not where the other is an older rule', { mini, old: { ...official, older: true as const } }, false],
  ])('%s', (_what, deadlines, differs) => {
    expect(differsByAccount(mini.event as 'confirmation-began', deadlines)).toBe(differs);
  });
});
