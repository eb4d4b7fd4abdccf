import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTIONS, type CollectionName, NEEDED } from '../lib/schemas/collections.ts';
import type { Path } from '../lib/schemas/schema-paths.ts';
import { START } from './decode.ts';
import { type ReadResult, readEntry } from './read-entry.ts';
import { entryOf, homeOf } from './strays.ts';

/** One entry as read, with the file it came from and its way inside that file. */
export interface ReadFile {
  collection: CollectionName;
  entry: string;
  file: string;
  base: Path;
  result: ReadResult;
  data: unknown;
}

/** What was read last, by file; whoever checks several times reads again only the files whose bytes have changed. */
export type KnownFiles = Map<string, { bytes: Buffer; entries: ReadFile[] }>;

function readOnce(file: string, known: KnownFiles, read: (bytes: Buffer) => ReadFile[]): ReadFile[] {
  const bytes = readFileSync(file);
  const before = known.get(file);
  if (before?.bytes.equals(bytes)) return before.entries;
  const entries = read(bytes);
  known.set(file, { bytes, entries });
  return entries;
}

/** Reads the files of one collection. */
export function readCollection(root: string, collection: CollectionName, known: KnownFiles): ReadFile[] {
  const { kind } = COLLECTIONS[collection];
  const home = path.join(root, homeOf(collection));
  if (kind === 'list' || kind === 'one') return readOneFile(home, collection, known);
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const entry = entryOf(name, collection);
      if (entry === undefined) return [];
      return readOnce(path.join(home, name), known, (bytes) => {
        const result = readEntry(bytes, kind);
        return [{ collection, entry, file: `${collection}/${name}`, base: [], result, data: result.data }];
      });
    });
}

/** Reads a collection that is one file: the entries of its list, or else all that the file holds as one entry. */
function readOneFile(home: string, collection: CollectionName, known: KnownFiles): ReadFile[] {
  const file = path.basename(home);
  if (existsSync(home)) return readOnce(home, known, (bytes) => entriesIn(file, collection, readEntry(bytes, 'yaml')));
  if (!NEEDED.includes(collection)) return [];
  const found = '没有这个文件';
  return entriesIn(file, collection, {
    faults: [{ code: 'unreadable', ...START, found, expected: '有这个文件；误删了就从备份里找回来' }],
    locate: () => START,
    proseLine: () => START,
  });
}

function entriesIn(file: string, collection: CollectionName, result: ReadResult): ReadFile[] {
  const { data } = result;
  const whole = { collection, file, result };
  if (COLLECTIONS[collection].kind === 'one' || !Array.isArray(data) || data.length === 0)
    return [{ ...whole, entry: '', base: [], data }];
  return data.map((item, index) => ({ ...whole, entry: String(index), base: [index], data: item }));
}
