import type { Asked } from '../schemas/asked.ts';
import type { Change } from '../schemas/change.ts';
import type { Channel } from '../schemas/channel.ts';
import type { Claim } from '../schemas/claim.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Conflict } from '../schemas/conflict.ts';
import type { Deadline } from '../schemas/deadline.ts';
import type { Facet } from '../schemas/facet.ts';
import type { Letter } from '../schemas/letter.ts';
import type { LetterField } from '../schemas/letter-field.ts';
import type { Material } from '../schemas/material.ts';
import type { Actor, Event, Named } from '../schemas/named.ts';
import type { Question } from '../schemas/question.ts';
import type { Release } from '../schemas/release.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { Source } from '../schemas/source.ts';
import type { Stage } from '../schemas/stage.ts';
import type { Subject } from '../schemas/subject.ts';
import type { Term } from '../schemas/term.ts';
import type { Topic } from '../schemas/topic.ts';

/** Entries of one collection by id. */
export type Entries<T> = Readonly<Record<string, T>>;

/** The whole knowledge base as plain data, each entry valid by itself. */
export interface Knowledge {
  subject: Subject;
  facets: readonly Facet[];
  scenarios: Entries<Scenario>;
  topics: Entries<Topic>;
  questions: Entries<Question>;
  conflicts: Entries<Conflict>;
  claims: Entries<Claim>;
  materials: Entries<Material>;
  channels: Entries<Channel>;
  deadlines: Entries<Deadline>;
  releases: Entries<Release>;
  sources: Entries<Source>;
  letters: Entries<Letter>;
  glossary: Entries<Term>;
  /** By the name of the page that is wanted; `none` for what no page answers. */
  asked: Entries<Asked>;
  events: readonly Event[];
  actors: readonly Actor[];
  resources: readonly Named[];
  'seal-owners': readonly Named[];
  'letter-fields': readonly LetterField[];
  stages: readonly Stage[];
  changes: readonly Change[];
}

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
