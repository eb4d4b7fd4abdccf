import { fold, type Variants } from './fold.ts';

/** A stretch of text, marked or not. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** Splits a text into stretches, marking every place that says one of the words, however either of them is written. */
export function highlight(text: string, words: readonly string[], variants: Variants): Stretch[] {
  const folded = fold(text, variants);
  const marks = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    if (word === '') continue;
    for (let found = folded.text.indexOf(word); found !== -1; found = folded.text.indexOf(word, found + 1)) {
      const last = folded.at[found + word.length - 1] ?? 0;
      const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
      marks.fill(true, folded.at[found] ?? 0, Math.min(end, text.length));
    }
  }
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const marked = marks[start] === true;
    let end = start;
    while (end < text.length && (marks[end] === true) === marked) end += 1;
    stretches.push({ text: text.slice(start, end), marked });
    start = end;
  }
  return stretches;
}

/**
 * Returns the fragment that has a browser scroll to the longest marked stretch and mark it itself; nothing without a mark.
 * The syntax is that of https://wicg.github.io/scroll-to-text-fragment/, in which a hyphen has a meaning of its own.
 */
export function textDirective(stretches: readonly Stretch[]): string {
  const [longest] = stretches.filter(({ marked }) => marked).sort((a, b) => b.text.length - a.text.length);
  return longest === undefined ? '' : `#:~:text=${encodeURIComponent(longest.text).replaceAll('-', '%2D')}`;
}
