import type { z } from 'zod';
import type { Path } from '../schemas/schema-paths.ts';
import { withNearest } from '../wording/nearest.ts';

type ZodIssue = z.core.$ZodIssue;

/** The field in which a value may not stand. */
interface Field {
  path: Path;
  /** The format that the schema wants of its text. */
  format: string | undefined;
  /** What editors are told about it. */
  description: string;
}

/** Lists the values a field may have, where it may have only some. */
export function valuesOf(issue: ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

const BOOLEANS: Record<string, string> = {
  是: 'true',
  有: 'true',
  yes: 'true',
  否: 'false',
  没有: 'false',
  no: 'false',
};

/** A date in some other writing, with a time after it or none. */
const DATE = /^(\d{4})(?:\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})|(\d\d)(\d\d))\D?(?:[T\s]*\d{1,2}[:：].*)?$/;

function dateMeant(value: string): string | undefined {
  const [, year, longMonth, longDay, month = longMonth ?? '', day = longDay ?? ''] = DATE.exec(value.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year === undefined || date === value || Number.isNaN(Date.parse(date)) ? undefined : date;
}

/** A whole number with a unit after it or none, as `normalize('NFKC')` leaves it. */
const NUMBER = /^(\d+) ?\p{Script=Han}*$/u;

/** Returns an id in the letters and hyphens it was meant in: of `A_2`, typed wide or not, `a-2`. */
function idMeant(value: string, pattern: string): string | undefined {
  const id = value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_—–]+/g, '-');
  const wanted = new RegExp(pattern.slice(1, pattern.lastIndexOf('/')));
  return /^[a-z0-9-]+$/.test(id) && wanted.test(id) ? id : undefined;
}

/** Returns the one of a field's values that its description calls so. */
function valueCalled(word: string, values: readonly string[], description: string): string | undefined {
  const explained = values.filter((id) => {
    const [, words = ''] = new RegExp(`(?:^|[^a-z-])${id}[ ：:]+([^；。]*)`).exec(description) ?? [];
    return words.includes(word);
  });
  const [only, ...more] = values.length === 1 ? values : explained;
  return more.length === 0 ? only : undefined;
}

function likely(value: unknown, issue: ZodIssue, { path, format, description }: Field): string | undefined {
  if (format === 'date') return typeof value === 'object' ? undefined : dateMeant(String(value));
  // YAML reads these words so; what is answered in the guide is an id.
  if (typeof value === 'boolean') return path.includes('when') ? (value ? 'yes' : 'no') : undefined;
  if (typeof value !== 'string') return undefined;
  const wanted = issue.code === 'invalid_type' ? issue.expected : undefined;
  if (wanted === 'boolean') return BOOLEANS[value.trim().toLowerCase()];
  if (wanted === 'number') return NUMBER.exec(value.normalize('NFKC').trim())?.[1];
  if (issue.code === 'invalid_format' && issue.format === 'regex') return idMeant(value, issue.pattern ?? '');
  const values = valuesOf(issue);
  return /\p{Script=Han}/u.test(value) ? valueCalled(value, values, description) : withNearest(value, values).nearest;
}

/** Returns what was most likely meant by a value that may not stand there: a date, a number, an id, the nearest word. */
export function meant(value: unknown, issue: ZodIssue, field: Field): { nearest?: string } {
  const nearest = likely(value, issue, field);
  return nearest === undefined ? {} : { nearest };
}
