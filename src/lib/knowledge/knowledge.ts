import type { z } from 'zod';
import type { COLLECTIONS, CollectionName, EntryName, ListName, OneName } from '../schemas/collections.ts';
import type { Letter } from '../schemas/letter.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Subject } from '../schemas/subject.ts';

/** Entries of one collection by id. */
export type Entries<T> = Readonly<Record<string, T>>;

/** One entry of a collection, as its schema gives it. */
type EntryOf<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/**
 * The whole knowledge base as plain data, each entry valid by itself: a collection's entries by id, a list in its order, or
 * the one entry that there is.
 */
export type Knowledge = { [Name in EntryName]: Entries<EntryOf<Name>> } & {
  [Name in ListName]: readonly EntryOf<Name>[];
} & { [Name in OneName]: EntryOf<Name> };

/** Returns the entries of one collection with their ids; those of a list by their places, a single one by an empty id. */
export function itemsOf(knowledge: Knowledge, collection: CollectionName): [string, object][] {
  return collection === 'subject' ? [['', knowledge.subject]] : Object.entries<object>(knowledge[collection]);
}

/** Returns the order in which scenarios are read: by kind of account as the subject lists them, then the uncovered cases. */
export function byCode({ accounts }: Pick<Subject, 'accounts'>): (a: string, b: string) => number {
  const kinds = accounts.map(({ prefix }) => prefix);
  const key = (code: string): [number, number] => {
    const [kind = '', number = '0'] = code.split('-');
    return [kinds.indexOf(kind) + 1 || kinds.length + 1, Number(number)];
  };
  return (a, b) => {
    const [kindA, numberA] = key(a);
    const [kindB, numberB] = key(b);
    return kindA - kindB || numberA - numberB;
  };
}

/** Returns all scenarios in reading order. */
export function scenariosInOrder({ scenarios, subject }: Pick<Knowledge, 'scenarios' | 'subject'>): Scenario[] {
  const compare = byCode(subject);
  return Object.values(scenarios).toSorted((a, b) => compare(a.code, b.code));
}

/** Returns all letters with their ids, in the order in which lists show them. */
export function lettersInOrder({ letters }: Pick<Knowledge, 'letters'>): (Letter & { id: string })[] {
  const all = Object.entries(letters).map(([id, letter]) => ({ ...letter, id }));
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
