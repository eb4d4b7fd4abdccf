import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, keptIn, NEEDED } from '../lib/schemas/collections.ts';
import { withNearest } from '../lib/wording/nearest.ts';

/** A file or folder that no collection reads. */
export interface Stray {
  file: string;
  collection: CollectionName;
  /** The entry it would be under its right name; empty where none can be told. */
  entry: string;
  found: string;
  expected: string;
  nearest?: string;
}

const ENTRY_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Files that file managers and editors leave in any folder by themselves, some only while a file is open. */
const LEFT_BY_SYSTEMS = /^(?:\..*|~\$.*|.*~|#.*#|Thumbs\.db|desktop\.ini)$/i;

/** The numbers that the search has learnt from the content; no content themselves. */
export const MODEL_NAME = 'search-model.json';

/** Whether a file manager or an editor left a file of this name, which is no part of the content. */
export function isLeftBySystems(name: string): boolean {
  return LEFT_BY_SYSTEMS.test(name);
}

/** Returns the entry that a file's name stands for, `undefined` where it stands for none. */
export function entryOf(name: string, collection: CollectionName): string | undefined {
  const extension = `.${COLLECTIONS[collection].kind}`;
  const entry = name.slice(0, -extension.length);
  return name.endsWith(extension) && ENTRY_NAME.test(entry) ? entry : undefined;
}

/** The file or folder in which a collection is kept. */
export function homeOf(collection: CollectionName): string {
  return keptIn(collection) === 'file' ? `${collection}.yaml` : collection;
}

/** What stands after a file's own ending where a program hid or changed it. */
const ADDED = /(?:\.(?:txt|bak|old|orig|tmp))+$/i;

/** Documents, tables, archives and pictures: another name makes no text of them. */
const NO_TEXT = /\.(?:docx?|wps|xlsx?|et|pptx?|pdf|zip|rar|7z|png|jpe?g|gif|webp)$/i;

/** Lists what no collection would read, so that nothing an editor wrote is silently left out; and collections that are empty. */
export function findStrays(root: string): Stray[] {
  const homes = new Map(COLLECTION_NAMES.map((name) => [homeOf(name), name]));
  const [files, folders] = [true, false].map((list) =>
    [...homes.keys()].filter((home) => home.endsWith('.yaml') === list),
  ) as [string[], string[]];
  const items = readdirSync(root, { withFileTypes: true }).filter(
    ({ name }) => !isLeftBySystems(name) && name !== MODEL_NAME,
  );
  const strays = items.flatMap((item): Stray[] => {
    const { name } = item;
    const isFolder = item.isDirectory();
    const collection = homes.get(name);
    if (collection !== undefined && folders.includes(name) === isFolder)
      return isFolder ? straysIn(root, collection) : [];
    const near = withNearest(name.replace(ADDED, ''), isFolder ? folders : files);
    const empty = isFolder && readdirSync(path.join(root, name)).length === 0;
    const found = empty ? '空的文件夹' : `不属于哪一类内容的${isFolder ? '文件夹' : '文件'}，没有人会读它`;
    const known = `这里只有文件夹 ${folders.join('、')}，和文件 ${files.join('、')}`;
    const expected = empty ? `删掉它；${known}` : `${known}；笔记和草稿放到内容文件夹外面`;
    return [{ file: name, collection: 'scenarios', entry: '', found, expected, ...near }];
  });
  return [
    ...strays,
    ...folders
      .filter((folder) => NEEDED.includes(folder))
      .flatMap((folder) => emptyCollection(root, homes.get(folder) as CollectionName)),
  ];
}

function emptyCollection(root: string, collection: CollectionName): Stray[] {
  const home = path.join(root, collection);
  const missing = !existsSync(home);
  if (!missing && readdirSync(home).some((name) => !isLeftBySystems(name))) return [];
  const { label, kind } = COLLECTIONS[collection];
  return [
    {
      file: collection,
      collection,
      entry: '',
      found: missing ? '没有这个文件夹' : '文件夹是空的',
      expected: `${label}的文件，以 .${kind} 结尾，至少一个；误删了就从备份里找回来`,
    },
  ];
}

function straysIn(root: string, collection: CollectionName): Stray[] {
  const extension = `.${COLLECTIONS[collection].kind}`;
  return readdirSync(path.join(root, collection), { withFileTypes: true })
    .filter(({ name }) => !isLeftBySystems(name))
    .filter((item) => item.isDirectory() || entryOf(item.name, collection) === undefined)
    .map((item) => {
      const { name } = item;
      const file = `${collection}/${name}`;
      const expected = `文件，名字由小写英文字母、数字和连字符组成，以 ${extension} 结尾`;
      if (item.isDirectory())
        return { file, collection, entry: '', found: '文件夹，里面的东西不会有人读', expected: `只有${expected}` };
      if (NO_TEXT.test(name)) {
        const mend = `里面的字写进以 ${extension} 结尾的文字文件；它自己放到内容文件夹外面`;
        return { file, collection, entry: '', found: '不是文字文件，不会有人读它', expected: mend };
      }
      const own = name.replace(ADDED, '');
      const plain = own
        .replace(/\.[^.]*$/, '')
        .toLowerCase()
        .replace(/[\s_.]+/g, '-');
      const entry = ENTRY_NAME.test(plain) ? plain : '';
      const hidden = own !== name && own.endsWith(extension);
      return {
        file,
        collection,
        entry,
        found: hidden
          ? `文件名末尾多了「${name.slice(own.length)}」，所以不会有人读它`
          : '文件名不合规矩，所以不会有人读它',
        expected: hidden
          ? `${expected}。系统常把真正的结尾藏起来：在文件夹的设置里打开「显示文件扩展名」再改名`
          : expected,
        ...(entry === '' ? {} : { nearest: entry + extension }),
      };
    });
}
