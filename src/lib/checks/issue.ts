import type { CollectionName } from '../schemas/collections.ts';
import type { Path } from '../schemas/schema-paths.ts';

/** The kind of a mistake; `src/content-files/report.ts` puts it into words. */
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
  /** The entry's id; in a list its position, counted from 0. */
  entry: string;
  /** Keys and positions that lead to the field inside the entry; empty where the whole entry is meant. */
  path: Path;
  /** For a mistake in the prose: its line below the front matter, counted from 1. */
  line?: number;
  /**
   * Ids of other entries of the collection that may be the one to mend; the report names the one whose file was edited last.
   */
  others?: readonly string[];
  /** What was found, in words for editors. */
  found: string;
  /** What was expected, in words for editors. */
  expected: string;
  /** What was probably meant: the right value that is spelt most like the wrong one. */
  nearest?: string;
}
