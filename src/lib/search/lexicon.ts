import { parseVariants, type Variants } from './fold.ts';
import { parseSyllables, type Readings, spell } from './pinyin.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { ScriptTable, SearchTable } from './table.ts';

/** Words that a text is searched for. */
export interface WordList {
  has: (word: string) => boolean;
  /** Length of the longest, in UTF-16 units. */
  longest: number;
}

/** The table of words, ready for reading queries. */
export interface Lexicon {
  table: SearchTable;
  script: ScriptTable;
  variants: Variants;
  /** Character → its syllable. */
  syllables: ReadonlyMap<string, string>;
  /** Folded word → the position of its sense. */
  senseOf: ReadonlyMap<string, number>;
  words: WordList;
  questionWords: WordList;
  /** Spells the words in Latin letters; worked out when it is first asked for. */
  readings: () => Readings;
}

function listOf(words: ReadonlySet<string> | ReadonlyMap<string, unknown>): WordList {
  let longest = 0;
  for (const word of words.keys()) longest = Math.max(longest, word.length);
  return { has: (word) => words.has(word), longest };
}

const NO_SCRIPT: ScriptTable = { variants: '', syllables: '', readings: {} };

/** Prepares the table for reading queries; without a table of scripts it reads what is written in its own words. */
export function buildLexicon(table: SearchTable, script: ScriptTable = NO_SCRIPT): Lexicon {
  const senseOf = new Map<string, number>();
  table.senses.forEach((sense, position) => {
    for (const word of sense.words) if (!senseOf.has(word)) senseOf.set(word, position);
  });
  let readings: Readings | undefined;
  const syllables = parseSyllables(script.syllables);
  return {
    table,
    script,
    syllables,
    variants: parseVariants(script.variants),
    senseOf,
    words: listOf(senseOf),
    questionWords: listOf(QUESTION_WORDS),
    readings: () => {
      if (readings === undefined) {
        const { full, initials } = spell(spellingOrder(table), syllables, script.readings);
        // Words that ask are spelled out in whole sentences; their first letters would stand for anything.
        const asking = spell(QUESTION_WORDS, syllables, script.readings);
        readings = { full: new Map([...asking.full, ...full]), initials };
      }
      return readings;
    },
  };
}

/** Common words before rare ones, and a term before the other words for it. */
function spellingOrder({ senses }: SearchTable): string[] {
  const common = [...senses].sort((a, b) => a.weight - b.weight || (a.term < b.term ? -1 : 1));
  return [...common.flatMap(({ words }) => words.slice(0, 1)), ...common.flatMap(({ words }) => words.slice(1))];
}

/** Returns the words that begin at a position of a text, the longest first. */
export function wordsAt({ has, longest }: WordList, text: string, position: number): string[] {
  const found: string[] = [];
  for (let end = Math.min(position + longest, text.length); end > position; end -= 1) {
    const word = text.slice(position, end);
    if (has(word)) found.push(word);
  }
  return found;
}
