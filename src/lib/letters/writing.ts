import type { Case } from '../cases/condition.ts';
import type { LetterField } from '../schemas/letter-field.ts';
import { linesOf, typedText, type Values } from './field.ts';
import { type LetterParts, phraseIn, textIn } from './letter.ts';
import { formatLetterDay, parseLetterDay } from './letter-day.ts';
import { type Part, partsOf } from './template.ts';

/** A line to write on. */
export const LINE = '_'.repeat(12);
const LONG_LINE = '_'.repeat(24);
const BLANK_DAY = '____年__月__日';
/** Stands between those of several things that were filled in. */
const BETWEEN = '，';

const isDay = ({ kind }: LetterField) => kind === 'day' || kind === 'past-day';

function blankFor(field: LetterField): string {
  if (isDay(field)) return BLANK_DAY;
  return field.kind === 'long' ? LONG_LINE : LINE;
}

function textOf(values: Values, field: LetterField): string {
  if (field.kind === 'long') return linesOf(values, field.id).join('\n');
  const text = typedText(values, field.id);
  const day = isDay(field) ? parseLetterDay(text) : undefined;
  return day === undefined ? text : formatLetterDay(day);
}

/** Returns what was typed into a field as letters write it, or a line to write on. */
export function fill(fields: readonly LetterField[], values: Values, id: string): string {
  const field = fields.find((one) => one.id === id);
  return field === undefined ? LINE : textOf(values, field) || blankFor(field);
}

/** Whether nothing was typed at all, so that every line of the letter is there to be filled in by hand. */
export function isBlank(values: Values): boolean {
  return Object.keys(values).every((id) => typedText(values, id) === '');
}

/** Writes the paragraphs of a letter from what was typed and what is known; a line typed into a long field stays a line. */
export function writeBody({ letter, fields }: LetterParts, values: Values, known: Case): string[] {
  const blank = isBlank(values);
  const phraseOf = (name: string) => {
    const phrase = phraseIn(letter, name, known);
    return phrase === undefined ? undefined : partsOf(phrase);
  };
  /** Whether all that the words themselves need was filled in; what stands in brackets inside them, they do not need. */
  const isFilled = (parts: readonly Part[]): boolean =>
    parts.every((part) => {
      if (typeof part === 'string' || 'among' in part) return true;
      const phrase = phraseOf(part.name);
      return phrase === undefined ? typedText(values, part.name) !== '' : isFilled(phrase);
    });
  const write = (parts: readonly Part[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if ('among' in part) return among(part.among);
        const phrase = phraseOf(part.name);
        return phrase === undefined ? fill(fields, values, part.name) : write(phrase);
      })
      .join('');
  const among = (all: readonly Part[][]): string => {
    const filled = all.filter((parts) => blank || isFilled(parts));
    return (filled.length === 0 && all.length > 1 ? all.slice(0, 1) : filled).map(write).join(BETWEEN);
  };
  return letter.body.flatMap((words) => write(partsOf(textIn(words, known) ?? '')).split('\n')).filter(Boolean);
}
