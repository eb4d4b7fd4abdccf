import { encodeName } from '../addresses/relative.ts';

/** Left to the network: the worker itself, what is downloaded, and what is there for programs and chats rather than for readers. */
const LEFT_OUT =
  /^(?:sw\.js|retired-sw\.js|(?:download|api|cards)\/.*|.*\.(?:map|md|xml)|llms.*\.txt|robots\.txt|_headers|_redirects|CNAME|\.nojekyll)$/;

/** A file the reader keeps: its address from the worker, and the SHA-256 of its content in base64. */
export type Kept = readonly [address: string, sha256: string];

/** Whether the reader's browser keeps a file of the site. */
export function isKept(file: string): boolean {
  return !LEFT_OUT.test(file);
}

/** Writes the worker with the list of files to keep in its first line, in place of an older list if it has one. */
export function withPrecache(worker: string, files: ReadonlyMap<string, string>): string {
  const kept: Kept[] = [...files]
    .filter(([file]) => isKept(file))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sha256]) => [file.split('/').map(encodeName).join('/'), sha256]);
  const rest = worker.replace(/^self\.KEPT=.*\n/, '');
  return `self.KEPT=${JSON.stringify(kept)};\n${rest}`;
}
