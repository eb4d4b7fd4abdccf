import { type NamedCollection, targetOf } from '../knowledge/references.ts';
import { valueAt } from '../schemas/schema-paths.ts';
import type { Issue } from './issue.ts';

/** The ids of entries by the names that people see. */
export type Labels = Readonly<Partial<Record<NamedCollection, ReadonlyMap<string, string>>>>;

/** Lists the ids of entries by their names; takes what stands in the files, sound or not. */
export function labelsOf(entries: readonly { collection: string; entry: string; data: unknown }[]): Labels {
  const labels: Record<string, Map<string, string>> = {};
  for (const { collection, entry, data } of entries) {
    labels[collection] ??= new Map();
    const id = valueAt(data, ['id']);
    for (const key of ['name', 'title', 'term', 'label']) {
      const label = valueAt(data, [key]);
      if (typeof label === 'string') labels[collection].set(label, typeof id === 'string' ? id : entry);
    }
  }
  return labels;
}

/** Returns the id of a name; of names that hold the word, or that it holds, the one that is alone. */
function idOf(word: string, labels: ReadonlyMap<string, string> = new Map()): string | undefined {
  if (!/\p{Script=Han}/u.test(word)) return undefined;
  const near = [...labels].filter(([label]) => label.includes(word) || word.includes(label));
  return labels.get(word) ?? (near.length === 1 ? near[0]?.[1] : undefined);
}

/** Adds the id to an issue about a name that stands where an id belongs. */
export function withIdOf(issue: Issue, data: unknown, labels: Labels): Issue {
  const target = issue.code === 'invalid' ? targetOf(issue.path, issue.collection) : undefined;
  const value = valueAt(data, issue.path);
  const id = target === undefined || typeof value !== 'string' ? undefined : idOf(value, labels[target]);
  return id === undefined ? issue : { ...issue, expected: `编号，不是名称。${issue.expected}`, nearest: id };
}
