import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { addDays, daysBetween, parseDay, weekdayOf } from '../../../src/lib/timeline/calendar-day.ts';
import { formatRequest, parseRequest } from '../../../src/lib/timeline/request.ts';
import { countSpan } from '../../../src/lib/timeline/span.ts';
import { EVENTS } from '../../builders.ts';
import { expectPrototypesClean, hostileText, LONG_TEXTS, RUNS } from './hostile-text.ts';

const EVENT_IDS = EVENTS.map(({ id }) => id);
const CODES = ['mp-2', 'oa-6', 'uncovered'];
const NAMES = { codes: CODES, accounts: ['mini-program'], events: EVENT_IDS };

/** Days as people write them, and what is nearly one. */
const typedDays = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 19 }),
    fc.integer({ min: 0, max: 39 }),
    fc.constantFrom(
      ['-', '-', ''],
      ['/', '/', ''],
      ['年', '月', '日'],
      ['.', '.', ' '],
      ['', '', ''],
      ['－', '－', ''],
    ),
  )
  .map(([year, month, date, [first, second, last]]) => `${year}${first}${month}${second}${date}${last}`);
const LIMITS = { min: '2011-01-01', max: '2099-12-31' };
const realDays = fc
  .date({ min: new Date(LIMITS.min), max: new Date(LIMITS.max), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

afterAll(expectPrototypesClean);

describe('a typed day', () => {
  it('is a real day of the years at hand, or a fault', () => {
    fc.assert(
      fc.property(fc.oneof(typedDays, hostileText), (typed) => {
        const read = parseDay(typed, LIMITS);
        if ('fault' in read) expect(['empty', 'unreadable', 'no-such-day', 'outside']).toContain(read.fault);
        else {
          expect(read.day).toMatch(/^20(?:1[1-9]|[2-9]\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
          expect(new Date(`${read.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.day);
          expect(parseDay(read.day, LIMITS)).toEqual(read);
        }
      }),
      RUNS,
    );
  });

  test.each(LONG_TEXTS)('of %s over and over comes to an end', (_what, text) => {
    expect(parseDay(text, LIMITS)).toHaveProperty('fault');
  });
});

describe('days', () => {
  it('are as far apart as what was added, and their weekdays go round', () => {
    fc.assert(
      fc.property(realDays, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(weekdayOf(other)).toBe((((weekdayOf(day) + days) % 7) + 7) % 7);
        expect(addDays(other, -days)).toBe(day);
      }),
      RUNS,
    );
  });

  it('of a period never end before they begin, nor does the latest come before the earliest', () => {
    const periods = fc.record({
      value: fc.integer({ min: 1, max: 400 }),
      unit: fc.constantFrom('day' as const, 'natural-day' as const, 'hour' as const),
      back: fc.constantFrom(true as const, undefined),
    });
    fc.assert(
      fc.property(periods, realDays, fc.integer({ min: 0, max: 30 }), (period, from, wide) => {
        const span = countSpan(period, { from, to: addDays(from, wide) }, {});
        if ('unknownYear' in span) throw new Error('no working days were asked for');
        const { first, last } = span;
        expect(first.from <= first.to && last.from <= last.to).toBe(true);
        expect(first.from <= last.from && first.to <= last.to).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the address of the page', () => {
  const queries = fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom('event', 'account', 'code', 'day'), hostileText),
        fc.oneof(fc.constantFrom(...EVENT_IDS, ...CODES, 'mini-program'), hostileText),
      ),
      { maxLength: 5 },
    )
    .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);

  it('asks for what there is, and nothing else, and is written back the same', () => {
    fc.assert(
      fc.property(fc.oneof(queries, hostileText), (query) => {
        const request = parseRequest(query, NAMES);
        expect([...EVENT_IDS, undefined]).toContain(request.event);
        expect(['mini-program', 'official-account', undefined]).toContain(request.account);
        expect([...CODES, undefined]).toContain(request.code);
        expect(Object.keys(request).every((key) => ['event', 'account', 'code'].includes(key))).toBe(true);
        const written = formatRequest(request);
        expect(written).toMatch(/^(?:\?[a-z]+=[a-z0-9-]+(?:&[a-z]+=[a-z0-9-]+)*)?$/);
        expect(parseRequest(written, NAMES)).toEqual(request);
      }),
      RUNS,
    );
  });
});
