import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, type CollectionName, NEEDED } from '../lib/schemas/collections.ts';
import { START } from './decode.ts';
import type { EntryReader, ReadResult } from './read-entry.ts';
import { entryOf, homeOf } from './strays.ts';

/** One entry as read, with the file it came from and its way inside that file. */
export interface ReadFile {
  collection: CollectionName;
  entry: string;
  file: string;
  base: readonly (string | number)[];
  result: ReadResult;
  data: unknown;
}

/** Reads the files of one collection. */
export function readCollection(root: string, collection: CollectionName, readEntry: EntryReader): ReadFile[] {
  const { kind } = COLLECTIONS[collection];
  const home = path.join(root, homeOf(collection));
  if (kind === 'list' || kind === 'one') return readOneFile(home, collection, readEntry);
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const entry = entryOf(name, collection);
      if (entry === undefined) return [];
      const result = readEntry(readFileSync(path.join(home, name)), kind);
      return [{ collection, entry, file: `${collection}/${name}`, base: [], result, data: result.data }];
    });
}

/** Reads a collection that is one file: the entries of its list, or else all that the file holds as one entry. */
function readOneFile(home: string, collection: CollectionName, readEntry: EntryReader): ReadFile[] {
  const file = path.basename(home);
  if (!existsSync(home) && !NEEDED.includes(collection)) return [];
  const result: ReadResult = existsSync(home)
    ? readEntry(readFileSync(home), 'yaml')
    : {
        faults: [{ code: 'unreadable', ...START, found: '没有这个文件', expected: `src/content/${file}` }],
        locate: () => START,
        proseLine: () => START,
      };
  const { data } = result;
  const whole = { collection, file, result };
  if (COLLECTIONS[collection].kind === 'one' || !Array.isArray(data) || data.length === 0)
    return [{ ...whole, entry: '', base: [], data }];
  return data.map((item, index) => ({ ...whole, entry: String(index), base: [index], data: item }));
}
