import { isTracking } from '../addresses/tracking.ts';
import type { Facet } from '../schemas/facet.ts';

/** The answer of a reader who does not know. */
export const UNSURE = 'unsure';

/** What a reader answered: facet id → option id, or `UNSURE`. */
export type Answers = Readonly<Record<string, string>>;

/** A parameter of an address that is no answer to a question of the guide. */
export interface IgnoredPart {
  name: string;
  value: string;
}

const MOST_PARTS = 64;

/** The parameter that names a question to show although it is answered. */
const ASK = 'ask';

/** The value of that parameter that shows the list of all answers instead of a question. */
export const ALL_ANSWERS = 'answers';

/**
 * Reads answers from the query of an address, of which the first 64 parameters count. Returns the answers, and what is no answer
 * in `ignored`: unknown parameters, unknown options, second answers to a question; not `ask` and what trackers add. Never throws.
 */
export function parseAnswers(query: string, facets: readonly Facet[]): { answers: Answers; ignored: IgnoredPart[] } {
  const answers: Record<string, string> = {};
  const ignored: IgnoredPart[] = [];
  for (const [name, value] of [...new URLSearchParams(query)].slice(0, MOST_PARTS)) {
    const facet = facets.find((candidate) => candidate.id === name);
    const fits = facet?.options.some((option) => option.id === value) || (facet?.unsure && value === UNSURE);
    if (fits && !Object.hasOwn(answers, name)) answers[name] = value;
    else if (facet !== undefined || (name !== ASK && !isTracking(name))) ignored.push({ name, value });
  }
  return { answers, ignored };
}

/** Returns the question that an address asks to show again: a facet id or `ALL_ANSWERS`; `undefined` where it asks none. */
export function parseAsk(query: string): string | undefined {
  return new URLSearchParams(query).get(ASK) ?? undefined;
}

/** Returns the query of an address that shows a question again, or the list of all answers, with the answers kept. */
export function formatAsk(answers: Answers, facets: readonly Facet[], asked: string): string {
  const query = formatAnswers(answers, facets);
  return `${query === '' ? '?' : `${query}&`}${ASK}=${encodeURIComponent(asked)}`;
}

/**
 * Returns answers as the query of an address, `?` included, in the order of `facets`; an empty text where there are no
 * answers.
 */
export function formatAnswers(answers: Answers, facets: readonly Facet[]): string {
  const parts = facets.flatMap(({ id }) => {
    const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return value === undefined ? [] : [`${encodeURIComponent(id)}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
