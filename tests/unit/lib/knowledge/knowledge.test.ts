import { describe, expect, it } from 'vitest';
import { byCode } from '../../../../src/lib/knowledge/knowledge.ts';
import { subject } from '../../../builders.ts';

describe('byCode', () => {
  it('puts kinds of account in the order of the subject, then the uncovered cases, each by number', () => {
    const codes = ['uncovered', 'oa-1', 'mp-10', 'oa-0', 'mp-2', 'mp-0'];
    expect(codes.toSorted(byCode(subject()))).toEqual(['mp-0', 'mp-2', 'mp-10', 'oa-0', 'oa-1', 'uncovered']);
  });

  it('finds no difference between a code and itself', () => {
    expect(byCode(subject())('mp-2', 'mp-2')).toBe(0);
  });
});
