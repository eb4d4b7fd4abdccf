import type { CollectionName } from '../schemas/collections.ts';
import type { Issue } from './issue.ts';

/** The fields that hold a date or a list of dates, in whichever collection. */
export const DATE_FIELDS: readonly string[] = ['updated', 'read', 'published', 'date', 'comments', 'since'];

/** The days between which a date can lie. */
export interface DateLimits {
  /** The day before which there was nothing to write about. */
  since: string;
  today: string;
}

/** Finds dates that cannot be: later than today, too early, or a page read before it was published. */
export function checkDates(
  collection: CollectionName,
  entry: string,
  data: object,
  { since, today }: DateLimits,
): Issue[] {
  const dates = Object.entries(data)
    .filter(([field]) => DATE_FIELDS.includes(field))
    .flatMap(([field, value]) => [value].flat().map((date) => [field, date] as [string, unknown]))
    .filter((field): field is [string, string] => /^\d/.test(String(field[1])));
  const impossible = dates
    .filter(([, date]) => date > today || date < since)
    .map(([field, date]): Issue => {
      const found = `「${date}」，今天是 ${today}`;
      return { code: 'invalid', collection, entry, path: [field], found, expected: `今天或更早、${since} 以后的日期` };
    });
  const { published, read } = Object.fromEntries(dates);
  if (published === undefined || read === undefined || published <= read) return impossible;
  const expected = `不早于 published 的 ${published}`;
  return [...impossible, { code: 'mismatch', collection, entry, path: ['read'], found: `「${read}」`, expected }];
}
