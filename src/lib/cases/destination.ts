import type { Facet } from '../schemas/facet.ts';
import { type Answers, formatAnswers } from './answers.ts';
import type { Guide } from './guide.ts';
import { type GuideState, replay } from './replay.ts';

/** Where answers lead. */
export interface Destination {
  /** Code of the scenario whose page is next; absent where the guide goes on. */
  code?: string;
  /** The answers, as the query of that page. */
  query: string;
}

/** Returns the answers that counted, as an address holds them. */
export function countedAnswers({ given }: GuideState): Answers {
  return Object.fromEntries(given.map(({ facet, option }) => [facet, option]));
}

/** Returns the one scenario that a state of the guide has come to; `undefined` while anything is to be asked, said or decided. */
export function certainScenario({ next, routes, contradictions }: GuideState): string | undefined {
  const [only, ...others] = routes;
  return next === undefined && others.length === 0 && contradictions.length === 0 ? only : undefined;
}

/** Returns where answers lead: to the page of the scenario they come to, or on in the guide. */
export function destinationOf(guide: Guide, facets: readonly Facet[], answers: Answers): Destination {
  const state = replay(guide, facets, answers);
  const code = certainScenario(state);
  if (code === undefined) return { query: formatAnswers(answers, facets) };
  return { code, query: formatAnswers(countedAnswers(state), facets) };
}
