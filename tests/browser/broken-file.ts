import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes of a whole file what came of it. */
type Spoil = (whole: string) => string;

/** Ways in which a file can come broken. */
const BROKEN: [how: string, spoil: Spoil][] = [
  ['cut off', (whole) => whole.slice(0, whole.length / 2)],
  ['empty', () => ''],
  ['replaced by the login page of a network', () => '<!doctype html><p>请先登录</p>'],
];

/** What a file of the search is, by which part of its name it is known, and what the reader is told where it is missing. */
export type SearchFile = [what: string, part: RegExp, words: string];

/** Every file in every way: what, how, part, spoil, words. */
export function inEveryWay(files: readonly SearchFile[]): [string, string, RegExp, Spoil, string][] {
  return files.flatMap(([what, part, words]) =>
    BROKEN.map(([how, spoil]): [string, string, RegExp, Spoil, string] => [what, how, part, spoil, words]),
  );
}

/** Runs a check while files of a site's search are broken; tells how many are. */
export async function whileBroken(
  site: string,
  part: RegExp,
  spoil: Spoil,
  check: () => Promise<void>,
): Promise<number> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => part.test(file.replaceAll(path.sep, '/')))
    .map((file) => path.join(site, file));
  const whole = files.map((file) => readFileSync(file, 'utf8'));
  for (const [index, file] of files.entries()) writeFileSync(file, spoil(whole[index] ?? ''));
  try {
    await check();
  } finally {
    for (const [index, file] of files.entries()) writeFileSync(file, whole[index] ?? '');
  }
  return files.length;
}
