import { parseVariants, type Variants } from './fold.ts';
import { parseSyllables, type Readings, spell } from './pinyin.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { ScriptTable, SearchTable } from './table.ts';

/** Words by their first character, the longest first. */
export type WordsByStart = ReadonlyMap<string, readonly string[]>;

/** The table of words, ready for reading queries. */
export interface Lexicon {
  table: SearchTable;
  variants: Variants;
  /** Folded word → the position of its sense. */
  senseOf: ReadonlyMap<string, number>;
  words: WordsByStart;
  questionWords: WordsByStart;
  /** Spells the words in Latin letters; worked out when it is first asked for. */
  readings: () => Readings;
}

function byStart(words: Iterable<string>): WordsByStart {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const group = groups.get(word.slice(0, 1));
    if (group === undefined) groups.set(word.slice(0, 1), [word]);
    else group.push(word);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return groups;
}

const NO_SCRIPT: ScriptTable = { variants: '', syllables: '', readings: {} };

/** Prepares the table for reading queries; without a table of scripts it reads what is written in its own words. */
export function buildLexicon(table: SearchTable, script: ScriptTable = NO_SCRIPT): Lexicon {
  const senseOf = new Map<string, number>();
  table.senses.forEach((sense, position) => {
    for (const word of sense.words) if (!senseOf.has(word)) senseOf.set(word, position);
  });
  let readings: Readings | undefined;
  return {
    table,
    variants: parseVariants(script.variants),
    senseOf,
    words: byStart(senseOf.keys()),
    questionWords: byStart(QUESTION_WORDS),
    readings: () => {
      readings ??= spell(spellingOrder(table), parseSyllables(script.syllables), script.readings);
      return readings;
    },
  };
}

/** Common words before rare ones, and a term before the other words for it. */
function spellingOrder({ senses }: SearchTable): string[] {
  const common = [...senses].sort((a, b) => a.weight - b.weight || (a.term < b.term ? -1 : 1));
  return [...common.flatMap(({ words }) => words.slice(0, 1)), ...common.flatMap(({ words }) => words.slice(1))];
}

/** Gives the words that begin at a position of a text, the longest first. */
export function wordsAt(words: WordsByStart, text: string, position: number): string[] {
  return (words.get(text.slice(position, position + 1)) ?? []).filter((word) => text.startsWith(word, position));
}
