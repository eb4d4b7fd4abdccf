import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';

/** Way to a value inside data: keys of objects and positions in lists. */
export type Path = readonly (string | number)[];

/** A JSON Schema, or a part of one. */
export type SchemaNode = z.core.JSONSchema.BaseSchema;

/** Schemas once written, as every mistake of an entry asks for one. */
const written = new Map<CollectionName, SchemaNode>();

/** Returns the JSON Schema of one collection's entries, the form editors' tools and readers of the API understand. */
export function jsonSchemaOf(collection: CollectionName): SchemaNode {
  const schema =
    written.get(collection) ?? z.toJSONSchema(COLLECTIONS[collection].schema, { io: 'input', unrepresentable: 'any' });
  written.set(collection, schema);
  return schema;
}

/** A schema and, of a union, the branches that the data's own telling key (such as `kind`) leaves. */
function branchesOf(node: SchemaNode, value: unknown): SchemaNode[] {
  const inner = [...(node.anyOf ?? []), ...(node.oneOf ?? [])] as SchemaNode[];
  const meant = inner.filter((branch) =>
    Object.entries(branch.properties ?? {}).every(
      ([key, field]) =>
        typeof field === 'boolean' || field.const === undefined || field.const === valueAt(value, [key]),
    ),
  );
  return [node, ...meant.flatMap((branch) => branchesOf(branch, value))];
}

/** Walks a JSON Schema along a path of some data and gives the schemas that may stand there. */
function nodesAt(root: SchemaNode, path: Path, data: unknown): SchemaNode[] {
  let nodes = branchesOf(root, data);
  path.forEach((key, index) => {
    const value = valueAt(data, path.slice(0, index + 1));
    nodes = nodes.flatMap((node) => {
      const next = typeof key === 'number' ? node.items : node.properties?.[key];
      return next === undefined || typeof next === 'boolean' || Array.isArray(next)
        ? []
        : branchesOf(next as SchemaNode, value);
    });
  });
  return nodes;
}

/** Lists the keys that may stand at a path. */
export function keysAt(collection: CollectionName, path: Path, data: unknown): string[] {
  const nodes = nodesAt(jsonSchemaOf(collection), path, data);
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** What the schema tells the editor about the field at a path, or about the nearest field around it. */
export function descriptionAt(collection: CollectionName, path: Path, data: unknown): string | undefined {
  const own = nodesAt(jsonSchemaOf(collection), path, data).find((node) => node.description)?.description;
  return own === undefined && path.length > 0 ? descriptionAt(collection, path.slice(0, -1), data) : own;
}

/** Returns the format that the schema wants of the text at a path (`date`, `uri` …), `undefined` where any will do. */
export function formatAt(collection: CollectionName, path: Path, data: unknown): string | undefined {
  return nodesAt(jsonSchemaOf(collection), path, data).find((node) => node.format)?.format;
}

/** Lists every text inside data with the way to it. */
export function textsIn(data: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof data === 'string') return [{ text: data, path }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) =>
    textsIn(inner, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

/** Returns the value at a path inside data, `undefined` where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );
}
