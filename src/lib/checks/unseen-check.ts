import { type EntryPlace, lineOf, nodesIn, type ProseNode } from '../knowledge/prose.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Path } from '../schemas/schema-paths.ts';
import { unseenIn } from '../wording/unseen.ts';
import type { Issue } from './issue.ts';

/** How such a character comes into a value although none stands in the file. */
const ESCAPED = '它是用转义写进来的，例如 \\u202e 或 &#x202e;';

function issuesIn(text: string, except: string): Pick<Issue, 'code' | 'found' | 'expected'>[] {
  const [first] = unseenIn(text, except);
  return first === undefined
    ? []
    : [{ code: 'invalid', found: first.found, expected: `${first.expected}。${ESCAPED}` }];
}

/** Finds what nobody sees in the values of an entry, as they are once escapes are undone; a value is one line. */
export function checkUnseen(collection: CollectionName, entry: string, data: unknown, path: Path = []): Issue[] {
  if (typeof data === 'string')
    return issuesIn(data.replace(/\n$/, ''), '').map((issue) => ({ ...issue, collection, entry, path }));
  if (typeof data !== 'object' || data === null) return [];
  const keys = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return keys.flatMap((key) => [
    ...(typeof key === 'string' ? issuesIn(key, '') : []).map((issue) => ({ ...issue, collection, entry, path })),
    ...checkUnseen(collection, entry, Reflect.get(data, key), [...path, key]),
  ]);
}

/** Finds what nobody sees in prose, once escapes are undone. */
export function checkUnseenProse(place: EntryPlace, tree: ProseNode): Issue[] {
  return nodesIn(tree).flatMap((node) => {
    const texts = [node.value, node.url, node.title, ...(node.attributes ?? []).map(({ value }) => value)];
    const line = lineOf(node);
    return texts
      .filter((text) => typeof text === 'string')
      .flatMap((text) => issuesIn(text, '\n\t'))
      .map((issue) => ({ ...issue, ...place, path: [], line }));
  });
}
