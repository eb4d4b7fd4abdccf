import fc from 'fast-check';
import type { Case, Condition, When } from '../../../../src/lib/cases/condition.ts';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import type { Facet } from '../../../../src/lib/schemas/facet.ts';
import { facet } from '../../../builders.ts';

/** Facets few and small enough to try every case; two ids are names that every object inherits. */
export const FACETS: readonly Facet[] = [
  facet('kind', ['a', 'b', 'c']),
  facet('constructor', ['yes', 'no']),
  facet('to-string', ['yes', 'no', 'valueOf']),
];

/** Every complete case of the small facets. */
export const CASES: readonly Case[] = enumerateCases(FACETS);

/** Any object with some of the facets as keys. */
function partial<T>(arbitraryOf: (options: string[]) => fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  const entries = FACETS.map(({ id, options }) =>
    fc.option(
      arbitraryOf(options.map((option) => option.id)).map((value) => [id, value] as const),
      { nil: undefined },
    ),
  );
  return fc.tuple(...entries).map((list) => Object.fromEntries(list.filter((entry) => entry !== undefined)));
}

/** Any condition on the small facets, the one that names nothing included. */
export const conditions: fc.Arbitrary<Condition> = partial<string | string[]>((ids) =>
  fc.oneof(fc.constantFrom(...ids), fc.subarray(ids, { minLength: 1 })),
);

/** Any `when` on the small facets: absent, one condition, or several. */
export const whens: fc.Arbitrary<When | undefined> = fc.oneof(
  fc.constant(undefined),
  conditions,
  fc.array(conditions, { minLength: 1, maxLength: 3 }),
);

/** Any case on the small facets, answered in part. */
export const knownCases: fc.Arbitrary<Case> = partial((ids) => fc.constantFrom(...ids));

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
