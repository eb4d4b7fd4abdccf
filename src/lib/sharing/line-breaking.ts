// Where a line of Chinese may end, after the requirements for Chinese text layout (https://www.w3.org/TR/clreq/#line_breaking_rules).
// `Intl.Segmenter` is not asked: what it calls a word depends on the version of Node.

const OPENING = /[「『（《〈【“‘([{]/;
const NOT_FIRST = /[、，。．：；！？…—～·」』）》〉】”’)\]}%,.:;!?→]/;
/** Codes, addresses, numbers and Latin words, with the marks inside them. */
const LATIN = /[\p{Script=Latin}\p{Nd}_@#&+/.:=~-]*[\p{Script=Latin}\p{Nd}_@#&+/=~]/uy;
/** A number stays with what it counts: 「30 天」. */
const COUNT = /^\P{L}*\p{Nd} $/u;
/** One character by itself, before or behind which marks may stand, at the end of a line or at the start of the next. */
const LONE_LAST = /^\P{L}*\p{Script=Han}$/u;
const LONE_FIRST = /^\p{Script=Han}\P{L}*$/u;

/** A text in lines. */
export interface BrokenText {
  lines: string[];
  /** A piece that should stay whole was longer than a line, and had to be torn. */
  torn: boolean;
  /** How many lines end between two lone characters, which may well be one word that nobody has listed. */
  doubtful: number;
}

/** Returns how wide a text is. */
export type Measure = (text: string) => number;

function tokenAt(text: string, start: number, words: readonly string[]): string {
  LATIN.lastIndex = start;
  const latin = LATIN.exec(text)?.[0];
  if (latin !== undefined) return latin;
  const word = words.find((candidate) => text.startsWith(candidate, start));
  return word ?? String.fromCodePoint(text.codePointAt(start) ?? 0);
}

/** Cuts a text into pieces between which a line may end; a space belongs to the piece before it, `words` stay whole. */
export function linePieces(text: string, words: readonly string[]): string[] {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, longestFirst);
    const before = pieces.at(-1) ?? '';
    const held = OPENING.test(before.at(-1) ?? '') || COUNT.test(before);
    if (before !== '' && (held || token === ' ' || NOT_FIRST.test(token[0] ?? ''))) pieces[pieces.length - 1] += token;
    else pieces.push(token);
    at += token.length;
  }
  return pieces;
}

/** Cuts a piece that is longer than a line, a line at a time. */
function tear(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [''];
  for (const character of piece) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && measure(last + character) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** Breaks a text into lines of at most a width, as few as there can be. */
export function breakLines(text: string, words: readonly string[], width: number, measure: Measure): BrokenText {
  const lines: string[] = [];
  let line = '';
  let before = '';
  let torn = false;
  let doubtful = 0;
  for (const piece of linePieces(text, words)) {
    const whole = measure(piece.trimEnd()) <= width;
    torn ||= !whole;
    for (const part of whole ? [piece] : tear(piece.trimEnd(), width, measure)) {
      if (line !== '' && measure((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        if (LONE_LAST.test(before) && LONE_FIRST.test(piece)) doubtful += 1;
      }
      line += part;
    }
    before = piece;
  }
  return { lines: [...lines, line.trimEnd()].filter((each) => each !== ''), torn, doubtful };
}

const TRIES = 40;
/** A doubtful end weighs as much as lines that differ by this part of their width. */
const DOUBT = 0.4;

/** Breaks a text into as few lines as there can be, of much the same length and ending between words: for a title. */
export function balanceLines(text: string, words: readonly string[], width: number, measure: Measure): BrokenText {
  const loose = breakLines(text, words, width, measure);
  if (loose.torn || loose.lines.length < 2) return loose;
  const faults = ({ lines, doubtful }: BrokenText) => {
    const widths = lines.map(measure);
    return (Math.max(...widths) - Math.min(...widths)) / width + doubtful * DOUBT;
  };
  return Array.from({ length: TRIES }, (_, step) => breakLines(text, words, width * (1 - step / TRIES / 2), measure))
    .filter(({ lines, torn }) => lines.length === loose.lines.length && !torn)
    .reduce((best, tried) => (faults(tried) < faults(best) ? tried : best), loose);
}
