import { type Folded, fold, isHan, type Variants } from './fold.ts';
import type { SearchTable } from './table.ts';

const SPACE = / /g;

/** Undoes in an excerpt what cutting did to it: takes the spaces out again that do not stand between two Latin words. */
export function joinCut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.replace(SPACE, (space, at: number) => {
    const before = plain[at - 1] ?? '';
    const after = plain[at + 1] ?? '';
    const latin = /[a-z0-9]/i.test(after) && /[a-z0-9,;:!?)」]/i.test(before);
    return latin ? space : '';
  });
}

/** A piece of text as it is indexed and searched. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * Gives the words that stay whole: those of the glossary that contain no other one.
 * Longer ones are cut into these, so that 「主体已注销」 is found by 「注销」 too.
 */
export function wholeWords({ senses }: Pick<SearchTable, 'senses'>): ReadonlySet<string> {
  const words = [...new Set(senses.flatMap((sense) => sense.words))].filter(
    (word) => word.length > 1 && word.length < 5 && [...word].every(isHan),
  );
  const parts = new Set(words);
  const contains = (word: string) => {
    for (let length = 2; length < word.length; length += 1) {
      for (let start = 0; start + length <= word.length; start += 1) {
        if (parts.has(word.slice(start, start + length))) return true;
      }
    }
    return false;
  };
  return new Set(words.filter((word) => !contains(word)));
}

/**
 * Cuts folded text: whole words stay together, every other Chinese character stands alone, as does every run of others.
 * Texts and queries are cut by this one function, in the build and in every browser alike.
 */
export function cut(text: string, whole: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const char = String.fromCodePoint(text.codePointAt(start) ?? 0);
    let end = start + char.length;
    if (char === ' ') {
      start = end;
      continue;
    }
    if (isHan(char)) {
      for (let length = 4; length > 1; length -= 1) {
        if (whole.has(text.slice(start, start + length))) {
          end = start + length;
          break;
        }
      }
    } else while (end < text.length && text[end] !== ' ' && !isHan(text[end] ?? '')) end += 1;
    pieces.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return pieces;
}

/** Writes a text with a space before every piece, folded but for its case and punctuation: what the full-text index reads. */
export function cutText(source: string, variants: Variants, whole: ReadonlySet<string>): string {
  const folded: Folded = fold(source, variants, true);
  let text = '';
  let done = 0;
  for (const piece of cut(folded.text, whole)) {
    const start = folded.at[piece.start] ?? 0;
    const last = folded.at[piece.end - 1] ?? start;
    if (start > done) text += punctuation(source.slice(done, start));
    text += ` ${folded.text.slice(piece.start, piece.end)}`;
    done = Math.max(done, last + String.fromCodePoint(source.codePointAt(last) ?? 0).length);
  }
  return text + punctuation(source.slice(done));
}

/** What stands between two pieces, without letters that folding has replaced: a piece of its own, or it would stick to one. */
function punctuation(text: string): string {
  return ` ${text.replace(/[\p{L}\p{N}]/gu, '')}`;
}
