/** Whether two words differ by exactly one character: replaced, left out or added; and at which position of the first. */
export function oneApart(typed: string, word: string): number | undefined {
  if (Math.abs(typed.length - word.length) > 1 || typed === word) return undefined;
  let start = 0;
  while (typed[start] === word[start]) start += 1;
  let end = 0;
  while (typed[typed.length - 1 - end] === word[word.length - 1 - end]) end += 1;
  const typedRest = typed.length - start - end;
  const wordRest = word.length - start - end;
  return typedRest <= 1 && wordRest <= 1 ? start : undefined;
}

const LATIN = /^[a-z0-9 ]+$/;
/** Characters that turn a word into another one. */
const TURNS = /[不没未无再]/;

/** A stretch of text that is a word with one character wrong. */
export interface Typo {
  start: number;
  end: number;
  word: string;
}

/** Whether a boundary lies inside a word. */
function cuts({ start, end }: { start: number; end: number }, boundary: number): boolean {
  return start < boundary && boundary < end;
}

/**
 * Finds words of three characters or more typed with one character wrong.
 * `known` marks characters that right words account for. The wrong character must not be one of them, nor may all the
 * others be: 「被退回吗」 is not 「被退回了」, and 「证件退回」 lacks nothing.
 * Nor may it cut through a `right` word: 「快速退回」 is not 「快速退款」. Neither may the wrong character be one that turns the
 * meaning, nor the whole be Latin.
 */
export function findTypos(
  text: string,
  words: Iterable<string>,
  known: readonly boolean[],
  right: readonly { start: number; end: number }[],
): Typo[] {
  const typos: Typo[] = [];
  if (!known.includes(false)) return typos;
  for (const word of words) {
    if (word.length < 3 || LATIN.test(word)) continue;
    const lengths = word.length === 3 ? [3] : [word.length, word.length - 1, word.length + 1];
    for (const length of lengths) {
      for (let start = 0; start + length <= text.length; start += 1) {
        const end = start + length;
        if (text[start] !== word[0] && text[end - 1] !== word[word.length - 1]) continue;
        const given = text.slice(start, end);
        const wrong = oneApart(given, word);
        if (wrong === undefined || LATIN.test(given) || TURNS.test(`${word[wrong]}${given[wrong]}`)) continue;
        const typed = length >= word.length ? start + wrong : -1;
        if (known[typed] === true) continue;
        if (known.slice(start, end).every((sure, index) => sure || start + index === typed)) continue;
        if (right.some((word) => cuts(word, start) || cuts(word, end))) continue;
        typos.push({ start, end, word });
      }
    }
  }
  return typos;
}
