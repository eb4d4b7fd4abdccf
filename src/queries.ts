import { type CollectionEntry, getCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { version } from '../package.json';
import { compileGuide, type Guide } from './lib/cases/guide.ts';
import { outcomesOf } from './lib/cases/outcome.ts';
import { type WalkQuestion, walkOf } from './lib/cases/walk.ts';
import { type Edition, updatedOf } from './lib/editions/edition.ts';
import { byCode, type Entries, type Knowledge } from './lib/knowledge/knowledge.ts';
import { onceForEach } from './lib/knowledge/once-for-each.ts';
import { ENTRY_NAMES, type EntryName, LIST_NAMES, type ListName } from './lib/schemas/collections.ts';

/** A scenario as Astro's collection holds it: front matter in `data`, prose in `body`. */
export type ScenarioEntry = CollectionEntry<'scenarios'>;

/** A rule as Astro's collection holds it. */
export type TopicEntry = CollectionEntry<'topics'>;

/** A question as Astro's collection holds it. */
export type QuestionEntry = CollectionEntry<'questions'>;

/** Returns a list in the order of its file: its ids are the places in there, and Astro sorts them as texts. */
async function listOf<C extends ListName>(name: C): Promise<CollectionEntry<C>['data'][]> {
  const entries = await getCollection(name);
  return entries.toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data);
}

async function entriesOf<C extends EntryName>(name: C): Promise<Entries<CollectionEntry<C>['data']>> {
  const entries = await getCollection(name);
  const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(byId.map((entry) => [entry.id, entry.data]));
}

async function readKnowledge(): Promise<Knowledge> {
  const [entries, lists, [subject]] = await Promise.all([
    Promise.all(ENTRY_NAMES.map(async (name) => [name, await entriesOf(name)] as const)),
    Promise.all(LIST_NAMES.map(async (name) => [name, await listOf(name)] as const)),
    getCollection('subject'),
  ]);
  if (subject === undefined) throw new Error('there is no subject');
  return { ...Object.fromEntries<unknown>([...entries, ...lists]), subject: subject.data } as Knowledge;
}

let knowledge: Promise<Knowledge> | undefined;

/**
 * Returns the whole content; a build reads it once and keeps it, the live preview reads it at every call. Fails where there
 * is no subject.
 */
export function getKnowledge(): Promise<Knowledge> {
  if (import.meta.env.DEV) return readKnowledge();
  knowledge ??= readKnowledge();
  return knowledge;
}

/** Returns every scenario with its prose, in the order of `byCode`. */
export async function getScenarios(): Promise<ScenarioEntry[]> {
  const entries = await getCollection('scenarios');
  const compare = byCode((await getKnowledge()).subject);
  return entries.toSorted((a, b) => compare(a.data.code, b.data.code));
}

/** Returns every rule with its prose, by its field `order`, those with the same `order` by id. */
export async function getTopics(): Promise<TopicEntry[]> {
  const entries = await getCollection('topics');
  return entries.toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}

/** Returns every question with its prose, sorted by id. */
export async function getQuestions(): Promise<QuestionEntry[]> {
  const entries = await getCollection('questions');
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const guideOf = onceForEach((knowledge: Knowledge) => compileGuide(knowledge.facets, outcomesOf(knowledge)));

/** Returns the guide, compiled from the conditions of all scenarios; compiled again only where the content was read again. */
export async function getGuide(): Promise<Guide> {
  return guideOf(await getKnowledge());
}

/** Returns the questions of the guide for readers without script, in the order in which the page shows them. */
export async function getWalk(): Promise<WalkQuestion[]> {
  const from = await getKnowledge();
  return walkOf(from.facets, outcomesOf(from));
}

const editionOf = onceForEach(async (knowledge: Knowledge): Promise<Edition> => {
  const articles = [...(await getScenarios()), ...(await getTopics()), ...(await getQuestions())];
  const read = JSON.stringify([knowledge, articles.map(({ id, body }) => [id, body])]);
  const content = createHash('sha256').update(read).digest('hex').slice(0, 12);
  return { version, updated: updatedOf(knowledge), content };
});

/**
 * Returns which edition this is: the version of package.json, the day of the newest content, and the first 12 hexadecimal
 * digits of the SHA-256 of all content, prose included.
 */
export async function getEdition(): Promise<Edition> {
  return editionOf(await getKnowledge());
}
