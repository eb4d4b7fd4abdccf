import { letterPath, questionPath, topicPath } from '../addresses/routes.ts';
import type { Entries } from '../knowledge/knowledge.ts';
import type { Term } from '../schemas/term.ts';
import { fold } from './fold.ts';
import type { Sense, WordPair } from './table.ts';

/** So many scenarios tell how common a word is. */
const MOST_WEIGHED = 300;

/** Low for words of nearly every page, high for those of few. */
function weightOf(words: readonly string[], texts: readonly string[]): number {
  const having = texts.filter((text) => words.some((word) => text.includes(word))).length;
  return Math.round(100 * Math.log((texts.length + 1) / (having + 0.5))) / 100;
}

/** Says where the model has something; nothing where it does not. */
export function placeIn<Name extends string>(
  list: readonly string[],
  wanted: string,
  name: Name,
): { [key in Name]?: number } {
  const place = list.indexOf(wanted);
  return place === -1 ? {} : ({ [name]: place } as { [key in Name]?: number });
}

/** What the words of the glossary are put beside. */
interface Beside {
  /** Characters with another way to write them. */
  variants: Parameters<typeof fold>[1];
  /** Code or address of a page → its place in the table. */
  places: ReadonlyMap<string | undefined, number>;
  scenarios: readonly { title: string; text: string }[];
  /** The terms that the model knows, in its order. */
  features: readonly string[];
}

/** Lists where the pages stand that a term names. */
function pagesOf({ pages, see = [] }: Term, places: Beside['places']): number[] {
  const named = [
    ...see,
    ...(pages?.questions ?? []).map(questionPath),
    ...(pages?.topics ?? []).map(topicPath),
    ...(pages?.letters ?? []).map(letterPath),
  ];
  return named.flatMap((name) => places.get(name.replace(/^\//, '')) ?? []);
}

function pairOf(pair: NonNullable<Term['pairs']>[number], plain: (list: readonly string[]) => string[]): WordPair {
  const { first, second, 'unless-after': unlessAfter } = pair;
  const after = unlessAfter === undefined ? {} : { unlessAfter: plain(unlessAfter) };
  return { first: plain(first), second: plain(second), ...after };
}

/** Returns the terms of the glossary as they are looked for, in the order of their ids. */
export function makeSenses(glossary: Entries<Term>, { variants, places, scenarios, features }: Beside): Sense[] {
  const plain = (list: readonly string[]) => [...new Set(list.map((text) => fold(text, variants).text))];
  const texts = scenarios.slice(0, MOST_WEIGHED).map(({ title, text }) => fold(title + text, variants).text);
  return Object.entries(glossary)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]): Sense => {
      const { term, also = [], 'searched-as': searched = [], pairs, means, alone, outside } = entry;
      const words = plain([term, ...also, ...searched]);
      return {
        term,
        words,
        ...(pairs === undefined ? {} : { pairs: pairs.map((pair) => pairOf(pair, plain)) }),
        ...(means === undefined ? {} : { means }),
        see: pagesOf(entry, places),
        ...(alone === undefined ? {} : { alone }),
        ...(outside === undefined ? {} : { outside }),
        ...placeIn(features, term, 'feature'),
        weight: weightOf(words, texts),
      };
    });
}
