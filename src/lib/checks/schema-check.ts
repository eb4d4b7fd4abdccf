import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { descriptionAt, formatAt, keysAt, type Path, valueAt } from '../schemas/schema-paths.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue, IssueCode } from './issue.ts';

type ZodIssue = z.core.$ZodIssue;

const NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，前面加「- 」）',
  object: '一组「键: 值」',
  record: '一组「键: 值」',
};

const FORMATS: Record<string, string> = {
  date: '真有的一天，写成 2026-11-23 这样',
  url: '完整的网址',
  email: '邮箱地址',
};

/** Shows a value in an error message: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return '没有写';
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  const characters = [...text];
  const short = characters.length > 80 ? `${characters.slice(0, 77).join('')}…` : text;
  return typeof value === 'string' ? `「${short}」` : short;
}

/** Lists the values a field may have, where it may have only some. */
function valuesOf(issue: ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

/** Says in words what a failed check of the schema wanted; nothing where the field's description says it all. */
function expectedBy(issue: ZodIssue): string {
  const values = valuesOf(issue);
  if (values.length > 0) return `其中之一：${values.join('、')}`;
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `最多 ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return '不能是空的';
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `大于 ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? issue.message : (FORMATS[issue.format] ?? '');
    default:
      return '';
  }
}

/** A union reports every branch: the branch that got furthest is what the editor meant. */
function flatten(issue: ZodIssue, base: Path): { issue: ZodIssue; path: Path }[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => flatten(inner, path)));
  const depth = (branch: { path: Path }[]) => Math.max(...branch.map((inner) => inner.path.length));
  const deepest = branches.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
  return depth(deepest) > path.length ? deepest : [{ issue, path }];
}

/** Turns one finding of the schema into an issue for the editor. */
function toIssue(collection: CollectionName, entry: string, data: unknown, found: ZodIssue, path: Path): Issue[] {
  if (found.code === 'unrecognized_keys') {
    const known = keysAt(collection, path, data);
    return found.keys.map((key) => ({
      code: 'unknown-key',
      collection,
      entry,
      path: [...path, key],
      found: show(key),
      expected: `这里能写的键：${known.join('、')}`,
      ...withNearest(key, known),
    }));
  }
  const value = valueAt(data, path);
  const code: IssueCode = value === undefined || value === null ? 'missing' : 'invalid';
  const description = descriptionAt(collection, path, data) ?? '';
  const format = FORMATS[formatAt(collection, path, data) ?? ''];
  const wanted = found.code === 'invalid_type' && format !== undefined ? format : expectedBy(found);
  const expected = description.includes(wanted) ? description : [wanted, description].filter(Boolean).join('。');
  const length = found.code === 'too_big' && typeof value === 'string' ? `，有 ${value.trim().length} 个字` : '';
  const close = typeof value === 'string' ? meant(value, found, description) : {};
  return [{ code, collection, entry, path, found: show(value) + length, expected, ...close }];
}

const BOOLEANS: Record<string, string> = {
  是: 'true',
  有: 'true',
  yes: 'true',
  否: 'false',
  没有: 'false',
  no: 'false',
};

/** Returns what was most likely meant by a text that may not stand there: a date, an id for its name, the nearest word. */
function meant(value: string, issue: ZodIssue, description: string): { nearest?: string } {
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') {
    const word = BOOLEANS[value.trim().toLowerCase()];
    return word === undefined ? {} : { nearest: word };
  }
  const [, year, month = '', day = ''] = /^\s*(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?\s*$/.exec(value) ?? [];
  if (issue.code === 'invalid_format' && issue.format === 'date' && year !== undefined) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return date === value || Number.isNaN(Date.parse(date)) ? {} : { nearest: date };
  }
  const values = valuesOf(issue);
  if (!/\p{Script=Han}/u.test(value)) return withNearest(value, values);
  const explained = values.filter((id) => {
    const [, words = ''] = new RegExp(`(?:^|[^a-z-])${id}[ ：:]+([^；。]*)`).exec(description) ?? [];
    return words.includes(value);
  });
  const [only, ...more] = values.length === 1 ? values : explained;
  return only === undefined || more.length > 0 ? {} : { nearest: only };
}

/** Reads one entry by its collection's schema; gives it as pages get it, or every mistake, worded for the editor. */
export function readBySchema(
  collection: CollectionName,
  entry: string,
  data: unknown,
): { issues: Issue[]; value?: unknown } {
  const result = COLLECTIONS[collection].schema.safeParse(data);
  if (result.success) return { issues: [], value: result.data };
  const issues = result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap(({ issue, path }) => toIssue(collection, entry, data, issue, path));
  return { issues };
}
