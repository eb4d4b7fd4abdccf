import type { Case } from '../cases/condition.ts';
import { FIELDS, type Field, type FieldId, linesOf, typedText, type Values } from './field.ts';
import { formatLetterDay, parseLetterDay } from './letter-day.ts';

/** What the author of a letter writes with: what is known of the case, and what the reader typed. */
export interface Writing {
  known: Case;
  /** What was typed into a field, or a line to write on. */
  fill: (id: FieldId) => string;
  /** A phrase around what was typed into a field that may stay empty; nothing then, but all of them on a blank letter. */
  perhaps: (id: FieldId, phrase: (text: string) => string) => string;
  /** The lines typed into a field for longer texts. */
  lines: (id: FieldId) => string[];
}

const LINE = '_'.repeat(12);
const LONG_LINE = '_'.repeat(24);
const BLANK_DAY = '____年__月__日';

function isDayField(id: FieldId): boolean {
  return /day$/.test((FIELDS[id] as Field).kind);
}

function blankFor(id: FieldId): string {
  if (isDayField(id)) return BLANK_DAY;
  return (FIELDS[id] as Field).kind === 'long' ? LONG_LINE : LINE;
}

function textOf(values: Values, id: FieldId): string {
  const text = typedText(values, id);
  const day = isDayField(id) ? parseLetterDay(text) : undefined;
  return day === undefined ? text : formatLetterDay(day);
}

/** Whether nothing was typed at all, so that every line of the letter is there to be filled in by hand. */
export function isBlank(values: Values): boolean {
  return Object.keys(FIELDS).every((id) => typedText(values, id as FieldId) === '');
}

/** Returns a letter's author what the reader typed and what is known. */
export function writingOf(values: Values, known: Case): Writing {
  const blank = isBlank(values);
  const fill = (id: FieldId) => textOf(values, id) || blankFor(id);
  return {
    known,
    fill,
    perhaps: (id, phrase) => (blank || textOf(values, id) !== '' ? phrase(fill(id)) : ''),
    lines: (id) => {
      const lines = linesOf(values, id);
      return lines.length > 0 ? lines : [blankFor(id)];
    },
  };
}
