import { readdirSync } from 'node:fs';
import path from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../lib/knowledge/collections.ts';
import { nearest } from '../../lib/knowledge/nearest.ts';

/** A file or folder that no collection reads. */
export interface Stray {
  file: string;
  collection: CollectionName;
  /** The entry it would be under its right name; empty where none can be told. */
  entry: string;
  expected: string;
  nearest?: string;
}

const ENTRY_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files that file managers leave in any folder by themselves. */
const LEFT_BY_SYSTEMS = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Gives the entry that a file's name stands for, `undefined` where it stands for none. */
export function entryOf(name: string, collection: CollectionName): string | undefined {
  const extension = `.${COLLECTIONS[collection].kind}`;
  const entry = name.slice(0, -extension.length);
  return name.endsWith(extension) && ENTRY_NAME.test(entry) ? entry : undefined;
}

/** The file or folder in which a collection is kept. */
export function homeOf(collection: CollectionName): string {
  return COLLECTIONS[collection].kind === 'list' ? `${collection}.yaml` : collection;
}

/** Lists what no collection would read, so that nothing an editor wrote is silently left out. */
export function findStrays(root: string): Stray[] {
  const homes = new Map(COLLECTION_NAMES.map((name) => [homeOf(name), name]));
  return readdirSync(root, { withFileTypes: true }).flatMap((item): Stray[] => {
    if (LEFT_BY_SYSTEMS.has(item.name)) return [];
    const collection = homes.get(item.name);
    const isFolder = collection !== undefined && COLLECTIONS[collection].kind !== 'list';
    if (collection === undefined || item.isDirectory() !== isFolder) {
      const near = nearest(item.name, homes.keys());
      const expected = `src/content/ 里只有文件 facets.yaml 和文件夹 ${[...homes.keys()].slice(1).join('、')}`;
      return [{ file: item.name, collection: 'scenarios', entry: '', expected, ...(near ? { nearest: near } : {}) }];
    }
    return isFolder ? straysIn(root, collection) : [];
  });
}

function straysIn(root: string, collection: CollectionName): Stray[] {
  const extension = `.${COLLECTIONS[collection].kind}`;
  return readdirSync(path.join(root, collection), { withFileTypes: true })
    .filter(({ name }) => !LEFT_BY_SYSTEMS.has(name))
    .filter((item) => item.isDirectory() || entryOf(item.name, collection) === undefined)
    .map((item) => {
      const { name } = item;
      const plain = name
        .replace(/\.[^.]*$/, '')
        .toLowerCase()
        .replace(/[\s_.]+/g, '-');
      const entry = !item.isDirectory() && ENTRY_NAME.test(plain) ? plain : '';
      return {
        file: `${collection}/${name}`,
        collection,
        entry,
        expected: `文件，名字由小写英文字母、数字和连字符组成，以 ${extension} 结尾`,
        ...(entry === '' ? {} : { nearest: entry + extension }),
      };
    });
}
