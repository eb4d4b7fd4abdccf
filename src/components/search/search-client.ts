import '../older-engines.ts';
import { tidyQuery } from '../../lib/search/exact.ts';
import { type Filter, parseFilter, passes } from '../../lib/search/filter.ts';
import linkSheet from '../../styles/link.css?inline';
import sheet from '../../styles/search-results.css?inline';
import { addStyles } from '../add-styles.ts';
import { pageAddressOf } from '../page-address.ts';
import { factAnswerText, factAnswerView } from './fact-view.ts';
import type { Candidate, Listed } from './result-groups.ts';
import { ResultsPage } from './results-page.ts';
import { candidatesOf, helpLinks, pageLinks, quotePlaces } from './results-view.ts';
import { searchGlobal } from './search-global.ts';
import { type Depth, type Outcome, SearchSession } from './search-session.ts';
import { type Counts, deeperView, expansionView, statusText } from './status-view.ts';
import { SuggestionPanel } from './suggestion-panel.ts';

const MOST_SUGGESTIONS = 8;
const MOST_RESULTS = 12;
const AS_TYPED = 'typed';

/** Connects the search box with the search: results while typing, keys, and the page of results where there is one. */
function connect(host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const { table } = searchGlobal();
  if (table === undefined) return;
  const root = form.action.replace(/[^/]*$/, '');
  const session = new SearchSession(table, root);
  const pageHost = document.querySelector('[data-search-page]');
  const narrow = (chosen: Filter) => {
    filter = chosen;
    update();
  };
  const results = pageHost && new ResultsPage(pageHost, input, narrow);
  const place = pageHost && pageAddressOf(pageHost);
  // In a one-file edition the page of results is always in the document, but not always the one that is shown.
  const panel = place === null || place.among ? new SuggestionPanel(host, input) : undefined;
  const pageShown = () => (place?.query() === undefined ? null : results);
  let turn = 0;
  let asTyped = false;
  let composing = false;
  let filter: Filter = {};
  let most = MOST_RESULTS;
  let reached: Depth = 'few';
  let again: (() => void) | undefined;

  const address = (query: string) => {
    const parameters = new URLSearchParams({
      q: query,
      ...(asTyped ? { as: AS_TYPED } : {}),
      ...filter,
    });
    return `${form.action}?${parameters}`;
  };

  /** What the first result answers by itself. */
  const answerOf = (outcome: Outcome, [first]: readonly Listed[]) => {
    const page = outcome.answer.answered && session.table.pages.find(({ url }) => url === first?.page.key);
    return page ? session.factsOf(page, outcome) : undefined;
  };

  const render = (outcome: Outcome, listed: readonly Listed[], all: readonly Candidate[], counts: Counts) => {
    const page = pageShown();
    const view = (page ?? panel) as ResultsPage | SuggestionPanel;
    view.status.textContent = statusText(outcome, counts);
    // Then this is all the answer there is; of a full text that was not fetched nothing can be said.
    view.status.classList.toggle('is-answer', !outcome.failed && outcome.answer.note !== '');
    view.expansions.replaceChildren(
      ...expansionView(outcome, asTyped, () => {
        asTyped = !asTyped;
        update();
        input.focus();
      }),
    );
    page?.filters.show(outcome.answer.answered ? all : [], filter);
    const more = () => {
      most = Number.POSITIVE_INFINITY;
      update();
    };
    page?.deeper.replaceChildren(...deeperView(outcome, counts, { more, deeper: () => update('all') }));
    const help = helpLinks(outcome, session);
    const answer = answerOf(outcome, listed);
    const { facts } = searchGlobal();
    if (page !== null) page.show(listed, help, answer && facts && factAnswerView(answer, facts, root));
    else {
      const said = answer && factAnswerText(answer);
      if (said !== undefined) listed[0]?.link.querySelector('.hit-text')?.replaceChildren(said);
      panel?.show([...help, ...listed.map(({ link }) => link)], address(outcome.query));
    }
    document.documentElement.dataset.search = outcome.complete ? 'complete' : 'first';
  };

  const update = (depth: Depth = pageShown() === null ? 'first' : reached) => {
    const page = pageShown();
    reached = depth;
    turn += 1;
    const mine = turn;
    const { query } = tidyQuery(input.value);
    delete document.documentElement.dataset.search;
    if (page !== null) history.replaceState(null, '', query === '' ? form.action : address(query));
    if (query === '') {
      again = undefined;
      (page ?? panel)?.close();
      return;
    }
    const stale = () => mine !== turn;
    const before = new Set<string>();
    const show = async (outcome: Outcome) => {
      const all = candidatesOf(outcome, session);
      const passing = page === null || !outcome.answer.answered ? all : all.filter((one) => passes(one, filter));
      const listed = passing.slice(0, page === null ? MOST_SUGGESTIONS : most);
      const links = await pageLinks(listed, outcome, session, root);
      const isNew = ({ page: { key } }: Listed) => !before.has(key);
      if (page !== null && outcome.full) await quotePlaces(links, isNew, outcome, session).catch(() => undefined);
      const readAlready = before.size > 0;
      for (const { key } of listed) before.add(key);
      const onlyInText = all.filter((one) => one.onlyInText).length;
      const counts = { all: all.length, onlyInText, passing: passing.length, shown: listed.length };
      if (stale()) return;
      const draw = () => render(outcome, links, all, counts);
      if (page !== null && outcome.full && readAlready) page.inPlace(draw);
      else draw();
      again = () => !stale() && draw();
    };
    session.answer({ query, asTyped, depth }, show, stale);
  };

  /** What belongs to the query before falls away with it. */
  const ask = () => {
    asTyped = false;
    most = MOST_RESULTS;
    reached = 'few';
    update();
  };

  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    ask();
  });
  input.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) return;
    ask();
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
    if (pageShown() === null && tidyQuery(input.value).query !== '') return;
    event.preventDefault();
    if (pageShown() !== null) update();
  });
  host.addEventListener('focusout', (event) => {
    if (!host.contains(event.relatedTarget as Node | null)) panel?.close();
  });
  input.addEventListener('focus', () => {
    if (pageShown() === null && !panel?.isOpen && tidyQuery(input.value).query !== '') update();
  });

  const askAddress = () => {
    const asked = new URLSearchParams(place?.query());
    input.value = asked.get('q') ?? '';
    asTyped = asked.get('as') === AS_TYPED;
    filter = parseFilter(asked);
    // What was narrowed were the results of the full text too.
    if (pageShown() !== null) update(Object.keys(filter).length > 0 ? 'all' : reached);
  };
  if (place?.among) {
    place.watch(() => {
      panel?.close();
      askAddress();
    });
  }
  if (pageShown() !== null && input.value === '') askAddress();
  else if (tidyQuery(input.value).query !== '') update();
  searchGlobal().connected = true;
  // They are on their way while the first results are looked at, and are shown as soon as they are there.
  session.loadFacts().then(() => again?.());
}

// Everything that needs no table is done while the table is still on its way.
addStyles(linkSheet + sheet);
searchGlobal().begin = () => {
  const host = document.querySelector<HTMLElement>('site-search');
  const form = host?.querySelector('form');
  const input = host?.querySelector('input');
  if (host && form && input) connect(host, form, input);
};
