import { z } from 'zod';
import { questionPath, scenarioPath, topicPath } from '../addresses/routes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { questionSchema } from '../schemas/question.ts';
import { scenarioSchema } from '../schemas/scenario.ts';
import { topicSchema } from '../schemas/topic.ts';

const address = { url: z.string().describe('Address of its page, relative to the folder that holds `api/`.') };

/** Entries that have a page of their own say where it is. */
const WITH_PAGES: Partial<Record<CollectionName, z.ZodType>> = {
  scenarios: scenarioSchema.extend(address),
  topics: topicSchema.extend(address),
  questions: questionSchema.extend(address),
};

/** The file name of a collection under `api/`; `scenarios.json` is the short list of them. */
export function documentName(collection: CollectionName): string {
  return collection === 'scenarios' ? 'scenario-data' : collection;
}

/** The schema of a published collection: entries by id, a list where the order means something, or the one entry there is. */
export function collectionDocumentSchema(collection: CollectionName): z.ZodType {
  const entry = WITH_PAGES[collection] ?? COLLECTIONS[collection].schema;
  const { kind } = COLLECTIONS[collection];
  if (kind === 'one') return entry;
  return kind === 'list' ? z.array(entry) : z.record(z.string(), entry);
}

/** A collection as machines read it; ids are those of the pages. */
export function collectionDocument(collection: CollectionName, knowledge: Knowledge): unknown {
  const placed = (entries: object, pathOf: (id: string) => string) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { url: pathOf(id).slice(1), ...entry }]));
  const { scenarios, topics, questions, subject } = knowledge;
  switch (collection) {
    case 'scenarios':
      return placed(scenarios, (code) => scenarioPath(scenarios[code] ?? { code, slug: code }, subject));
    case 'topics':
      return placed(topics, topicPath);
    case 'questions':
      return placed(questions, questionPath);
    default:
      return knowledge[collection];
  }
}
