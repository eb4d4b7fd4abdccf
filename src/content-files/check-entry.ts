import { checkDates, type DateLimits } from '../lib/checks/date-check.ts';
import type { Issue } from '../lib/checks/issue.ts';
import { type Labels, withIdOf } from '../lib/checks/label-hint.ts';
import { misplacedIssue, rightCollection } from '../lib/checks/misplaced.ts';
import { checkProse } from '../lib/checks/prose-check.ts';
import { checkRepeats } from '../lib/checks/repeat-check.ts';
import { readBySchema } from '../lib/checks/schema-check.ts';
import { checkUnfilled, checkUnfilledProse } from '../lib/checks/unfilled-check.ts';
import { checkUnseen, checkUnseenProse } from '../lib/checks/unseen-check.ts';
import { onceForEach } from '../lib/knowledge/once-for-each.ts';
import { COLLECTIONS, type CollectionName } from '../lib/schemas/collections.ts';
import type { ReadFile } from './read-content.ts';

/** An issue and where it stands. */
export interface LocatedIssue extends Issue {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with an entry by itself, or what it says. */
export interface Checked<I extends Issue = LocatedIssue> {
  issues: I[];
  value?: unknown;
  /** The collection it belongs to, where it stands in another. */
  home?: CollectionName;
}

/** Adds to an issue where it stands. */
export function located(issue: Issue, { base, file, result }: ReadFile): LocatedIssue {
  const path = [...base, ...issue.path];
  return { ...issue, path, file, ...(issue.line === undefined ? result.locate(path) : result.proseLine(issue.line)) };
}

function checkList({ collection, entry, data }: ReadFile): Issue[] {
  if (data === undefined) return [];
  const expected = '列表：每一项前面加「- 」';
  return [{ code: 'invalid', collection, entry, path: [], found: '不是列表，或者是空的', expected }];
}

/** Checks what nothing but the entry decides: neither the other entries nor the day. */
const checkFields = onceForEach(({ collection, entry, data }: ReadFile): Checked<Issue> => {
  const gaps = [...checkUnfilled(collection, entry, data), ...checkUnseen(collection, entry, data)];
  const known = new Set(gaps.map((issue) => issue.path.join('/')));
  const { issues, value } = readBySchema(collection, entry, data);
  const home = rightCollection(collection, entry, data, issues);
  if (home !== undefined) return { issues: [misplacedIssue(collection, entry, home)], home };
  const repeats = checkRepeats(collection, entry, data);
  return { issues: [...gaps, ...repeats, ...issues.filter(({ path }) => !known.has(path.join('/')))], value };
});

function checkData(read: ReadFile, labels: Labels, limits?: DateLimits): Checked<Issue> {
  const { collection, entry, data } = read;
  if (data === undefined) return { issues: [] };
  const { issues, ...rest } = checkFields(read);
  const datable = limits !== undefined && issues.length === 0;
  const dates = datable ? checkDates(collection, entry, data as object, limits) : [];
  return { issues: [...issues.map((issue) => withIdOf(issue, data, labels)), ...dates], ...rest };
}

const checkText = onceForEach(({ collection, entry, result: { prose } }: ReadFile): Issue[] => {
  const place = { collection, entry };
  return prose === undefined
    ? []
    : [...checkUnfilledProse(place, prose), ...checkUnseenProse(place, prose), ...checkProse(place, prose)];
});

/** Checks an entry by itself; `labels` tells which id was meant where a name stands in its place. */
export function checkEntry(read: ReadFile, labels: Labels, limits?: DateLimits): Checked {
  const { collection, entry, base, result, file } = read;
  // All entries of a list share the faults of their file, which are then all it has.
  const unread = result.faults.map((fault) => ({ collection, entry, path: [], file, ...fault }));
  const isList = COLLECTIONS[collection].kind === 'list' && base.length === 0;
  const { issues, ...rest } = isList ? { issues: checkList(read) } : checkData(read, labels, limits);
  return { issues: [...unread, ...[...issues, ...checkText(read)].map((issue) => located(issue, read))], ...rest };
}
