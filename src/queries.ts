import { type CollectionEntry, getCollection } from 'astro:content';
import { compileGuide, type Guide } from './lib/cases/guide.ts';
import { outcomesOf } from './lib/cases/outcome.ts';
import { compareCodes, type Entries, type Knowledge } from './lib/knowledge/knowledge.ts';

/** A scenario's page: its code, data and prose. */
export type ScenarioEntry = CollectionEntry<'scenarios'>;

type DataCollection = Exclude<keyof Knowledge, 'facets'>;

async function entriesOf<C extends DataCollection>(name: C): Promise<Entries<CollectionEntry<C>['data']>> {
  const entries = await getCollection(name);
  const byId = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(byId.map((entry) => [entry.id, entry.data]));
}

async function readKnowledge(): Promise<Knowledge> {
  const [facets, scenarios, materials, channels, deadlines, releases, sources, glossary] = await Promise.all([
    getCollection('facets'),
    entriesOf('scenarios'),
    entriesOf('materials'),
    entriesOf('channels'),
    entriesOf('deadlines'),
    entriesOf('releases'),
    entriesOf('sources'),
    entriesOf('glossary'),
  ]);
  return {
    facets: facets
      .map((entry) => entry.data)
      .toSorted((a, b) => a.order - b.order)
      .map(({ order: _order, ...facet }) => facet),
    scenarios,
    materials,
    channels,
    deadlines,
    releases,
    sources,
    glossary,
  };
}

let knowledge: Promise<Knowledge> | undefined;

/** Gives the whole knowledge base; a build reads it once, the live preview anew each time. */
export function getKnowledge(): Promise<Knowledge> {
  if (import.meta.env.DEV) return readKnowledge();
  knowledge ??= readKnowledge();
  return knowledge;
}

/** Gives every scenario with its prose, in reading order. */
export async function getScenarios(): Promise<ScenarioEntry[]> {
  const entries = await getCollection('scenarios');
  return entries.toSorted((a, b) => compareCodes(a.data.code, b.data.code));
}

let guide: { from: Knowledge; compiled: Guide } | undefined;

/** Gives the guide, compiled from the decision table; once for each reading of the knowledge base. */
export async function getGuide(): Promise<Guide> {
  const from = await getKnowledge();
  if (guide?.from !== from) guide = { from, compiled: compileGuide(from.facets, outcomesOf(from)) };
  return guide.compiled;
}
