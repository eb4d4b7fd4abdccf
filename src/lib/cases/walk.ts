import type { Facet } from '../schemas/facet.ts';
import type { Case } from './condition.ts';
import { compileGuide, isQuestion, type OutcomeNode } from './guide.ts';
import type { Outcome } from './outcome.ts';

/** What one answer of the walk leads to: a further question, or an end. */
export type WalkStep = { question: number } | OutcomeNode;

/** One question of the walk. */
export interface WalkQuestion {
  /** Its place in the walk, from 1. */
  number: number;
  facet: Facet;
  /** The options that are offered here, and where each leads. */
  ways: { option: Facet['options'][number]; to: WalkStep }[];
}

/**
 * Returns the questions of the guide for readers without script, the first one first, each before those it leads to.
 * Only what decides the scenario is asked: an answer that merely changes its papers could not be taken along.
 */
export function walkOf(facets: readonly Facet[], outcomeOf: (complete: Case) => Outcome): WalkQuestion[] {
  const { root, nodes } = compileGuide(facets, (complete) => ({ ...outcomeOf(complete), detail: '' }));
  const reached = new Set([root]);
  for (const index of reached) {
    const node = nodes[index];
    if (isQuestion(node)) for (const next of Object.values(node.next)) reached.add(next);
  }
  const asked = [...reached].filter((index) => isQuestion(nodes[index]));
  return asked.flatMap((index, place): WalkQuestion[] => {
    const node = nodes[index];
    const facet = isQuestion(node) ? facets.find(({ id }) => id === node.facet) : undefined;
    if (!isQuestion(node) || facet === undefined) return [];
    const ways = facet.options.flatMap((option) => {
      const next = node.next[option.id];
      const end = next === undefined ? undefined : nodes[next];
      if (next === undefined || end === undefined) return [];
      return [{ option, to: isQuestion(end) ? { question: asked.indexOf(next) + 1 } : end }];
    });
    return [{ number: place + 1, facet, ways }];
  });
}
