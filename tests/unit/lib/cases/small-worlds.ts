import fc from 'fast-check';
import type { Case, Condition, When } from '../../../../src/lib/cases/condition.ts';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import type { Facet } from '../../../../src/lib/knowledge/facet.ts';
import { facet } from '../../../builders.ts';

/** Facets few and small enough to try every case; two ids are names that every object inherits. */
export const FACETS: readonly Facet[] = [
  facet('kind', ['a', 'b', 'c']),
  facet('constructor', ['yes', 'no']),
  facet('to-string', ['yes', 'no', 'valueOf']),
];

/** Every complete case of the small facets. */
export const CASES: readonly Case[] = enumerateCases(FACETS);

/** Any condition on the small facets, the one that names nothing included. */
export const conditions: fc.Arbitrary<Condition> = fc.record(
  Object.fromEntries(
    FACETS.map(({ id, options }) => {
      const ids = options.map((option) => option.id);
      return [id, fc.oneof(fc.constantFrom(...ids), fc.subarray(ids, { minLength: 1 }))];
    }),
  ),
  { requiredKeys: [] },
);

/** Any `when` on the small facets: absent, one condition, or several. */
export const whens: fc.Arbitrary<When | undefined> = fc.oneof(
  fc.constant(undefined),
  conditions,
  fc.array(conditions, { minLength: 1, maxLength: 3 }),
);

/** Any case on the small facets, answered in part. */
export const knownCases: fc.Arbitrary<Case> = fc.record(
  Object.fromEntries(
    FACETS.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))] as const),
  ),
  { requiredKeys: [] },
);

/** The complete cases that keep every answer of a case. */
export function completions(known: Case): Case[] {
  return CASES.filter((complete) => Object.entries(known).every(([id, option]) => complete[id] === option));
}

/** Says by plain reading, without the module under test, whether a complete case fulfils a `when`. */
export function fulfils(when: When | undefined, complete: Case): boolean {
  return [when ?? {}]
    .flat()
    .some((condition) =>
      Object.entries(condition).every(([id, options]) => [options].flat().includes(complete[id] ?? '')),
    );
}
