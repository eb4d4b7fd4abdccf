import { cleanAddress, kindOf } from './address.ts';
import type { Effect } from './attribute.ts';
import type { FindingCode } from './check.ts';
import { decodePart, relativeAddress, resolveFile, resolvePath, splitAddress } from './relative.ts';

/** What addresses may lead to: the files of the site, and of each page and drawing the places a fragment may name. */
export interface LinkTargets {
  files: ReadonlySet<string>;
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What to write for an address; or what is wrong with it, with what was looked for and where it might have been. */
export type Rewritten =
  | { address: string; file?: string }
  | { code: FindingCode; wanted?: { name: string; among: Iterable<string> } };

/** Fragments that name no place: the top of a page, text, a part of a picture or film. */
const NO_PLACE = /^$|^top$|^:~:|^svgView\(|^(?:xywh|t)=/i;

function missingFragment(fragment: string, file: string, { ids }: LinkTargets): Rewritten | undefined {
  const places = ids.get(file);
  const written = fragment.slice(1).replace(/:~:.*$/s, '');
  if (places === undefined || NO_PLACE.test(written) || places.has(written)) return undefined;
  const name = decodePart(written);
  return places.has(name) ? undefined : { code: 'missing-fragment', wanted: { name, among: places } };
}

/** Whether an address that is fetched from nowhere does no more than it may: write to somebody, or bring its own bytes. */
function isHarmless(address: string, effect: Effect): boolean {
  const scheme = /^[^:]*/.exec(cleanAddress(address))?.[0].toLowerCase() ?? '';
  return (effect === 'load' ? ['data', 'blob', 'about'] : ['mailto', 'tel']).includes(scheme);
}

/** Returns the address to write in a file of the site instead of the one found there. */
export function rewriteAddress(found: string, from: string, effect: Effect, site: LinkTargets): Rewritten {
  const kind = kindOf(found);
  if (kind === 'web') return effect === 'load' ? { code: 'third-party-load' } : { address: found };
  if (kind === 'disk') return { code: 'missing-file' };
  if (kind === 'other') return isHarmless(found, effect) ? { address: found } : { code: 'unsafe-scheme' };

  const { path, query, fragment } = splitAddress(cleanAddress(found));
  if (path === '') return missingFragment(fragment, from, site) ?? { address: found };
  // Other programs read it, away from the page: nothing relative means anything to them.
  if (effect === 'identify') return { code: 'root-absolute-left' };
  const file = resolveFile(path, from, site.files);
  if (file === undefined) {
    return { code: 'missing-file', wanted: { name: resolvePath(path, from) ?? path, among: site.files } };
  }
  const missing = missingFragment(fragment, file, site);
  if (missing !== undefined) return missing;
  // A fragment of the same page must not reload it, nor lose the query the reader came with.
  const samePage = file === from && query === '' && fragment !== '';
  return { address: samePage ? fragment : relativeAddress(from, file) + query + fragment, file };
}
