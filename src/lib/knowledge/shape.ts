import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import type { Issue, IssueCode } from './issue.ts';
import { nearest } from './nearest.ts';

type Path = readonly (string | number)[];
type SchemaNode = z.core.JSONSchema.BaseSchema;
type ZodIssue = z.core.$ZodIssue;

const NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，前面加「- 」）',
  object: '一组「键: 值」',
  record: '一组「键: 值」',
  date: '日期',
};

/** Gives the JSON Schema of one collection's entries, the form editors' tools and readers of the API understand. */
export function jsonSchemaOf(collection: CollectionName): SchemaNode {
  return z.toJSONSchema(COLLECTIONS[collection].schema, { io: 'input', unrepresentable: 'any' });
}

/** Walks a JSON Schema along a path and gives the schemas that may stand there. */
function nodesAt(root: SchemaNode, path: Path): SchemaNode[] {
  let nodes: SchemaNode[] = [root];
  const spread = (node: SchemaNode): SchemaNode[] => [
    node,
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((inner) => spread(inner as SchemaNode)),
  ];
  for (const key of path) {
    nodes = nodes.flatMap(spread).flatMap((node) => {
      const next = typeof key === 'number' ? node.items : node.properties?.[key];
      return next === undefined || typeof next === 'boolean' || Array.isArray(next) ? [] : [next as SchemaNode];
    });
  }
  return nodes.flatMap(spread);
}

/** Lists the keys that may stand at a path. */
function keysAt(collection: CollectionName, path: Path): string[] {
  return nodesAt(jsonSchemaOf(collection), path).flatMap((node) => Object.keys(node.properties ?? {}));
}

/** What the schema tells the editor about the field at a path. */
function descriptionAt(collection: CollectionName, path: Path): string | undefined {
  return nodesAt(jsonSchemaOf(collection), path).find((node) => node.description)?.description;
}

/** Gives the value at a path inside data, `undefined` where there is none. */
function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** Shows a value in an error message: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined) return '没有写';
  const text = typeof value === 'string' ? `「${value}」` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Says in words what a failed check of the schema wanted. */
function expectedBy(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `其中之一：${issue.values.map(String).join('、')}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `最多 ${issue.maximum} 项`;
    case 'too_small':
      if (issue.origin === 'string') return '不能是空的';
      return issue.origin === 'array' ? `至少 ${issue.minimum} 项` : `大于 ${issue.minimum}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `符合 ${issue.pattern}` : `格式正确的 ${issue.format}`;
    default:
      return '符合这一项的说明';
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
  const description = descriptionAt(collection, path);
  if (found.code === 'unrecognized_keys') {
    const known = keysAt(collection, path);
    return found.keys.map((key) => {
      const near = nearest(key, known);
      return {
        code: 'unknown-key',
        collection,
        entry,
        path: [...path, key],
        found: `「${key}」`,
        expected: `这里能写的键：${known.join('、')}`,
        ...(near === undefined ? {} : { nearest: near }),
      };
    });
  }
  const value = valueAt(data, path);
  const code: IssueCode = value === undefined || value === null ? 'missing' : 'invalid';
  const near =
    found.code === 'invalid_value' && typeof value === 'string' ? nearest(value, found.values.map(String)) : undefined;
  const expected = [expectedBy(found), description].filter(Boolean).join('。');
  return [
    { code, collection, entry, path, found: show(value), expected, ...(near === undefined ? {} : { nearest: near }) },
  ];
}

/** Checks one entry against its collection's schema and gives every mistake, worded for the editor. */
export function checkShape(collection: CollectionName, entry: string, data: unknown): Issue[] {
  const result = COLLECTIONS[collection].schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .flatMap(({ issue, path }) => toIssue(collection, entry, data, issue, path));
}
