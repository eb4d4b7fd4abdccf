import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import type { Issue } from './issue.ts';
import { readBySchema } from './schema-check.ts';

/** Whether an issue says that a field of the entry itself is not there or should not be there. */
const isAboutFields = ({ code, path }: Issue) => path.length === 1 && (code === 'unknown-key' || code === 'missing');

/**
 * Finds the collection that an entry belongs to by what is written in it; `undefined` where it is where it belongs, or
 * where nobody can tell. `own` is what its own collection finds wrong with it.
 */
export function rightCollection(
  collection: CollectionName,
  entry: string,
  data: unknown,
  own: readonly Issue[],
): CollectionName | undefined {
  if (!own.some(isAboutFields)) return undefined;
  const { kind } = COLLECTIONS[collection];
  const others = COLLECTION_NAMES.filter((name) => name !== collection && COLLECTIONS[name].kind === kind);
  // Where a kind decides which fields there are, nothing is said of them under a kind that there is not.
  const isForeign = (issue: Issue) => isAboutFields(issue) || issue.path[0] === 'kind';
  const fitting = others.filter((name) => !readBySchema(name, entry, data).issues.some(isForeign));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Says that an entry stands in the wrong folder, and which is the right one. */
export function misplacedIssue(collection: CollectionName, entry: string, right: CollectionName): Issue {
  const { label, kind } = COLLECTIONS[right];
  const found = `写的是${label}，文件却放在${COLLECTIONS[collection].label}的文件夹里`;
  const expected = `${label}的文件放在内容文件夹的 ${right}/ 里`;
  return { code: 'mismatch', collection, entry, path: [], found, expected, nearest: `${right}/${entry}.${kind}` };
}
