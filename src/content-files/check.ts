import path from 'node:path';
import { checkIntegrity } from '../lib/checks/integrity.ts';
import type { Issue } from '../lib/checks/issue.ts';
import { labelsOf } from '../lib/checks/label-hint.ts';
import { checkOwnLinks } from '../lib/checks/own-link-check.ts';
import { checkProseStyle, checkStyle } from '../lib/checks/style-check.ts';
import { checkSubject } from '../lib/checks/subject-check.ts';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import {
  type EntryPlace,
  linksInProse,
  type ProseNode,
  referencesInProse,
  textsInProse,
} from '../lib/knowledge/prose.ts';
import { COLLECTION_NAMES, type CollectionName, ENTRY_NAMES, LIST_NAMES } from '../lib/schemas/collections.ts';
import { valueAt } from '../lib/schemas/schema-paths.ts';
import { checkEntry, type LocatedIssue, located } from './check-entry.ts';
import { START } from './decode.ts';
import { lastEdited } from './last-edited.ts';
import { type KnownFiles, type ReadFile, readCollection } from './read-content.ts';
import { findStrays } from './strays.ts';

/** Content in which the check found nothing wrong. */
export interface SoundContent {
  knowledge: Knowledge;
  /** The prose of the entries that have some, as it is written, by `collection/entry`. */
  bodies: ReadonlyMap<string, string>;
}

/** What a check found, and the content where it found nothing. */
export interface ContentCheck extends Partial<SoundContent> {
  issues: LocatedIssue[];
}

/** Puts entries that are valid by themselves together. */
function assemble(sound: readonly { read: ReadFile; value?: unknown }[]): Knowledge {
  const of = (collection: CollectionName) =>
    sound.filter(({ read }) => read.collection === collection).map(({ read, value }) => [read.entry, value]);
  const entries = ENTRY_NAMES.map((name) => [name, Object.fromEntries(of(name))]);
  const lists = LIST_NAMES.map((name) => [name, of(name).map(([, item]) => item)]);
  const [[, subject] = []] = of('subject');
  return Object.fromEntries([...entries, ...lists, ['subject', subject]]) as Knowledge;
}

/** Returns the day before which no date can lie; where the subject does not say it, which is reported, any day will do. */
function sinceIn(reads: readonly ReadFile[]): string {
  const since = valueAt(reads.find(({ collection }) => collection === 'subject')?.data, ['since']);
  return typeof since === 'string' ? since : '';
}

/**
 * Checks the whole content folder and gives every mistake at once, sorted by file and line.
 * With `today` (`YYYY-MM-DD`), dates after it are mistakes too. Checks that follow each other may share what files they know:
 * then only what has changed is read and judged anew.
 */
export function checkContent(root: string, today?: string, known: KnownFiles = new Map()): ContentCheck {
  const strays = findStrays(root).map(
    ({ file, ...stray }): LocatedIssue => ({
      code: 'unreadable',
      path: [],
      file,
      ...START,
      ...stray,
    }),
  );
  const reads = COLLECTION_NAMES.flatMap((collection) => readCollection(root, collection, known));
  const labels = labelsOf(reads);
  const limits = today === undefined ? undefined : { since: sinceIn(reads), today };
  const checked = reads.map((read) => ({ read, ...checkEntry(read, labels, limits) }));
  const valid = checked.filter(({ issues }) => issues.length === 0);
  const sound = valid.map(({ read }) => read);
  const faulty = checked.filter(({ issues }) => issues.length > 0);
  // What stands in the wrong folder is there for those that name it.
  const unsound = [
    ...strays,
    ...faulty.map(({ read: { collection, entry }, home = collection }) => ({ collection: home, entry })),
  ];
  const knowledge = assemble(valid);
  // Addresses, codes and kinds of account come from the subject: without it, nothing else can be judged against the rest.
  if (knowledge.subject === undefined) {
    return { issues: sorted([...strays, ...checked.flatMap((entry) => entry.issues)]) };
  }
  const inProse = <T>(list: (place: EntryPlace, prose: ProseNode) => T[]): T[] =>
    sound.flatMap(({ collection, entry, result: { prose } }) =>
      prose === undefined ? [] : list({ collection, entry }, prose),
    );
  const style = [
    ...checkStyle(knowledge, unsound.length === 0),
    ...checkProseStyle(inProse(textsInProse), knowledge.subject.wording),
  ];
  const links = checkOwnLinks(knowledge, inProse(linksInProse), unsound);
  const integrity = checkIntegrity(knowledge, inProse(referencesInProse), unsound);
  const subject = unsound.length === 0 ? checkSubject(knowledge) : [];
  const between = [...integrity, ...links, ...style, ...subject].map((issue) => placed(issue, reads, root));
  const issues = sorted([...strays, ...checked.flatMap((entry) => entry.issues), ...between]);
  if (issues.length > 0) return { issues };
  const bodies = reads.flatMap(({ collection, entry, result: { body } }): [string, string][] =>
    body === undefined ? [] : [[`${collection}/${entry}`, body]],
  );
  return { issues, knowledge, bodies: new Map(bodies) };
}

/** Adds to an issue where it stands: of several entries that may be the one to mend, in the one edited last. */
function placed(issue: Issue, reads: readonly ReadFile[], root: string): LocatedIssue {
  const entries = [issue.entry, ...(issue.others ?? [])];
  const candidates = entries.flatMap(
    (entry) => reads.find((read) => read.collection === issue.collection && read.entry === entry) ?? [],
  );
  const read = candidates.length > 1 ? (editedLast(candidates, root) ?? candidates[0]) : candidates[0];
  if (read !== undefined) return located({ ...issue, entry: read.entry }, read);
  return { ...issue, file: `${issue.collection}/${issue.entry}.mdx`, ...START };
}

/** Returns the one entry of several that was edited last; none where the questions were, or entries came or went, since. */
function editedLast(reads: readonly ReadFile[], root: string): ReadFile | undefined {
  const files = new Map(reads.map((read) => [path.join(root, read.file), read]));
  const folders = [...files.keys()].map((file) => path.dirname(file));
  return files.get(lastEdited([...files.keys()], [path.join(root, 'facets.yaml'), ...folders]) ?? '');
}

function sorted(issues: readonly LocatedIssue[]): LocatedIssue[] {
  return issues.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
