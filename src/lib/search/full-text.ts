import type { Plan } from './plan.ts';

/** One question to the full text, in Pagefind's words: all in quotes is a phrase, else every word has to be on the page. */
export type FullTextQuery = string;

/** Words that say less than this are on nearly every page. */
const TELLING = 0.6;
const MOST_PARTS = 4;

/** So many characters in a row are copied from a page, not said by chance. */
export const QUOTED = 9;

/** Of so many it is worth a look into the full text whether a page says them word for word, however certain the table is. */
export const COPIED = 12;

/** The stages in which the full text is asked; each adds what the one before did not find. */
export interface FullTextQueries {
  /** The query is so long that it may be copied: pages that say it word for word are wanted first. */
  copied: boolean;
  /** The query as it stands, then all its words, then all in the glossary's words, then its telling words one by one. */
  stages: FullTextQuery[];
  /** One query for each word that the table knows nothing of. */
  unknown: FullTextQuery[];
}

const phrase = (text: string) => `"${text}"`;

/** A text as it was typed, numerals and all, without the marks that Pagefind would take for its own. */
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Writes the questions to the full text for a plan. */
export function fullTextQueries(plan: Plan): FullTextQueries {
  const telling = [...plan.words]
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PARTS);
  const { text } = plan.reading.folded;
  const copied = text.length >= QUOTED;
  const stages = [
    // What was copied from a page stands there with its small words too.
    ...(copied ? [phrase(text), text, lettersOf(plan.query)] : [phrase(plan.content)]),
    plan.words.map(({ typed }) => typed.join('')).join(' '),
    plan.words.map(({ term }) => term).join(' '),
    ...telling.map(({ term }) => phrase(term)),
  ];
  return {
    copied,
    stages: plan.words.length === 0 && !copied ? [] : [...new Set(stages)].filter(Boolean),
    unknown: plan.unknown.map(phrase),
  };
}
