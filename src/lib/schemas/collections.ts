import type { z } from 'zod';
import { askedSchema } from './asked.ts';
import { changeSchema } from './change.ts';
import { channelSchema } from './channel.ts';
import { claimSchema } from './claim.ts';
import { conflictSchema } from './conflict.ts';
import { deadlineSchema } from './deadline.ts';
import { facetSchema } from './facet.ts';
import { letterSchema } from './letter.ts';
import { letterFieldSchema } from './letter-field.ts';
import { materialSchema } from './material.ts';
import { actorSchema, eventSchema, namedSchema } from './named.ts';
import { questionSchema } from './question.ts';
import { releaseSchema } from './release.ts';
import { scenarioSchema } from './scenario.ts';
import { sourceSchema } from './source.ts';
import { stageSchema } from './stage.ts';
import { subjectSchema } from './subject.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

/** How the entries of one collection are kept. */
interface CollectionShape {
  /** The schema of one entry. */
  schema: z.ZodType;
  /**
   * `mdx`: front matter and prose, a file an entry; `yaml`: a file an entry; `list`: all entries in one YAML file; `one`: a
   * single entry, which is the whole of one YAML file.
   */
  kind: 'mdx' | 'yaml' | 'list' | 'one';
  /** What editors call one entry. */
  label: string;
}

/**
 * Every collection of the content: name of its folder, or of its file without `.yaml`, in the content folder → how its
 * entries are kept.
 */
export const COLLECTIONS = {
  subject: { schema: subjectSchema, kind: 'one', label: '主题' },
  facets: { schema: facetSchema, kind: 'list', label: '问题' },
  scenarios: { schema: scenarioSchema, kind: 'mdx', label: '情形' },
  topics: { schema: topicSchema, kind: 'mdx', label: '规则' },
  questions: { schema: questionSchema, kind: 'mdx', label: '常见问题' },
  conflicts: { schema: conflictSchema, kind: 'yaml', label: '分歧' },
  claims: { schema: claimSchema, kind: 'yaml', label: '陈述' },
  materials: { schema: materialSchema, kind: 'yaml', label: '材料' },
  channels: { schema: channelSchema, kind: 'yaml', label: '渠道' },
  deadlines: { schema: deadlineSchema, kind: 'yaml', label: '期限' },
  releases: { schema: releaseSchema, kind: 'yaml', label: '释放' },
  sources: { schema: sourceSchema, kind: 'yaml', label: '出处' },
  letters: { schema: letterSchema, kind: 'yaml', label: '信' },
  glossary: { schema: termSchema, kind: 'yaml', label: '词条' },
  asked: { schema: askedSchema, kind: 'yaml', label: '问法' },
  events: { schema: eventSchema, kind: 'list', label: '事件' },
  actors: { schema: actorSchema, kind: 'list', label: '谁来做' },
  resources: { schema: namedSchema, kind: 'list', label: '占着的东西' },
  'seal-owners': { schema: namedSchema, kind: 'list', label: '章的主人' },
  'letter-fields': { schema: letterFieldSchema, kind: 'list', label: '信里填的一项' },
  stages: { schema: stageSchema, kind: 'list', label: '阶段' },
  changes: { schema: changeSchema, kind: 'list', label: '改动' },
} as const satisfies Record<string, CollectionShape>;

/** Collections that every content must have; any other may be left out. */
export const NEEDED: readonly string[] = [
  'subject',
  'facets',
  'scenarios',
  'sources',
  'actors',
  'asked',
] satisfies CollectionName[];

/** The name of a collection. */
export type CollectionName = keyof typeof COLLECTIONS;

/** Lists whose items other entries name by their ids. */
export const NAMED_LISTS = [
  'events',
  'actors',
  'resources',
  'seal-owners',
  'letter-fields',
] as const satisfies CollectionName[];

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The name of a collection whose entries stand in one file, in an order that counts. */
export type ListName = {
  [Name in CollectionName]: (typeof COLLECTIONS)[Name]['kind'] extends 'list' ? Name : never;
}[CollectionName];

/** The name of a collection that is a single entry. */
export type OneName = {
  [Name in CollectionName]: (typeof COLLECTIONS)[Name]['kind'] extends 'one' ? Name : never;
}[CollectionName];

/** The name of a collection with a file for each entry, whose name is the entry's id. */
export type EntryName = Exclude<CollectionName, ListName | OneName>;

/** The names of the collections whose entries stand in one file. */
export const LIST_NAMES = COLLECTION_NAMES.filter((name): name is ListName => COLLECTIONS[name].kind === 'list');

/** The names of the collections with a file for each entry. */
export const ENTRY_NAMES = COLLECTION_NAMES.filter(
  (name): name is EntryName => COLLECTIONS[name].kind === 'mdx' || COLLECTIONS[name].kind === 'yaml',
);

/** Returns `files` for a collection with a file for each entry, `file` for one that is a single file. */
export function keptIn(name: CollectionName): 'files' | 'file' {
  const { kind } = COLLECTIONS[name];
  return kind === 'list' || kind === 'one' ? 'file' : 'files';
}
