import type { Case } from '../cases/condition.ts';
import type { Facet } from '../schemas/facet.ts';
import { closingOf, enclosuresOf, type LetterUse, usesIn } from './closing.ts';
import { knownOf } from './document.ts';

/** A question whose answer changes the letter, with the options that some scenario leaves. */
export interface AskedFacet {
  facet: Facet;
  options: Facet['options'];
}

/** Keeps the answers to what a letter asks, in that order, as long as some scenario that asks for the letter fits them. */
export function fittingAnswers(uses: readonly LetterUse[], asks: readonly string[], answers: Case): Case {
  let kept: Case = {};
  for (const id of asks) {
    const option = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const wider = option === undefined ? kept : { ...kept, [id]: option };
    if (usesIn(uses, wider).length > 0) kept = wider;
  }
  return kept;
}

function outcomeOf(uses: readonly LetterUse[], answers: Case): string {
  const known = knownOf({ uses }, answers);
  const codes = usesIn(uses, known).map(({ code }) => code);
  return JSON.stringify([codes, closingOf(uses, known), enclosuresOf(uses, known)]);
}

/** Returns the questions whose answer would change the letter, in the letter's order, each judged by the answers before it. */
export function askedFacets(
  uses: readonly LetterUse[],
  asks: readonly string[],
  facets: readonly Facet[],
  answers: Case,
): AskedFacet[] {
  let before: Case = {};
  return asks.flatMap((id) => {
    const facet = facets.find((candidate) => candidate.id === id);
    if (facet === undefined) return [];
    const options = facet.options.filter((option) => usesIn(uses, { ...before, [id]: option.id }).length > 0);
    const outcomes = new Set(options.map((option) => outcomeOf(uses, { ...before, [id]: option.id })));
    const answer = answers[id];
    if (answer !== undefined) before = { ...before, [id]: answer };
    return outcomes.size > 1 ? [{ facet, options }] : [];
  });
}
