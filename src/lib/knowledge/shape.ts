import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { Issue, IssueCode } from './issue.ts';
import { nearest } from './nearest.ts';
import { descriptionAt, keysAt, type Path, valueAt } from './schema-paths.ts';

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
  const short = text.length > 80 ? `${text.slice(0, 77)}…` : text;
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
      ...near(key, known),
    }));
  }
  const value = valueAt(data, path);
  const code: IssueCode = value === undefined || value === null ? 'missing' : 'invalid';
  const description = descriptionAt(collection, path, data) ?? '';
  const wanted = expectedBy(found);
  const expected = description.includes(wanted) ? description : [wanted, description].filter(Boolean).join('。');
  const length = found.code === 'too_big' && typeof value === 'string' ? `，有 ${value.trim().length} 个字` : '';
  const close = typeof value === 'string' ? near(value, valuesOf(found)) : {};
  return [{ code, collection, entry, path, found: show(value) + length, expected, ...close }];
}

function near(word: string, candidates: readonly string[]): { nearest?: string } {
  const found = nearest(word, candidates);
  return found === undefined ? {} : { nearest: found };
}

/** Reads one entry by its collection's schema; gives it as pages get it, or every mistake, worded for the editor. */
export function readShape(
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
