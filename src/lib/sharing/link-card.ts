import { allowedOptions, conditionsOf } from '../cases/condition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scenario } from '../schemas/scenario.ts';

/** What is written on the picture with which a chat shows a link. */
export interface LinkCard {
  /** The scenario's code, where it has one that people say. */
  code?: string;
  /** The kinds of account that it is about. */
  kinds: string[];
  title: string;
  answer: string;
}

/** The size of a card in pixels, which its page names too. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** Words longer than this may be broken: they are phrases. */
const LONGEST_WORD = 6;

function accountsOf({ when }: Pick<Scenario, 'when'>, facet: string): Set<string> {
  return new Set(conditionsOf(when).flatMap((condition) => allowedOptions(condition, facet) ?? []));
}

/** Returns what is written on the card of a scenario. */
export function scenarioCard(scenario: Scenario, { facets, subject }: Pick<Knowledge, 'facets' | 'subject'>): LinkCard {
  const accounts = accountsOf(scenario, subject.facet);
  const options = facets.find(({ id }) => id === subject.facet)?.options ?? [];
  return {
    ...(scenario.part === 'uncovered' ? {} : { code: scenario.code }),
    kinds: options.filter(({ id }) => accounts.has(id)).map(({ short }) => short),
    title: scenario.title,
    answer: scenario.answer,
  };
}

/** Returns what is written on the card of all other pages, from the sentence that says what the site is. */
export function siteCard(description: string): LinkCard {
  const [title = '', answer = ''] = description.split('：');
  return { kinds: [], title, answer };
}

/** Returns the words of this field, which a line does not tear. */
export function wordsOf({ facets, glossary }: Pick<Knowledge, 'facets' | 'glossary'>): string[] {
  const words = [
    ...Object.values(glossary).flatMap(({ term, also }) => [term, ...(also ?? [])]),
    ...facets.flatMap(({ options }) => options.map(({ short }) => short)),
  ];
  return [...new Set(words)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && word.length <= LONGEST_WORD).sort();
}

const CLAUSE_END = /[。！？；，：]/;
const opened = (text: string) => (text.match(/[「（《]/g)?.length ?? 0) > (text.match(/[」）》]/g)?.length ?? 0);

/**
 * Returns the shorter ways to say an answer, longest first: each ends with a clause, and says by its dots that it goes on
 * unless a sentence is whole.
 */
export function shorterAnswers(answer: string): string[] {
  const ends = [...answer].flatMap((mark, index) => (CLAUSE_END.test(mark) ? [index + 1] : []));
  return ends
    .map((end) => answer.slice(0, end))
    .filter((text) => !opened(text) && text !== answer)
    .map((text) => (/[。！？]$/.test(text) ? text : `${text.slice(0, -1)}……`))
    .reverse();
}
