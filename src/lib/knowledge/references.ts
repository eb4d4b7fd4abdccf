import { COLLECTION_NAMES, type CollectionName, type EntryName, type NAMED_LISTS } from '../schemas/collections.ts';
import { NOT_STATED } from '../schemas/named.ts';
import type { When } from '../schemas/when.ts';
import { itemsOf, type Knowledge } from './knowledge.ts';

/** A collection whose entries are named by others: by file name, or in a list by their ids. */
export type NamedCollection = EntryName | (typeof NAMED_LISTS)[number];

/** One place in the content that names an entry of another collection. */
export interface Reference {
  collection: CollectionName;
  entry: string;
  path: readonly (string | number)[];
  /** The collection that the named entry should be in; for a scenario the name is its code. */
  target: NamedCollection;
  id: string;
}

/** One condition in the content. */
export interface ConditionUse {
  collection: CollectionName;
  entry: string;
  path: readonly (string | number)[];
  when: When;
}

const CONDITION_FIELDS: ReadonlySet<string> = new Set(['when', 'means']);
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

type Path = readonly (string | number)[];

/** Returns the collection whose ids belong at a path of an entry, `undefined` where none do. */
export function targetOf(path: Path, collection: CollectionName): NamedCollection | undefined {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (isText(collection, key)) return undefined;
  if (key === 'code') return path.length > 1 ? 'scenarios' : undefined;
  const targets: Record<string, NamedCollection> = { ...FIELD_TARGETS, ...LIST_TARGETS };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

/** Visits every value inside data with the way to it. */
function walk(value: unknown, path: Path, visit: (key: string, value: unknown, path: Path) => void): void {
  if (Array.isArray(value)) {
    value.forEach((inner, index) => {
      walk(inner, [...path, index], visit);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      visit(key, inner, [...path, key]);
      if (!CONDITION_FIELDS.has(key)) walk(inner, [...path, key], visit);
    }
  }
}

/** Visits every field of every entry of some collections. */
function walkKnowledge(
  knowledge: Knowledge,
  collections: readonly CollectionName[],
  visit: (place: { collection: CollectionName; entry: string; path: Path }, key: string, value: unknown) => void,
): void {
  for (const collection of collections) {
    for (const [entry, data] of itemsOf(knowledge, collection)) {
      walk(data, [], (key, value, path) => {
        visit({ collection, entry, path }, key, value);
      });
    }
  }
}

/** Lists every place that names an entry of another collection. */
export function referencesIn(knowledge: Knowledge): Reference[] {
  const references: Reference[] = [];
  // Facets name no entry: their `question` is what is asked.
  const collections = COLLECTION_NAMES.filter((name) => name !== 'facets');
  walkKnowledge(knowledge, collections, (place, key, value) => {
    const add = (target: Reference['target'], id: unknown, path: Path) => {
      if (typeof id === 'string' && id !== NOT_STATED) references.push({ ...place, path, target, id });
    };
    const addAll = (target: Reference['target'], ids: readonly unknown[]) => {
      ids.forEach((id, index) => {
        add(target, id, [...place.path, index]);
      });
    };
    if (isText(place.collection, key)) return;
    if (Object.hasOwn(FIELD_TARGETS, key)) {
      const target = FIELD_TARGETS[key as keyof typeof FIELD_TARGETS];
      if (Array.isArray(value)) addAll(target, value);
      else add(target, value, place.path);
    } else if (Object.hasOwn(LIST_TARGETS, key) && Array.isArray(value)) {
      addAll(LIST_TARGETS[key as keyof typeof LIST_TARGETS], value);
    } else if (key === 'code' && ['related', 'next', 'cases'].includes(String(place.path[0]))) {
      add('scenarios', value, place.path);
    }
  });
  return references;
}

/** Lists every condition. */
export function conditionsIn(knowledge: Knowledge): ConditionUse[] {
  const uses: ConditionUse[] = [];
  walkKnowledge(knowledge, COLLECTION_NAMES, (place, key, value) => {
    if (CONDITION_FIELDS.has(key)) uses.push({ ...place, when: value as When });
  });
  return uses;
}
