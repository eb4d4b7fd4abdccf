import { formatSpot, parseSpot } from '../../lib/editions/spot.ts';

/** Where a page keeps what the reader entered: in the query of its address, wherever that address is. */
export interface PageAddress {
  /** Whether the page is one among others in its document. */
  among: boolean;
  /** The query as it stands, with its `?`; `undefined` while another page of the same document is shown. */
  query: () => string | undefined;
  /** The address with another query, for links. */
  withQuery: (query: string) => string;
  /** Goes there: a new entry in the browser's history, or in place of the present one. */
  go: (query: string, how: 'push' | 'replace') => void;
  /** Calls back when the reader went back, forward or followed a link to another query. */
  watch: (changed: () => void) => void;
}

/** Returns the address of the page that an element is part of: the document's own, or in a one-file edition a fragment. */
export function pageAddressOf(element: Element): PageAddress {
  const page = element.closest<HTMLElement>('[data-page]')?.dataset.page;
  const spot = () => {
    const found = parseSpot(location.hash);
    return found?.page === page ? found : undefined;
  };
  const withQuery = (query: string) =>
    page === undefined ? query || location.pathname : formatSpot({ page, query, fragment: '' });
  return {
    among: page !== undefined,
    query: () => (page === undefined ? location.search : spot()?.query),
    withQuery,
    go: (query, how) => {
      try {
        history[how === 'push' ? 'pushState' : 'replaceState'](null, '', withQuery(query));
      } catch {
        // A frame without an origin may change the fragment only, by going there.
        if (page === undefined) return;
        if (how === 'push') location.hash = withQuery(query);
        else location.replace(withQuery(query));
      }
    },
    watch: (changed) => addEventListener(page === undefined ? 'popstate' : 'hashchange', changed),
  };
}
