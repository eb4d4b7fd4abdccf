import type { Case } from '../src/lib/cases/condition.ts';
import { findContradiction } from '../src/lib/cases/contradiction.ts';
import type { Facet } from '../src/lib/schemas/facet.ts';

/** Returns whether no answer of a case contradicts another. */
export function isPossible(facets: readonly Facet[], known: Case): boolean {
  return facets.every((facet) => findContradiction(facet, known[facet.id] ?? '', known) === undefined);
}
