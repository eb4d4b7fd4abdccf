import type { CollectionName } from '../schemas/collections.ts';

/** What kind of mistake an issue is; the wording for people is built elsewhere. */
export type IssueCode =
  | 'unreadable'
  | 'syntax'
  | 'unknown-key'
  | 'missing'
  | 'unfilled'
  | 'invalid'
  | 'unknown-reference'
  | 'duplicate'
  | 'mismatch'
  | 'unused'
  | 'gap'
  | 'overlap'
  | 'style';

/** One mistake in the content: where it is, what was found, what was expected. */
export interface Issue {
  code: IssueCode;
  collection: CollectionName;
  /** The entry's id, or for a list its position. */
  entry: string;
  /** Way to the field inside the entry; empty for the entry as a whole. */
  path: readonly (string | number)[];
  /** Line inside the prose below the front matter, counted from 1, for mistakes there. */
  line?: number;
  /** Other entries of the collection that may be the one to mend: of all, the one edited last is named. */
  others?: readonly string[];
  /** What was found, in words. */
  found: string;
  /** What was expected, in words. */
  expected: string;
  /** The nearest thing that would have been right. */
  nearest?: string;
}
