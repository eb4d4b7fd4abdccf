import '../older-engines.ts';
import { pageAddressOf } from '../page-address.ts';
import { ResultsPage } from './results-page.ts';
import { deeperView, expansionView, moreLinks, quotePlaces, resultLinks, statusText } from './results-view.ts';
import { searchGlobal } from './search-global.ts';
import { type Depth, type Outcome, SearchSession } from './search-session.ts';
import { SuggestionPanel } from './suggestion-panel.ts';

const MOST_SUGGESTIONS = 8;
const MOST_RESULTS = 12;
const AS_TYPED = 'typed';

/** Connects the search box with the search: results while typing, keys, and the page of results where there is one. */
function connect(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { table } = searchGlobal();
  if (table === undefined) return;
  const root = form.action.replace(/[^/]*$/, '');
  const session = new SearchSession(table, `${root}search/`);
  const pageHost = document.querySelector('[data-search-page]');
  const results = pageHost && new ResultsPage(pageHost, input);
  const place = pageHost && pageAddressOf(pageHost);
  // In a one-file edition the page of results is always in the document, but not always the one that is shown.
  const panel = place === null || place.among ? new SuggestionPanel(host, input) : undefined;
  const pageShown = () => (place?.query() === undefined ? null : results);
  let turn = 0;
  let asTyped = false;
  let composing = false;

  const address = (query: string) => {
    const parameters = new URLSearchParams({ q: query, ...(asTyped ? { as: AS_TYPED } : {}) });
    return `${form.action}?${parameters}`;
  };

  const render = (outcome: Outcome, links: readonly HTMLAnchorElement[], query: string) => {
    const page = pageShown();
    const view = (page ?? panel) as ResultsPage | SuggestionPanel;
    view.status.textContent = statusText(outcome, links.length);
    view.expansions.replaceChildren(
      ...expansionView(outcome, asTyped, () => {
        asTyped = !asTyped;
        update();
        input.focus();
      }),
    );
    page?.deeper.replaceChildren(...deeperView(outcome, () => update('all')));
    if (page !== null) page.show(links);
    else panel?.show(links, address(query));
    document.documentElement.dataset.search = outcome.complete ? 'complete' : 'first';
  };

  const update = (depth: Depth = pageShown() === null ? 'first' : 'few') => {
    const page = pageShown();
    const most = page === null ? MOST_SUGGESTIONS : MOST_RESULTS;
    turn += 1;
    const mine = turn;
    const query = input.value;
    delete document.documentElement.dataset.search;
    if (page !== null) history.replaceState(null, '', query.trim() === '' ? form.action : address(query));
    if (query.trim() === '') {
      (page ?? panel)?.close();
      return;
    }
    const stale = () => mine !== turn;
    const show = async (outcome: Outcome) => {
      const links = resultLinks(outcome, session, root);
      const more = outcome.full ? await moreLinks(outcome, session, root, most - links.length).catch(() => []) : [];
      const all = [...links, ...more].slice(0, most);
      if (page !== null && outcome.full) await quotePlaces(all, outcome, session, root).catch(() => undefined);
      if (!stale()) render(outcome, all, query);
    };
    session.answer({ query, asTyped, depth }, show, stale);
  };

  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    asTyped = false;
    update();
  });
  input.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) return;
    asTyped = false;
    update();
  });
  input.addEventListener('keydown', (event) => {
    // Safari ends a composition before the key that ended it; it then calls the key 「Process」.
    if (composing || event.isComposing || event.key === 'Process') return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const page = pageShown();
      if (panel?.isOpen) panel.move(key === 'ArrowDown' ? 1 : -1);
      else if (page !== null && key === 'ArrowDown') page.focusFirst();
      else if (key === 'ArrowDown') update();
      event.preventDefault();
    } else if (key === 'Enter' && panel?.isOpen && panel.active !== undefined) {
      event.preventDefault();
      panel.active.click();
    } else if (key === 'Escape' && panel?.isOpen) {
      event.preventDefault();
      panel.close();
    }
  });
  form.addEventListener('submit', (event) => {
    if (pageShown() === null && input.value.trim() !== '') return;
    event.preventDefault();
    if (pageShown() !== null) update();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) panel?.close();
  });
  input.addEventListener('focus', () => {
    if (pageShown() === null && !panel?.isOpen && input.value.trim() !== '') update();
  });

  const ask = () => {
    const asked = new URLSearchParams(place?.query());
    input.value = asked.get('q') ?? '';
    asTyped = asked.get('as') === AS_TYPED;
    if (pageShown() !== null) update();
  };
  if (place?.among) {
    place.watch(() => {
      panel?.close();
      ask();
    });
  }
  if (pageShown() !== null && input.value === '') ask();
  else if (input.value.trim() !== '') update();
  searchGlobal().connected = true;
}

const host = document.querySelector<HTMLElement>('site-search');
const form = host?.querySelector('form');
const input = host?.querySelector('input');
if (host && form && input) connect(host, form, input);
