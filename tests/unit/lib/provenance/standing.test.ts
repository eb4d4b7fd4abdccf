import { describe, expect, test } from 'vitest';
import {
  conflictsOn,
  conflictsOnDeadlines,
  listConflicts,
  sourcesOfConflicts,
} from '../../../../src/lib/provenance/conflicts.ts';
import { bestTier, warningsOf } from '../../../../src/lib/provenance/standing.ts';
import { conflict, source } from '../../../builders.ts';

const sources = {
  kf: source({ tier: 'official' }),
  copy: source({ tier: 'official-copy' }),
  post: source({ tier: 'community' }),
  shop: source({ tier: 'practitioner' }),
};

describe('where a fact stands', () => {
  test.each([
    [['shop', 'kf'], 'official', 0],
    [['copy'], 'official-copy', 0],
    [['shop', 'post'], 'community', 1],
    [['shop'], 'practitioner', 1],
  ] as const)('%j: best is %s, %i warnings', (ids, tier, count) => {
    expect(bestTier(ids, { sources })).toBe(tier);
    expect(warningsOf({ sources: ids }, { sources })).toHaveLength(count);
    expect(warningsOf({ sources: ids, older: true }, { sources })).toHaveLength(count + 1);
  });
});

describe('conflicts', () => {
  const conflicts = { k10: conflict(), k2: conflict({ touches: { topics: ['freeze'] } }) };

  test('are listed by their numbers', () => {
    expect(listConflicts({ conflicts }).map(({ id }) => id)).toEqual(['k2', 'k10']);
  });

  test('are found on the pages they touch and on no other', () => {
    expect(conflictsOn({ conflicts }, 'topics', 'freeze').map(({ id }) => id)).toEqual(['k2']);
    expect(conflictsOn({ conflicts }, 'questions', 'freeze')).toEqual([]);
  });

  test('are about deadlines where one of their sides names one', () => {
    const side = { says: '一个数。', sources: ['page'] };
    const about = {
      k1: conflict({ positions: [side, { ...side, deadlines: ['freeze'] }] }),
      k2: conflict({ positions: [side, { ...side, deadlines: [] }] }),
    };
    expect(conflictsOnDeadlines({ conflicts: about }).map(({ id }) => id)).toEqual(['k1']);
  });

  test('give each source once', () => {
    expect(sourcesOfConflicts(Object.values(conflicts))).toEqual(['page']);
  });
});
