import type { CollectionName } from '../schemas/collections.ts';
import type { Path } from '../schemas/schema-paths.ts';
import type { Issue } from './issue.ts';

/** Lists that follow something outside, where the same name may come again: buttons to press one after another. */
const FIXED = new Set<string | number | undefined>(['path']);

/** Finds texts that stand twice in one list of an entry. */
export function checkRepeats(collection: CollectionName, entry: string, data: unknown, path: Path = []): Issue[] {
  if (typeof data !== 'object' || data === null || FIXED.has(path.at(-1))) return [];
  const keys = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return keys.flatMap((key) => {
    const value: unknown = Reflect.get(data, key);
    const at = [...path, key];
    const again = Array.isArray(data) && typeof value === 'string' && data.indexOf(value) < Number(key);
    if (!again) return checkRepeats(collection, entry, value, at);
    const place = { collection, entry, path: at };
    return [{ code: 'duplicate', ...place, found: `「${value}」`, expected: '同一个列表里只写一次；多出来的删掉' }];
  });
}
