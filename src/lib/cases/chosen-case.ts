import type { Facet } from '../knowledge/facet.ts';
import { type Answers, UNSURE } from './answers.ts';
import { type Case, facetsOf, impliedCase, judge, type When } from './condition.ts';
import { caseWords } from './words.ts';

/** The case a page is narrowed to. */
export interface ChosenCase {
  /** All that is known about the case, what the page takes for granted included. */
  known: Case;
  /** The answers that decide something on the page. */
  chosen: Case;
  /** Those answers in words. */
  words: string;
}

/**
 * Gives the case that a reader's answers choose on the page of a scenario; `undefined` where they choose nothing, as
 * they decide nothing there or belong to another scenario.
 */
export function chooseCase(
  answers: Answers,
  page: When,
  facts: readonly (When | undefined)[],
  facets: readonly Facet[],
): ChosenCase | undefined {
  const given = Object.fromEntries(Object.entries(answers).filter(([, option]) => option !== UNSURE));
  if (judge(page, given) === 'no') return undefined;
  const implied = impliedCase(page);
  const deciding = new Set(facts.flatMap((when) => facetsOf(when)));
  const chosen = Object.fromEntries(
    Object.entries(given).filter(([facet]) => deciding.has(facet) && !Object.hasOwn(implied, facet)),
  );
  if (Object.keys(chosen).length === 0) return undefined;
  return { known: { ...implied, ...given }, chosen, words: caseWords(facets, chosen) };
}
