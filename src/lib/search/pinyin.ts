/** Readings of words in Latin letters: the whole of each and the first letters of its characters. */
export interface Readings {
  full: ReadonlyMap<string, string>;
  initials: ReadonlyMap<string, string>;
}

/** Reads the table of syllables it is shipped as: character → syllable. */
export function parseSyllables(text: string): ReadonlyMap<string, string> {
  const syllables = new Map<string, string>();
  for (const part of text.split(' ')) {
    const syllable = /^[a-z]+/.exec(part)?.[0] ?? '';
    for (const char of part.slice(syllable.length)) syllables.set(char, syllable);
  }
  return syllables;
}

/** Spells words in pinyin; of several words with one spelling the earlier wins. */
export function spell(
  words: Iterable<string>,
  syllables: ReadonlyMap<string, string>,
  readings: Readonly<Record<string, string>>,
): Readings {
  const full = new Map<string, string>();
  const initials = new Map<string, string>();
  for (const word of words) {
    const known = Object.hasOwn(readings, word) ? readings[word] : undefined;
    const parts = known?.split(' ') ?? [...word].map((char) => syllables.get(char) ?? '');
    if (parts.length < 2 || parts.includes('')) continue;
    const whole = parts.join('');
    const first = parts.map((part) => part[0]).join('');
    if (!full.has(whole)) full.set(whole, word);
    if (!initials.has(first)) initials.set(first, word);
  }
  return { full, initials };
}

/** Splits a run of letters into keys of a map, as few as possible; `undefined` where they do not cover it. */
function cover(run: string, words: ReadonlyMap<string, string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - 40); start <= end - 2; start += 1) {
      const before = best[start];
      const word = before && words.get(run.slice(start, end));
      if (word === undefined || (best[end]?.length ?? Number.POSITIVE_INFINITY) <= (before?.length ?? 0) + 1) continue;
      best[end] = [...(before ?? []), word];
    }
  }
  return best[run.length];
}

/** Returns the word of which a run of letters is the beginning, typed but not finished. */
function unfinished(run: string, full: ReadonlyMap<string, string>): string | undefined {
  if (run.length < 3) return undefined;
  for (const [whole, word] of full) if (whole.startsWith(run)) return word;
  return undefined;
}

/** Letters of two characters stand for too much to be read beside words that are spelled out: 「dzztuizheng」 has three. */
const FEWEST_INITIALS = 3;

function mixed(full: Readings['full'], initials: Readings['initials']): ReadonlyMap<string, string> {
  return new Map([...[...initials].filter(([letters]) => letters.length >= FEWEST_INITIALS), ...full]);
}

/** Returns the words that a run of Latin letters spells, whole or by first letters, or some this way and some that; `undefined` where it spells none. */
export function readLatin(run: string, { full, initials }: Readings): string[] | undefined {
  if (!/^[a-z]{2,60}$/.test(run)) return undefined;
  const whole = cover(run, full) ?? cover(run, initials) ?? cover(run, mixed(full, initials));
  if (whole !== undefined) return whole;
  const word = unfinished(run, full);
  return word === undefined ? undefined : [word];
}
