import type { z } from 'zod';
import type { COLLECTIONS, CollectionName, EntryName, ListName, OneName } from '../schemas/collections.ts';
import type { Letter } from '../schemas/letter.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Subject } from '../schemas/subject.ts';

/** The entries of one collection: id → entry. */
export type Entries<T> = Readonly<Record<string, T>>;

/** The type of one entry of a collection, after its schema has read it. */
type EntryOf<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/**
 * The whole content as plain data, one property for each collection: entries by id, for a list an array in the order of
 * its file, for `subject` the one entry. Every entry satisfies its own schema; that entries agree is what `lib/checks` checks.
 */
export type Knowledge = { [Name in EntryName]: Entries<EntryOf<Name>> } & {
  [Name in ListName]: readonly EntryOf<Name>[];
} & { [Name in OneName]: EntryOf<Name> };

/**
 * Returns the entries of one collection as pairs of id and entry. In a list the id is the position, counted from 0 (`'0'`);
 * that of the subject is empty.
 */
export function itemsOf(knowledge: Knowledge, collection: CollectionName): [string, object][] {
  return collection === 'subject' ? [['', knowledge.subject]] : Object.entries<object>(knowledge[collection]);
}

/**
 * Returns a function that compares two scenario codes, for sorting: kinds of account in the order of the subject, within a
 * kind by number, codes of no kind (`uncovered`) last.
 */
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

/** Returns all scenarios in the order of `byCode`. */
export function scenariosInOrder({ scenarios, subject }: Pick<Knowledge, 'scenarios' | 'subject'>): Scenario[] {
  const compare = byCode(subject);
  return Object.values(scenarios).toSorted((a, b) => compare(a.code, b.code));
}

/** Returns all letters with their ids, by their field `order`, those with the same `order` by id. */
export function lettersInOrder({ letters }: Pick<Knowledge, 'letters'>): (Letter & { id: string })[] {
  const all = Object.entries(letters).map(([id, letter]) => ({ ...letter, id }));
  return all.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
