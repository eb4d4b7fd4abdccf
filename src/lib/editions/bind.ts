import { kindOf } from '../addresses/address.ts';
import { namesPlaces } from '../addresses/attribute.ts';
import { decodePart, resolveFile, splitAddress } from '../addresses/relative.ts';
import { formatSpot, spotId } from './spot.ts';

const LINKS = new Set(['href', 'xlink:href', 'action', 'formaction']);
/** Attributes that script reads an address from. */
const FOR_SCRIPTS = /^data-(?:[a-z0-9]+-)*href$/;

/** What is known about the edition a page is bound into. */
export interface Binding {
  /** All files of the site. */
  files: ReadonlySet<string>;
  /** The pages in the edition, and those that forward to one of them. */
  pages: ReadonlySet<string>;
}

/** An attribute's new value, or that it has to go because it leads to what the edition does not have. */
export type Bound = { value: string } | 'gone';

/** Returns the place in the edition that an address of a page means; `undefined` if it is not in the edition. */
export function bindAddress(address: string, from: string, { files, pages }: Binding): string | undefined {
  if (kindOf(address) !== 'own') return address;
  const { path, query, fragment } = splitAddress(address);
  const page = path === '' ? from : resolveFile(path, from, files);
  if (page === undefined || !pages.has(page)) return undefined;
  const id = decodePart(fragment.slice(1));
  return formatSpot({ page, query, fragment: id === '' || id === 'top' ? '' : `#${id}` });
}

/** Returns what becomes of an attribute when its page becomes a part of a document that holds others too. */
export function bindAttribute(name: string, value: string, from: string, binding: Binding): Bound {
  if (namesPlaces(name)) {
    const ids = value.split(/\s/).filter(Boolean);
    return { value: ids.map((id) => spotId(from, id)).join(' ') };
  }
  if (LINKS.has(name) || FOR_SCRIPTS.test(name)) {
    const bound = bindAddress(value, from, binding);
    return bound === undefined ? 'gone' : { value: bound };
  }
  return { value: value.replace(/url\((["']?)#([^"')]+)\1\)/g, (_, __, id) => `url("#${spotId(from, id)}")`) };
}
