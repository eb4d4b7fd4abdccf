import { decodePart } from '../../lib/addresses/relative.ts';
import { withoutTracking } from '../../lib/addresses/tracking.ts';
import { parseSpot, withQuery } from '../../lib/editions/spot.ts';
import { placeInSite } from '../../lib/sharing/message.ts';
import { pageAddressOf } from '../browser/page-address.ts';
import { addressOfFile } from '../tools/site-root.ts';

/** Where a page is found, for other people. */
export interface Place {
  /** Its address on the web; absent where the page lies on a disk and the build was told of no address. */
  address?: string;
  /** The address, or in words its place in the site. */
  words: string;
}

/** Returns the part of a page's query that says what is shown; what chat programs add to links is left behind. */
function shownQuery(page: Element | null, query: string): string {
  const scenario = page?.querySelector<HTMLElement>('case-switch');
  if (scenario) return scenario.dataset.query ?? '';
  return page?.querySelector('decision-guide, [data-search-page]') ? withoutTracking(query) : '';
}

/** Returns where the page of an element is found: its short address if it has one, with the answers it shows. */
export function placeOf(part: Element): Place {
  const page = part.closest('article, [data-page], main');
  const short = page?.querySelector<HTMLElement>('page-share[data-href]')?.dataset.href;
  const { query, withQuery: own } = pageAddressOf(part);
  const given = shownQuery(page, query() ?? '');
  const target = new URL(short === undefined ? own(given) : withQuery(short, given), location.href);
  if (/^https?:$/.test(target.protocol)) return { address: target.href, words: target.href };
  const root = new URL(addressOfFile(''), location.href);
  const spot = parseSpot(target.hash);
  const path = spot === undefined ? target.pathname.slice(root.pathname.length) : spot.page;
  const place = `${path}${spot?.query ?? target.search}`;
  const site = document.querySelector<HTMLAnchorElement>('a[data-site]')?.href;
  if (site !== undefined) {
    const address = new URL(place, site.replace(/\/*$/, '/')).href;
    return { address, words: address };
  }
  const name = document.querySelector('.brand')?.firstChild?.textContent ?? '';
  return { words: placeInSite(decodePart(place), name) };
}
