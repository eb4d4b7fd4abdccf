import { cut } from './cut.ts';
import type { Plan } from './plan.ts';

/** One question to the full text, in its own query language: pieces between spaces, in quotes where they must follow each other. */
export type FullTextQuery = string;

/** Words that say less than this are on nearly every page. */
const TELLING = 0.6;
const MOST_PARTS = 4;

/** The stages in which the full text is asked; each adds what the one before did not find. */
export interface FullTextQueries {
  /** The query as it stands, then all its words, then all in the glossary's words, then its telling words one by one. */
  stages: FullTextQuery[];
  /** One query for each word that the table knows nothing of. */
  unknown: FullTextQuery[];
}

/** Writes the questions to the full text for a plan. */
export function fullTextQueries(plan: Plan, whole: ReadonlySet<string>): FullTextQueries {
  const pieces = (text: string) =>
    cut(text, whole)
      .map((piece) => piece.text)
      .join(' ');
  const phrase = (text: string) => `"${pieces(text)}"`;
  const typed = plan.words.map((word) => word.typed.join(''));
  const named = plan.words.map((word) => word.term);
  const telling = [...plan.words]
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PARTS);
  const stages = [
    phrase(plan.content),
    typed.map(phrase).join(' '),
    named.map(phrase).join(' '),
    ...telling.map(({ term }) => phrase(term)),
  ];
  return {
    stages: plan.words.length === 0 ? [] : [...new Set(stages)],
    unknown: plan.unknown.map(phrase),
  };
}
