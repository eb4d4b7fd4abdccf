import { COLLECTION_NAMES, type CollectionName, type EntryName, type NAMED_LISTS } from '../schemas/collections.ts';
import { NOT_STATED } from '../schemas/named.ts';
import type { Path } from '../schemas/schema-paths.ts';
import type { When } from '../schemas/when.ts';
import { itemsOf, type Knowledge } from './knowledge.ts';
import { onceForEach } from './once-for-each.ts';

/** A collection whose entries are named by others: by file name, or in a list by their ids. */
export type NamedCollection = EntryName | (typeof NAMED_LISTS)[number];

/** One place in the content that names an entry of another collection. */
export interface Reference {
  collection: CollectionName;
  entry: string;
  path: Path;
  /** The collection that the named entry should be in; for a scenario the name is its code. */
  target: NamedCollection;
  id: string;
}

/** One condition in the content. */
export interface ConditionUse {
  collection: CollectionName;
  entry: string;
  path: Path;
  when: When;
}

/** What people type, of which there is a megabyte, names no entry and has no condition. */
const OURS = COLLECTION_NAMES.filter((name) => name !== 'asked');

const CONDITION_FIELDS: ReadonlySet<string> = new Set(['when', 'means', 'case']);
const LIST_TARGETS = {
  sources: 'sources',
  see: 'scenarios',
  scenarios: 'scenarios',
  topics: 'topics',
  questions: 'questions',
  claims: 'claims',
  'rests-on': 'claims',
  deadlines: 'deadlines',
  periods: 'deadlines',
  until: 'events',
  letters: 'letters',
} as const;
const FIELD_TARGETS = {
  material: 'materials',
  channel: 'channels',
  deadline: 'deadlines',
  release: 'releases',
  go: 'scenarios',
  claim: 'claims',
  topic: 'topics',
  question: 'questions',
  event: 'events',
  next: 'events',
  actor: 'actors',
  resource: 'resources',
  owner: 'seal-owners',
  by: 'actors',
  letter: 'letters',
  signer: 'letter-fields',
  day: 'letter-fields',
  names: 'letter-fields',
} as const;

/** Fields that are called like one that names an entry, and hold a text. */
const isText = (collection: CollectionName, key: string) => collection === 'releases' && key === 'event';

/** Returns the collection whose ids belong at a path of an entry, `undefined` where none do. */
export function targetOf(path: Path, collection: CollectionName): NamedCollection | undefined {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (isText(collection, key)) return undefined;
  if (key === 'code') return path.length > 1 ? 'scenarios' : undefined;
  const targets: Record<string, NamedCollection> = { ...FIELD_TARGETS, ...LIST_TARGETS };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

/** A field of an entry and what it holds. */
interface Field {
  key: string;
  value: unknown;
  path: Path;
}

/** Lists every field inside data with the way to it; what stands inside a condition is none. */
function fieldsIn(data: unknown, path: Path = []): Field[] {
  if (Array.isArray(data)) return data.flatMap((inner, index) => fieldsIn(inner, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const field = { key, value, path: [...path, key] };
    return CONDITION_FIELDS.has(key) ? [field] : [field, ...fieldsIn(value, field.path)];
  });
}

/** What one entry names, and its conditions. */
interface Uses {
  named: readonly (Pick<Reference, 'path' | 'target' | 'id'> & { key: string })[];
  conditions: readonly Pick<ConditionUse, 'path' | 'when'>[];
}

/** Lists what a field names. */
function namedBy({ key, value, path }: Field): Uses['named'] {
  const one = (target: Reference['target'], id: unknown, at = path) =>
    typeof id === 'string' && id !== NOT_STATED ? [{ key, path: at, target, id }] : [];
  const all = (target: Reference['target'], ids: readonly unknown[]) =>
    ids.flatMap((id, index) => one(target, id, [...path, index]));
  if (Object.hasOwn(FIELD_TARGETS, key)) {
    const target = FIELD_TARGETS[key as keyof typeof FIELD_TARGETS];
    return Array.isArray(value) ? all(target, value) : one(target, value);
  }
  if (Object.hasOwn(LIST_TARGETS, key) && Array.isArray(value))
    return all(LIST_TARGETS[key as keyof typeof LIST_TARGETS], value);
  return key === 'code' && ['related', 'next', 'cases'].includes(String(path[0])) ? one('scenarios', value) : [];
}

const usesOf = onceForEach((data: object): Uses => {
  const fields = fieldsIn(data);
  const conditions = fields.filter(({ key }) => CONDITION_FIELDS.has(key));
  return {
    named: fields.flatMap(namedBy),
    conditions: conditions.map(({ path, value }) => ({ path, when: value as When })),
  };
});

/** Lists every place that names an entry of another collection. */
export function referencesIn(knowledge: Knowledge): Reference[] {
  // Facets name no entry: their `question` is what is asked.
  const collections = OURS.filter((name) => name !== 'facets');
  return collections.flatMap((collection) =>
    itemsOf(knowledge, collection).flatMap(([entry, data]) =>
      usesOf(data)
        .named.filter(({ key }) => !isText(collection, key))
        .map(({ path, target, id }) => ({ collection, entry, path, target, id })),
    ),
  );
}

/** Lists every condition. */
export function conditionsIn(knowledge: Knowledge): ConditionUse[] {
  return OURS.flatMap((collection) =>
    itemsOf(knowledge, collection).flatMap(([entry, data]) =>
      usesOf(data).conditions.map((use) => ({ collection, entry, ...use })),
    ),
  );
}
