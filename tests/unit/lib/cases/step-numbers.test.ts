import { describe, expect, it } from 'vitest';
import { switchRows } from '../../../../src/lib/cases/case-switch.ts';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { stepNumbers } from '../../../../src/lib/cases/step-numbers.ts';
import { facet, scenario, step } from '../../../builders.ts';

const FACETS = [facet('kind', ['a', 'b']), facet('account', ['yes', 'no'])];
const [A, B] = [{ kind: 'a' }, { kind: 'b' }];
const numbers = (...conditions: (When | undefined)[]) => {
  const page = scenario('mp-1', { steps: conditions.map((when) => step(when && { when })) });
  return stepNumbers(page, switchRows(page, FACETS));
};

describe('the number of a step', () => {
  it('counts the steps of one case, not those of all', () => {
    expect(numbers(undefined, A, B, undefined)).toEqual([1, 2, 2, 3]);
    expect(numbers(A, A, B, B)).toEqual([1, 2, 1, 2]);
  });

  it('is given to none where one of them has another number in another case', () => {
    expect(numbers(A, undefined)).toEqual([]);
    expect(numbers({ account: 'no' }, A, B)).toEqual([]);
  });

  it('is that of the list where nothing depends on the case', () => {
    expect(numbers(undefined, undefined)).toEqual([1, 2]);
  });
});
