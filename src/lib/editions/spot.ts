import { splitAddress } from '../addresses/relative.ts';

/** A place in an edition that holds all pages in one document: the page's file, and what followed it in its address. */
export interface Spot {
  page: string;
  query: string;
  fragment: string;
}

/**
 * Writes a place as a fragment: `#/guide.html?card=lost#routes`. What follows the first `#` is at the same time the id
 * of the element there, so that such a link works without any script.
 */
export function formatSpot({ page, query, fragment }: Spot): string {
  return `#/${page}${query}${fragment}`;
}

/** Reads a place from the fragment of an address; `undefined` for a fragment that names no page. */
export function parseSpot(hash: string): Spot | undefined {
  if (!hash.startsWith('#/')) return undefined;
  const { path, query, fragment } = splitAddress(hash.slice(2));
  return { page: path, query, fragment };
}

/** The id in such an edition of what has the given id on the given page; of the page itself, without one. */
export function spotId(page: string, id?: string): string {
  return formatSpot({ page, query: '', fragment: id === undefined ? '' : `#${id}` }).slice(1);
}

/** Returns the query of such an address, with its `?`; empty where it has none. */
export function queryOf(address: string): string {
  return (parseSpot(address) ?? splitAddress(address)).query;
}

/** Returns an address with another query, be it that of a page of its own or of a place in such an edition. */
export function withQuery(address: string, query: string): string {
  const spot = parseSpot(address);
  if (spot !== undefined) return formatSpot({ ...spot, query });
  const { path, fragment } = splitAddress(address);
  return path + query + fragment;
}
