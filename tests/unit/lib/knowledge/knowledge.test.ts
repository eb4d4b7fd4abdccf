import { describe, expect, it } from 'vitest';
import { compareCodes } from '../../../../src/lib/knowledge/knowledge.ts';

describe('compareCodes', () => {
  it('puts mini programs first, then official accounts, then the uncovered cases, each by number', () => {
    const codes = ['uncovered', 'oa-1', 'mp-10', 'oa-0', 'mp-2', 'mp-0'];
    expect(codes.toSorted(compareCodes)).toEqual(['mp-0', 'mp-2', 'mp-10', 'oa-0', 'oa-1', 'uncovered']);
  });

  it('finds no difference between a code and itself', () => {
    expect(compareCodes('mp-2', 'mp-2')).toBe(0);
  });
});
