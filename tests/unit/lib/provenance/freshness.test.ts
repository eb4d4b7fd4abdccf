import { describe, expect, test } from 'vitest';
import { freshnessReport, judgeFreshness } from '../../../../src/lib/provenance/freshness.ts';
import { source, subject } from '../../../builders.ts';

const READ = '2026-01-01';

describe('the freshness of sources', () => {
  test.each([
    ['official', 180],
    ['official-copy', 365],
    ['community', 180],
    ['practitioner', 90],
  ] as const)('a copy of tier %s is due after %i days', (tier, days) => {
    const on = (day: number) => new Date(Date.parse(READ) + day * 86_400_000).toISOString().slice(0, 10);
    const left = (day: number) => judgeFreshness({ sources: { page: source({ tier, read: READ }) } }, on(day))[0]?.left;
    expect([left(0), left(days - 1), left(days), left(days + 1)]).toEqual([days, 1, 0, -1]);
  });

  test.each([
    ['unknown', 'undated'],
    ['2025-06-01', 'dated'],
    ['2017-04-12', 'old'],
  ] as const)('a page of %s is %s', (published, old) => {
    const [judged] = judgeFreshness({ sources: { page: source({ published }) } }, READ);
    expect(judged?.old).toBe(old);
  });

  test('lists the most overdue first, equals by tier, then by id', () => {
    const sources = {
      b: source({ tier: 'community', read: READ }),
      a: source({ tier: 'community', read: READ }),
      c: source({ tier: 'community', read: READ }),
      official: source({ tier: 'official', read: READ }),
      late: source({ tier: 'practitioner', read: '2025-01-01' }),
    };
    expect(judgeFreshness({ sources }, READ).map(({ id }) => id)).toEqual(['late', 'official', 'a', 'b', 'c']);
  });

  test('the report names what is due twice: first, and under its tier', () => {
    const list = judgeFreshness(
      { sources: { old: source({ read: '2020-01-01' }), new: source({ read: READ }) } },
      READ,
    );
    const report = freshnessReport(list, READ, subject());
    expect(report.match(/\| old \|/g)).toHaveLength(2);
    expect(report.match(/\| new \|/g)).toHaveLength(1);
  });
});
