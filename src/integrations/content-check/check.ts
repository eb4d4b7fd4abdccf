import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../lib/knowledge/collections.ts';
import { checkIntegrity } from '../../lib/knowledge/integrity.ts';
import type { Issue } from '../../lib/knowledge/issue.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { nearest } from '../../lib/knowledge/nearest.ts';
import { checkProse, type ProseReference, referencesInProse } from '../../lib/knowledge/prose.ts';
import { checkShape } from '../../lib/knowledge/shape.ts';
import { type ReadResult, readEntry } from './read-entry.ts';

/** An issue and where it stands. */
export interface LocatedIssue extends Issue {
  file: string;
  line: number;
  column: number;
}

/** What a check found, and the knowledge where it found nothing. */
export interface ContentCheck {
  issues: LocatedIssue[];
  knowledge?: Knowledge;
}

/** One entry as read, with the file it came from and its way inside that file. */
interface ReadFile {
  collection: CollectionName;
  entry: string;
  file: string;
  base: readonly (string | number)[];
  result: ReadResult;
  data: unknown;
}

const ENTRY_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function located(issue: Issue, read: ReadFile): LocatedIssue {
  const at =
    issue.line === undefined ? read.result.locate([...read.base, ...issue.path]) : read.result.proseLine(issue.line);
  return { ...issue, file: read.file, ...at };
}

/** Lists files that no collection would read, so that nothing an editor wrote is silently left out. */
function checkStrays(root: string): LocatedIssue[] {
  const homes = new Map<string, CollectionName>(
    COLLECTION_NAMES.map((name) => [COLLECTIONS[name].kind === 'list' ? `${name}.yaml` : name, name]),
  );
  const stray = (file: string, collection: CollectionName, expected: string, near?: string): LocatedIssue => ({
    code: 'unreadable',
    collection,
    entry: '',
    path: [],
    file,
    line: 1,
    column: 1,
    found: '没有人会读这个文件',
    expected,
    ...(near === undefined ? {} : { nearest: near }),
  });
  return readdirSync(root, { withFileTypes: true }).flatMap((item: Dirent): LocatedIssue[] => {
    const collection = homes.get(item.name);
    if (collection === undefined) {
      const expected = `src/content/ 里只有：${[...homes.keys()].join('、')}`;
      return [stray(item.name, 'scenarios', expected, nearest(item.name, homes.keys()))];
    }
    if (!item.isDirectory()) return [];
    const extension = `.${COLLECTIONS[collection].kind}`;
    return readdirSync(path.join(root, item.name))
      .filter((name) => !name.endsWith(extension) || !ENTRY_NAME.test(name.slice(0, -extension.length)))
      .map((name) =>
        stray(`${item.name}/${name}`, collection, `文件名由小写英文字母、数字和连字符组成，以 ${extension} 结尾`),
      );
  });
}

/** Reads the files of one collection. */
function readCollection(root: string, collection: CollectionName): ReadFile[] {
  const { kind } = COLLECTIONS[collection];
  if (kind === 'list') {
    const file = `${collection}.yaml`;
    const full = path.join(root, file);
    const result = readEntry(existsSync(full) ? readFileSync(full) : new Uint8Array(), 'yaml');
    const whole = { collection, file, result };
    if (!Array.isArray(result.data)) return [{ ...whole, entry: '', base: [], data: result.data }];
    return result.data.map((data, index) => ({ ...whole, entry: String(index), base: [index], data }));
  }
  const folder = path.join(root, collection);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => name.endsWith(`.${kind}`) && ENTRY_NAME.test(name.slice(0, -kind.length - 1)))
    .map((name) => {
      const result = readEntry(readFileSync(path.join(folder, name)), kind);
      const entry = name.slice(0, -kind.length - 1);
      return { collection, entry, file: `${collection}/${name}`, base: [], result, data: result.data };
    });
}

/** Checks each entry by itself. */
function checkEntry(read: ReadFile): LocatedIssue[] {
  const { collection, entry, result, data, file } = read;
  const faults = read.base[0] === undefined || read.base[0] === 0 ? result.faults : [];
  const unread = faults.map((fault) => ({ collection, entry, path: [], file, ...fault }));
  const shape = data === undefined ? [] : checkShape(collection, entry, data);
  const prose = result.prose === undefined ? [] : checkProse({ collection, entry }, result.prose);
  return [...unread, ...[...shape, ...prose].map((issue) => located(issue, read))];
}

/** Puts entries that are valid by themselves together. */
function assemble(reads: readonly ReadFile[]): Knowledge {
  const of = (collection: CollectionName) =>
    reads
      .filter((read) => read.collection === collection)
      .map((read) => [read.entry, COLLECTIONS[collection].schema.parse(read.data)]);
  const entries = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].kind !== 'list').map((name) => [
    name,
    Object.fromEntries(of(name)),
  ]);
  return { ...Object.fromEntries(entries), facets: of('facets').map(([, facet]) => facet) } as Knowledge;
}

/**
 * Checks the whole content folder and gives every mistake at once, sorted by file and line.
 * What only shows between entries (references, the decision table) is judged when each entry is sound by itself.
 */
export function checkContent(root: string): ContentCheck {
  const reads = COLLECTION_NAMES.flatMap((collection) => readCollection(root, collection));
  const own = [...checkStrays(root), ...reads.flatMap(checkEntry)];
  if (own.length > 0) return { issues: sorted(own) };
  const knowledge = assemble(reads);
  const proseReferences: ProseReference[] = reads.flatMap(({ collection, entry, result }) =>
    result.prose === undefined ? [] : referencesInProse({ collection, entry }, result.prose),
  );
  const issues = checkIntegrity(knowledge, proseReferences).map((issue): LocatedIssue => {
    const read = reads.find(({ collection, entry }) => collection === issue.collection && entry === issue.entry);
    if (read !== undefined) return located(issue, read);
    return { ...issue, file: `${issue.collection}/${issue.entry}.mdx`, line: 1, column: 1 };
  });
  return issues.length > 0 ? { issues: sorted(issues) } : { issues, knowledge };
}

function sorted(issues: readonly LocatedIssue[]): LocatedIssue[] {
  return issues.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
