import { describe, expect, it, test } from 'vitest';
import { certain, countSpan, dayAfter } from '../../../../src/lib/timeline/span.ts';

/** A year with a free week in February, and Saturdays to make up for it. */
const HOLIDAYS = { 2026: { free: ['02-16', '02-17', '02-18', '02-19', '02-20', '02-23'], worked: ['02-14', '02-28'] } };

describe('a period from a day', () => {
  test.each([
    ['7 days', { value: 7, unit: 'day' }, '2026-11-25', ['2026-11-25', '2026-11-26', '2026-12-01', '2026-12-02']],
    ['one day', { value: 1, unit: 'day' }, '2026-11-25', ['2026-11-25', '2026-11-26', '2026-11-25', '2026-11-26']],
    [
      '30 natural days over a leap day',
      { value: 30, unit: 'natural-day' },
      '2028-01-31',
      ['2028-01-31', '2028-02-01', '2028-02-29', '2028-03-01'],
    ],
    [
      '15 days over the end of a year',
      { value: 15, unit: 'day' },
      '2026-12-20',
      ['2026-12-20', '2026-12-21', '2027-01-03', '2027-01-04'],
    ],
    [
      '3 to 10 days',
      { value: 3, most: 10, unit: 'day' },
      '2026-06-01',
      ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-11'],
    ],
    ['48 hours', { value: 48, unit: 'hour' }, '2026-12-30', ['2026-12-30', '2026-12-30', '2027-01-01', '2027-01-01']],
    ['36 hours', { value: 36, unit: 'hour' }, '2026-06-01', ['2026-06-01', '2026-06-01', '2026-06-02', '2026-06-03']],
    [
      '7 working days over a holiday',
      { value: 7, unit: 'working-day' },
      '2026-02-12',
      ['2026-02-12', '2026-02-13', '2026-02-27', '2026-02-28'],
    ],
    [
      '1 working day from a free one',
      { value: 1, unit: 'working-day' },
      '2026-02-15',
      ['2026-02-24', '2026-02-24', '2026-02-24', '2026-02-24'],
    ],
    [
      '3 to 10 working days',
      { value: 3, most: 10, unit: 'working-day' },
      '2026-06-01',
      ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-15'],
    ],
    [
      '30 days back',
      { value: 30, unit: 'day', back: true },
      '2026-03-31',
      ['2026-03-01', '2026-03-02', '2026-03-30', '2026-03-31'],
    ],
  ] as const)('of %s', (_what, period, day, [firstFrom, firstTo, lastFrom, lastTo]) => {
    expect(countSpan(period, certain(day), HOLIDAYS)).toEqual({
      first: { from: firstFrom, to: firstTo },
      last: { from: lastFrom, to: lastTo },
    });
  });

  it('from a day that is not certain takes the earliest and the latest', () => {
    const start = { from: '2026-12-01', to: '2026-12-03' };
    expect(countSpan({ value: 7, unit: 'day' }, start, {})).toEqual({
      first: { from: '2026-12-01', to: '2026-12-04' },
      last: { from: '2026-12-07', to: '2026-12-10' },
    });
    expect(countSpan({ value: 48, unit: 'hour' }, start, {})).toEqual({
      first: start,
      last: { from: '2026-12-03', to: '2026-12-05' },
    });
  });

  it('is not counted where one of the readings ends in a year nobody knows', () => {
    expect(countSpan({ value: 1, unit: 'working-day' }, certain('2026-12-31'), HOLIDAYS)).toEqual({
      unknownYear: 2027,
    });
    expect(countSpan({ value: 40, unit: 'working-day' }, certain('2026-12-01'), HOLIDAYS)).toEqual({
      unknownYear: 2027,
    });
  });
});

it('is followed by the day after its last one', () => {
  const span = { first: certain('2026-12-01'), last: { from: '2026-12-30', to: '2026-12-31' } };
  expect(dayAfter(span)).toEqual({ from: '2026-12-31', to: '2027-01-01' });
});
