import { statSync } from 'node:fs';

/** How much later than all others a file was saved that somebody has just edited; a checkout writes all in a moment. */
const APART = 10_000;

const savedAt = (file: string) => statSync(file).mtimeMs;

/**
 * Returns the one file of several that was edited last; `undefined` where they were saved at about the same time, or where
 * something of `besides` has changed since. A folder changes when a file in it is added, renamed or removed.
 */
export function lastEdited(files: readonly string[], besides: readonly string[]): string | undefined {
  const [last, before] = files.map((file) => ({ file, at: savedAt(file) })).toSorted((a, b) => b.at - a.at);
  if (last === undefined || (before !== undefined && last.at - before.at < APART)) return undefined;
  return besides.every((other) => savedAt(other) - last.at < APART) ? last.file : undefined;
}
