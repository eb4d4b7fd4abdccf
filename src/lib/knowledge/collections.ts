import type { z } from 'zod';
import { channelSchema } from './channel.ts';
import { deadlineSchema } from './deadline.ts';
import { facetSchema } from './facet.ts';
import { materialSchema } from './material.ts';
import { releaseSchema } from './release.ts';
import { scenarioSchema } from './scenario.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';

/** How the entries of one collection are kept. */
interface CollectionShape {
  /** The schema of one entry. */
  schema: z.ZodType;
  /** `mdx`: front matter and prose, a file an entry; `yaml`: a file an entry; `list`: all entries in one YAML file. */
  kind: 'mdx' | 'yaml' | 'list';
  /** What editors call one entry. */
  label: string;
}

/** Every collection of the knowledge base: folder (or file) name under `src/content/` → how its entries are kept. */
export const COLLECTIONS = {
  facets: { schema: facetSchema, kind: 'list', label: '问题' },
  scenarios: { schema: scenarioSchema, kind: 'mdx', label: '情形' },
  materials: { schema: materialSchema, kind: 'yaml', label: '材料' },
  channels: { schema: channelSchema, kind: 'yaml', label: '渠道' },
  deadlines: { schema: deadlineSchema, kind: 'yaml', label: '期限' },
  releases: { schema: releaseSchema, kind: 'yaml', label: '释放' },
  sources: { schema: sourceSchema, kind: 'yaml', label: '出处' },
  glossary: { schema: termSchema, kind: 'yaml', label: '词条' },
} as const satisfies Record<string, CollectionShape>;

/** A collection's name. */
export type CollectionName = keyof typeof COLLECTIONS;

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
