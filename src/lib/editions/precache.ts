import { encodeName } from '../addresses/relative.ts';

/** Files that the browser never keeps: the workers, downloads, and what only programs, hosts and chats read. */
const LEFT_OUT =
  /^(?:404\.html|sw\.js|retired-sw\.js|(?:download|api|cards)\/.*|.*\.(?:map|md|xml)|llms.*\.txt|robots\.txt|_headers|_redirects|CNAME|\.nojekyll)$/;
/** Big, or seldom asked for: the files of the full text, the book to print, what makes Word files, and what only an installed site shows. */
const ON_USE =
  /^(?:pagefind\/.*|print\.html|styleguide\.html|letters\/.*\.js|qr\/.*|icon-\w+\.png|apple-touch-icon\.png)$/;

/** Bytes, compressed as on their way, that a first visit brings along without having been asked for. */
export const MOST_AT_ONCE = 1_370_000;

/** A file the reader keeps: its address from the worker, and the SHA-256 of its content in base64. */
export type Kept = readonly [address: string, sha256: string];

/** Returns whether the reader's browser keeps a file of the site: with the first visit, once it was used, or not at all. */
export function keepingOf(file: string): 'at-once' | 'on-use' | 'never' {
  if (LEFT_OUT.test(file)) return 'never';
  return ON_USE.test(file) ? 'on-use' : 'at-once';
}

const rankOf = (file: string, scenarios: readonly string[]) => {
  if (!file.endsWith('.html')) return 0;
  if (scenarios.includes(file)) return 2;
  return file.includes('/') ? 3 : 1;
};

/** Returns files in the order in which they are worth keeping: what pages need, entrances and lists, scenarios, all other pages. */
export function byWorth(files: readonly string[], scenarios: readonly string[]): string[] {
  const ranked = files.map((file) => ({ file, rank: rankOf(file, scenarios) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));
  return ranked.map(({ file }) => file);
}

/** What the worker is told: the files to keep at once, those to keep once they are used, and how many bytes these are on the device. */
export interface KeptLists {
  atOnce: ReadonlyMap<string, string>;
  onUse: ReadonlyMap<string, string>;
  onUseBytes: number;
}

const listOf = (files: ReadonlyMap<string, string>): Kept[] =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sha256]) => [file.split('/').map(encodeName).join('/'), sha256]);

/** Writes the worker with its lists in its first line, in place of older ones if it has them; the lists map files to checksums. */
export function withPrecache(worker: string, { atOnce, onUse, onUseBytes }: KeptLists): string {
  const rest = worker.replace(/^self\.KEPT=.*\n/, '');
  const lists = { KEPT: listOf(atOnce), ON_USE: listOf(onUse), ON_USE_BYTES: onUseBytes };
  const assigned = Object.entries(lists).map(([name, value]) => `self.${name}=${JSON.stringify(value)};`);
  return `${assigned.join('')}\n${rest}`;
}
