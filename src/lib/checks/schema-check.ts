import type { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { descriptionAt, formatAt, keysAt, type Path, valueAt } from '../schemas/schema-paths.ts';
import { withNearest } from '../wording/nearest.ts';
import type { Issue, IssueCode } from './issue.ts';
import { meant, valuesOf } from './meant.ts';

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
  const format = formatAt(collection, path, data);
  const written = FORMATS[format ?? ''];
  const wanted = found.code === 'invalid_type' && written !== undefined ? written : expectedBy(found);
  const expected = description.includes(wanted) ? description : [wanted, description].filter(Boolean).join('。');
  const length = found.code === 'too_big' && typeof value === 'string' ? `，有 ${value.trim().length} 个字` : '';
  const comma =
    found.code === 'invalid_format' &&
    typeof path.at(-1) === 'number' &&
    /[，、；]/.test(String(value)) &&
    !description.includes('逗号');
  const apart = comma ? '。各项之间用英文半角逗号加空格' : '';
  const place = { code, collection, entry, path, found: show(value) + length };
  return [
    {
      ...place,
      expected: expected.replace(/。?$/, apart || '$&'),
      ...meant(value, found, { path, format, description }),
    },
  ];
}

/** Reads one entry by its collection's schema; gives it as pages get it, or every mistake, worded for the editor. */
export function readBySchema(
  collection: CollectionName,
  entry: string,
  data: unknown,
): { issues: Issue[]; value?: unknown } {
  const result = COLLECTIONS[collection].schema.safeParse(data);
  if (result.success) return { issues: [], value: result.data };
  // What is no address at all fails in more than one way: the last says best why.
  const failed = result.error.issues.flatMap((issue) => flatten(issue, []));
  const issues = failed
    .filter(({ issue, path }, index) => {
      const next = failed[index + 1];
      return issue.code !== 'invalid_format' || next?.path.join('/') !== path.join('/');
    })
    .flatMap(({ issue, path }) => toIssue(collection, entry, data, issue, path));
  return { issues };
}
