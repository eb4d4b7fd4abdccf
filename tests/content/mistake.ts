import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IssueCode } from '../../src/lib/checks/issue.ts';
import type { ContentCopy } from './content-copy.ts';

/** One issue that the check must report. */
export interface Expected {
  code: IssueCode;
  file: string;
  /** The line's number, or text that stands on that one line of the spoilt file. */
  line: number | string;
  /** Way to the field, as the report writes it; empty for a file as a whole and for prose. */
  field: string;
  /** Text that the report names as found. */
  found?: string;
  nearest?: string;
  /** What the report says belongs there. */
  expected?: RegExp;
}

/** A mistake an editor can make: in words, as a change of the content, and every issue that must come of it. */
export interface Mistake {
  what: string;
  make: (content: ContentCopy) => void;
  expected: Expected[];
  /** What the mistake took away: every other place that names it is reported too, however many the content has. */
  gone?: string;
}

/** Returns the line on which an entry of a list begins in the project's own content, and the way to it as reports write it. */
export function placeInList(file: string, id: string): { line: number; field: string } {
  const lines = readFileSync(fileURLToPath(new URL(`../../src/content/${file}`, import.meta.url)), 'utf8').split('\n');
  const line = lines.indexOf(`- id: ${id}`);
  if (line === -1) throw new Error(`${file} has no ${id}`);
  const before = lines.slice(0, line).filter((text) => text.startsWith('- ')).length;
  return { line: line + 1, field: `[${before}]` };
}

/** Replaces text that stands in a file once. */
export const edit = (file: string, from: string, to: string) => (content: ContentCopy) => content.edit(file, from, to);
/** Takes out what a pattern finds in a file. */
export const cut = (file: string, pattern: RegExp) => (content: ContentCopy) => {
  const text = content.read(file);
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${pattern}`);
  content.write(file, text.replace(pattern, ''));
};
/** Adds text at the end of a file. */
export const append = (file: string, text: string) => (content: ContentCopy) =>
  content.write(file, content.read(file) + text);
/** Writes a file anew. */
export const write = (file: string, text: string | Uint8Array) => (content: ContentCopy) => content.write(file, text);
/** Removes a file. */
export const remove = (file: string) => (content: ContentCopy) => content.remove(file);

/** An issue that must be reported. */
export const issue = (
  code: IssueCode,
  file: string,
  line: number | string,
  field = '',
  rest: Pick<Expected, 'found' | 'nearest' | 'expected'> = {},
): Expected => ({ code, file, line, field, ...rest });

/** One changed place and the one issue that comes of it. */
export const one = (what: string, make: Mistake['make'], ...expected: Parameters<typeof issue>): Mistake => ({
  what,
  make,
  expected: [issue(...expected)],
});

/** A change and every issue that comes of it. */
export const several = (what: string, make: Mistake['make'], ...expected: Expected[]): Mistake => ({
  what,
  make,
  expected,
});

/** A mistake that takes away what others name. */
export const losing = (gone: string, mistake: Mistake): Mistake => ({ ...mistake, gone });
