import { isHan } from './fold.ts';
import type { ModelData } from './model.ts';
import { QUESTION_WORDS } from './question-words.ts';
import type { ScriptTable, Sense } from './table.ts';

/** What is known about Chinese characters; comes from libraries and is cut down to what the site's words need. */
export interface Script {
  /** Returns every other way to write these characters, as pairs. */
  variantsOf: (characters: ReadonlySet<string>) => string;
  /** Reads a word in pinyin, one syllable a character. */
  read: (word: string) => string[];
}

/** The characters of the model's grams that stand in no word of the glossary, doubled: a character alone is not spelled. */
export function lettersOf(model: ModelData | undefined, senses: readonly Sense[]): string[] {
  const spelled = new Set(
    senses
      .flatMap(({ words }) => words)
      .filter((word) => word.length > 1)
      .join(''),
  );
  const chars = new Set(model?.grams ?? '');
  return [...chars].filter((char) => isHan(char) && !spelled.has(char)).map((char) => char + char);
}

/** Puts a syllable in front of all characters read so, and lists the words that are read differently. */
export function spellingOf(words: Iterable<string>, read: Script['read']): Pick<ScriptTable, 'syllables' | 'readings'> {
  const counts = new Map<string, Map<string, number>>();
  const spelled = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2 || ![...word].every(isHan)) continue;
    const syllables = read(word);
    spelled.set(word, syllables);
    [...word].forEach((char, index) => {
      const syllable = syllables[index] ?? '';
      const known = counts.get(char) ?? new Map<string, number>();
      counts.set(char, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    });
  }
  const usual = new Map<string, string>();
  for (const [char, known] of counts) {
    const [first] = [...known].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first !== undefined && /^[a-z]+$/.test(first[0])) usual.set(char, first[0]);
  }
  // In whole sentences the words that ask are spelled out too.
  for (const word of QUESTION_WORDS) {
    const syllables = word.length < 2 ? [] : read(word);
    [...word].forEach((char, index) => {
      const syllable = syllables[index] ?? '';
      if (isHan(char) && !usual.has(char) && /^[a-z]+$/.test(syllable)) usual.set(char, syllable);
    });
  }
  const groups = new Map<string, string[]>();
  for (const [char, syllable] of [...usual].sort()) groups.set(syllable, [...(groups.get(syllable) ?? []), char]);
  const syllables = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => syllable + chars.join(''));
  const readings = [...spelled]
    .filter(([word, parts]) => [...word].some((char, index) => usual.get(char) !== parts[index]))
    .map(([word, parts]) => [word, parts.join(' ')]);
  return { syllables: syllables.join(' '), readings: Object.fromEntries(readings) };
}
