import {
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  ENTRY_NAMES,
  LIST_NAMES,
} from '../../lib/knowledge/collections.ts';
import { checkDates } from '../../lib/knowledge/dates.ts';
import { checkIntegrity } from '../../lib/knowledge/integrity.ts';
import type { Issue } from '../../lib/knowledge/issue.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import { checkOwnLinks } from '../../lib/knowledge/own-links.ts';
import {
  linksInProse,
  type Place,
  type ProseNode,
  referencesInProse,
  textsInProse,
} from '../../lib/knowledge/prose.ts';
import { checkProse } from '../../lib/knowledge/prose-check.ts';
import { readShape } from '../../lib/knowledge/shape.ts';
import { checkProseStyle, checkStyle } from '../../lib/knowledge/style.ts';
import { checkUnfilled, checkUnfilledProse } from '../../lib/knowledge/unfilled.ts';
import { checkUnseen, checkUnseenProse } from '../../lib/knowledge/unseen-check.ts';
import { START } from './decode.ts';
import { type ReadFile, readCollection } from './read-content.ts';
import { type EntryReader, readEntry } from './read-entry.ts';
import { findStrays } from './strays.ts';

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

function located(issue: Issue, { base, file, result }: ReadFile): LocatedIssue {
  const path = [...base, ...issue.path];
  return { ...issue, path, file, ...(issue.line === undefined ? result.locate(path) : result.proseLine(issue.line)) };
}

/** What is wrong with something, or what it says. */
interface Checked<I extends Issue> {
  issues: I[];
  value?: unknown;
}

/** Checks each entry by itself. */
function checkEntry(read: ReadFile, today: string | undefined): Checked<LocatedIssue> {
  const { collection, entry, base, result, file } = read;
  // All entries of a list share the faults of their file, which are then all it has.
  const unread = result.faults.map((fault) => ({ collection, entry, path: [], file, ...fault }));
  const isList = COLLECTIONS[collection].kind === 'list' && base.length === 0;
  const { issues, value } = isList ? { issues: checkList(read) } : checkData(read, today);
  return { issues: [...unread, ...[...issues, ...checkText(read)].map((issue) => located(issue, read))], value };
}

function checkList({ collection, entry, data }: ReadFile): Issue[] {
  if (data === undefined) return [];
  return [
    {
      code: 'invalid',
      collection,
      entry,
      path: [],
      found: '不是列表，或者是空的',
      expected: '列表：每一项前面加「- 」',
    },
  ];
}

function checkData({ collection, entry, data }: ReadFile, today: string | undefined): Checked<Issue> {
  if (data === undefined) return { issues: [] };
  const unfilled = [...checkUnfilled(collection, entry, data), ...checkUnseen(collection, entry, data)];
  const gaps = unfilled.map((issue) => issue.path.join('/'));
  const { issues, value } = readShape(collection, entry, data);
  const shape = issues.filter((issue) => !gaps.includes(issue.path.join('/')));
  const datable = today !== undefined && shape.length === 0 && unfilled.length === 0;
  const dates = datable ? checkDates(collection, entry, data as object, today) : [];
  return { issues: [...unfilled, ...shape, ...dates], value };
}

function checkText({ collection, entry, result: { prose } }: ReadFile): Issue[] {
  const place = { collection, entry };
  return prose === undefined
    ? []
    : [...checkUnfilledProse(place, prose), ...checkUnseenProse(place, prose), ...checkProse(place, prose)];
}

/** Puts entries that are valid by themselves together. */
function assemble(sound: readonly { read: ReadFile; value?: unknown }[]): Knowledge {
  const of = (collection: CollectionName) =>
    sound.filter(({ read }) => read.collection === collection).map(({ read, value }) => [read.entry, value]);
  const entries = ENTRY_NAMES.map((name) => [name, Object.fromEntries(of(name))]);
  const lists = LIST_NAMES.map((name) => [name, of(name).map(([, item]) => item)]);
  return Object.fromEntries([...entries, ...lists]) as Knowledge;
}

/**
 * Checks the whole content folder and gives every mistake at once, sorted by file and line.
 * With `today` (`YYYY-MM-DD`), dates after it are mistakes too; checks that follow each other may share a reader.
 */
export function checkContent(root: string, today?: string, read: EntryReader = readEntry): ContentCheck {
  const strays = findStrays(root).map(
    ({ file, ...stray }): LocatedIssue => ({
      code: 'unreadable',
      path: [],
      found: '没有人会读它',
      file,
      ...START,
      ...stray,
    }),
  );
  const reads = COLLECTION_NAMES.flatMap((collection) => readCollection(root, collection, read));
  const checked = reads.map((read) => ({ read, ...checkEntry(read, today) }));
  const valid = checked.filter(({ issues }) => issues.length === 0);
  const sound = valid.map(({ read }) => read);
  const unsound = [...strays, ...checked.filter(({ issues }) => issues.length > 0).map(({ read }) => read)];
  const knowledge = assemble(valid);
  const inProse = <T>(list: (place: Place, prose: ProseNode) => T[]): T[] =>
    sound.flatMap(({ collection, entry, result: { prose } }) =>
      prose === undefined ? [] : list({ collection, entry }, prose),
    );
  const style = [...checkStyle(knowledge, unsound.length === 0), ...checkProseStyle(inProse(textsInProse))];
  const links = checkOwnLinks(knowledge, inProse(linksInProse), unsound);
  const integrity = checkIntegrity(knowledge, inProse(referencesInProse), unsound);
  const between = [...integrity, ...links, ...style].map((issue): LocatedIssue => {
    const read = reads.find(({ collection, entry }) => collection === issue.collection && entry === issue.entry);
    if (read !== undefined) return located(issue, read);
    return { ...issue, file: `${issue.collection}/${issue.entry}.mdx`, ...START };
  });
  const issues = sorted([...strays, ...checked.flatMap((entry) => entry.issues), ...between]);
  return issues.length > 0 ? { issues } : { issues, knowledge };
}

function sorted(issues: readonly LocatedIssue[]): LocatedIssue[] {
  return issues.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
