import type { Facet } from '../schemas/facet.ts';
import { allowedOptions, type Case, type Condition, conditionsOf, judge, type When } from './condition.ts';

/** Returns the short word for one option, or its id where the facet does not know it. */
export function optionWord(facets: readonly Facet[], facetId: string, optionId: string): string {
  const facet = facets.find((candidate) => candidate.id === facetId);
  return facet?.options.find((option) => option.id === optionId)?.short ?? optionId;
}

/** Names things of which one is enough: 「甲或乙」, from three on 「甲、乙或丙」. */
export function anyOf(words: readonly string[]): string {
  return [words.slice(0, -1).join('、'), ...words.slice(-1)].filter(Boolean).join('或');
}

function conditionWords(facets: readonly Facet[], condition: Condition): string {
  return facets
    .flatMap((facet) => {
      const options = allowedOptions(condition, facet.id);
      return options === undefined ? [] : [anyOf(options.map((option) => optionWord(facets, facet.id, option)))];
    })
    .join(' · ');
}

/** Puts a `when` into words, its facets in declared order: 「个体工商户 · 没有公章」; several conditions joined by 「；或者」. */
export function whenWords(facets: readonly Facet[], when: When | undefined): string {
  return conditionsOf(when)
    .map((condition) => conditionWords(facets, condition))
    .join('；或者');
}

/** Puts a case into words, its facets in declared order; 「任何情况」 where nothing is known. */
export function caseWords(facets: readonly Facet[], known: Case): string {
  return conditionWords(facets, { ...known }) || '任何情况';
}

/** Puts into words what a `when` still leaves open once a case is known; empty where nothing is open. */
export function openWords(facets: readonly Facet[], when: When | undefined, known: Case): string {
  if (judge(when, known) !== 'open') return '';
  const open = conditionsOf(when)
    .filter((condition) => judge(condition, known) !== 'no')
    .map((condition) => Object.fromEntries(Object.entries(condition).filter(([id]) => !Object.hasOwn(known, id))));
  return [...new Set(open.map((condition) => conditionWords(facets, condition)))].filter(Boolean).join('；或者');
}
