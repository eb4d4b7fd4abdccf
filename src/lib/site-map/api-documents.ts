import type { z } from 'zod';
import type { Guide } from '../cases/guide.ts';
import { guideDocument, guideDocumentSchema } from '../cases/guide-document.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schemas/collections.ts';
import { collectionDocument, collectionDocumentSchema, documentName } from './collection-document.ts';
import { scenarioList, scenarioListSchema } from './scenario-list.ts';

/** A document that machines read: `api/<name>.json`, with its schema in `api/schema/<name>.json`. */
export interface ApiDocument {
  name: string;
  label: string;
  schema: z.ZodType;
  content(knowledge: Knowledge, guide: Guide): unknown;
}

/** Every document with a schema that is published under `api/`. */
export const API_DOCUMENTS: readonly ApiDocument[] = [
  { name: 'scenarios', label: '情形一览', schema: scenarioListSchema, content: scenarioList },
  {
    name: 'guide',
    label: '引导问答',
    schema: guideDocumentSchema,
    content: (knowledge, guide) => guideDocument(guide, knowledge),
  },
  ...COLLECTION_NAMES.map(
    (collection): ApiDocument => ({
      name: documentName(collection),
      label: COLLECTIONS[collection].label,
      schema: collectionDocumentSchema(collection),
      content: (knowledge) => collectionDocument(collection, knowledge),
    }),
  ),
];

/** Lists these documents for machines. */
export function documentIndex(): { name: string; label: string; url: string; schema: string }[] {
  return API_DOCUMENTS.map(({ name, label }) => ({
    name,
    label,
    url: `api/${name}.json`,
    schema: `api/schema/${name}.json`,
  }));
}
