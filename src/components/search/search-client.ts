import '../older-engines.ts';
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
  const root = new URL('.', form.action).href;
  const session = new SearchSession(table, `${root}search/`);
  const pageHost = document.querySelector('[data-search-page]');
  const page = pageHost && new ResultsPage(pageHost, input);
  const panel = page === null ? new SuggestionPanel(host, input) : undefined;
  const view = (page ?? panel) as ResultsPage | SuggestionPanel;
  const most = page === null ? MOST_SUGGESTIONS : MOST_RESULTS;
  let turn = 0;
  let asTyped = false;
  let composing = false;

  const address = (query: string) => {
    const parameters = new URLSearchParams({ q: query, ...(asTyped ? { as: AS_TYPED } : {}) });
    return `${form.action}?${parameters}`;
  };

  const render = (outcome: Outcome, links: readonly HTMLAnchorElement[], query: string) => {
    view.status.textContent = statusText(outcome, links.length);
    view.expansions.replaceChildren(
      ...expansionView(outcome, asTyped, () => {
        asTyped = !asTyped;
        update();
        input.focus();
      }),
    );
    page?.deeper.replaceChildren(...deeperView(outcome, () => update('all')));
    if (panel === undefined) page?.show(links);
    else panel.show(links, address(query));
    document.documentElement.dataset.search = outcome.complete ? 'complete' : 'first';
  };

  const update = (depth: Depth = page === null ? 'first' : 'few') => {
    turn += 1;
    const mine = turn;
    const query = input.value;
    delete document.documentElement.dataset.search;
    if (page !== null) history.replaceState(null, '', query.trim() === '' ? form.action : address(query));
    if (query.trim() === '') {
      view.close();
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
      if (panel?.isOpen) panel.move(key === 'ArrowDown' ? 1 : -1);
      else if (panel !== undefined && key === 'ArrowDown') update();
      else if (page !== null && key === 'ArrowDown') page.focusFirst();
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
    if (page === null && input.value.trim() !== '') return;
    event.preventDefault();
    if (page !== null) update();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) panel?.close();
  });
  input.addEventListener('focus', () => {
    if (panel !== undefined && !panel.isOpen && input.value.trim() !== '') update();
  });

  const asked = new URLSearchParams(location.search);
  if (page !== null && input.value === '') {
    input.value = asked.get('q') ?? '';
    asTyped = asked.get('as') === AS_TYPED;
  }
  if (input.value.trim() !== '') update();
}

const host = document.querySelector<HTMLElement>('site-search');
const form = host?.querySelector('form');
const input = host?.querySelector('input');
if (host && form && input) connect(host, form, input);
