import { kindOf } from './address.ts';
import { splitAddress } from './relative.ts';

/** How many folders above the missing page are tried; the root of a site lies hardly deeper than this. */
const MOST_CANDIDATES = 8;

/** Returns the folders that may be the site's root when a page is missing: its own first, then each one above. */
export function rootCandidates(pathname: string): string[] {
  const folders = pathname.split('/').slice(1, -1);
  const candidates = folders.map((_, index) => `/${folders.slice(0, folders.length - index).join('/')}/`);
  return [...candidates, '/'].slice(-MOST_CANDIDATES);
}

/** Returns an address relative to the site's root from wherever the root turned out to be; others stay as they are. */
export function fromRoot(address: string, root: string): string {
  if (kindOf(address) !== 'own') return address;
  const { path } = splitAddress(address);
  return path === '' || path.startsWith('/') ? address : root + address;
}
