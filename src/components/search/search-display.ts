import type { Filter } from '../../lib/search/filter.ts';
import { element } from '../browser/element.ts';
import { type PageAddress, pageAddressOf } from '../browser/page-address.ts';
import type { Candidate, Listed } from './result-groups.ts';
import { ResultsPage } from './results-page.ts';
import { helpLinks } from './results-view.ts';
import { searchGlobal } from './search-global.ts';
import type { Outcome, SearchSession } from './search-session.ts';
import { type Counts, deeperView, expansionView, statusText } from './status-view.ts';
import { SuggestionPanel } from './suggestion-panel.ts';

/** Results as they are to be seen, and what a reader can do with them. */
export interface Drawing {
  outcome: Outcome;
  listed: readonly Listed[];
  all: readonly Candidate[];
  counts: Counts;
  filter: Filter;
  asTyped: boolean;
  /** The reader looks at some of it already. */
  inPlace: boolean;
  toggle: () => void;
  more: () => void;
  deeper: () => void;
  /** Asks again for the texts that did not come. */
  quote: () => void;
}

/** Where results are seen: under the box, or on the page of results where that is shown. */
export class SearchDisplay {
  /** The address of the page of results, where there is one. */
  readonly place: PageAddress | undefined;
  readonly panel: SuggestionPanel | undefined;
  onNarrowed: (filter: Filter) => void = () => {};
  private readonly session: SearchSession;
  private readonly form: HTMLFormElement;
  private readonly page: ResultsPage | undefined;
  private last: Drawing | undefined;

  constructor(session: SearchSession, host: HTMLElement, form: HTMLFormElement, input: HTMLInputElement) {
    this.session = session;
    this.form = form;
    const pageHost = document.querySelector('[data-search-page]');
    if (pageHost !== null) {
      this.place = pageAddressOf(pageHost);
      this.page = new ResultsPage(pageHost, input, session.table.subject.accounts, (filter) => this.onNarrowed(filter));
    }
    // In a one-file edition the page of results is always in the document, but not always the one that is shown.
    if (this.place === undefined || this.place.among) this.panel = new SuggestionPanel(host, input);
  }

  /** Returns the page of results while it is shown. */
  pageShown(): ResultsPage | undefined {
    return this.place?.query() === undefined ? undefined : this.page;
  }

  private address(asked: Readonly<Record<string, string>>): string {
    return this.form.action + this.queryOf(asked);
  }

  private queryOf(asked: Readonly<Record<string, string>>): string {
    return Object.keys(asked).length === 0 ? '' : `?${new URLSearchParams(asked)}`;
  }

  /** Makes ready for the answer to what is asked, or closes where nothing is. */
  begin(asked: Readonly<Record<string, string>>): void {
    const page = this.pageShown();
    this.last = undefined;
    delete document.documentElement.dataset.search;
    if (page !== undefined) this.place?.go(this.queryOf(asked), 'replace');
    else if (this.panel !== undefined) this.panel.allHref = this.address(asked);
    if (Object.keys(asked).length === 0) (page ?? this.panel)?.close();
  }

  show(drawing: Drawing): void {
    const page = this.pageShown();
    if (page !== undefined && drawing.inPlace) page.inPlace(() => this.draw(drawing));
    else this.draw(drawing);
  }

  /** Adds what the first result answers by itself to what is shown; called when that has come after the results. */
  showFacts(): void {
    const page = this.pageShown();
    if (this.last === undefined) return;
    if (page?.isBeingRead()) page.inPlace(() => this.drawFacts());
    else this.drawFacts();
  }

  /** Says above the results that the answers themselves did not come. */
  missFacts(): void {
    this.pageShown()?.showFound(element('p', { class: 'meta' }, '直接的回答没有取到。'));
  }

  private draw(drawing: Drawing): void {
    this.last = drawing;
    const { outcome, listed, all, counts, filter, asTyped, toggle } = drawing;
    const page = this.pageShown();
    const view = (page ?? this.panel) as ResultsPage | SuggestionPanel;
    view.status.textContent = statusText(outcome, counts);
    // Then this is all the answer there is; of a full text that was not fetched nothing can be said.
    view.status.classList.toggle('is-answer', !outcome.failed && outcome.answer.note !== '');
    view.expansions.replaceChildren(...expansionView(outcome, asTyped, toggle));
    const help = helpLinks(outcome, this.session);
    if (page !== undefined) {
      page.filters.show(outcome.answer.answered ? all : [], filter);
      page.deeper.replaceChildren(...deeperView(outcome, counts, drawing));
      page.show(listed, help);
    } else this.panel?.show([...help, ...listed.map(({ link }) => link)]);
    this.drawFacts();
    document.documentElement.dataset.search = outcome.complete ? 'complete' : 'first';
  }

  private drawFacts(): void {
    const { outcome, listed } = this.last as Drawing;
    const [first] = listed;
    const { facts } = searchGlobal();
    const page = outcome.answer.answered && this.session.table.pages.find(({ url }) => url === first?.page.key);
    const answer = page ? this.session.factsOf(page, outcome) : undefined;
    const results = this.pageShown();
    if (results !== undefined && facts !== undefined)
      results.showFound(answer && facts.view(answer, this.session.root));
    else {
      const said = answer && facts?.text(answer);
      if (said !== undefined) first?.link.querySelector('.hit-text')?.replaceChildren(said);
    }
  }
}
