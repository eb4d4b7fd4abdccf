import { tidyQuery } from '../../lib/search/exact.ts';
import { type Filter, parseFilter, passes } from '../../lib/search/filter.ts';
import type { Listed } from './result-groups.ts';
import { candidatesOf, pageLinks, quotePlaces } from './results-view.ts';
import type { SearchDisplay } from './search-display.ts';
import type { Depth, Outcome, SearchSession } from './search-session.ts';

const MOST_SUGGESTIONS = 8;
const MOST_RESULTS = 12;
const AS_TYPED = 'typed';

/** What the reader asks for at the moment: the words in the box, and how they are to be looked for. */
export class SearchInquiry {
  private readonly session: SearchSession;
  private readonly display: SearchDisplay;
  private readonly input: HTMLInputElement;
  private turn = 0;
  private asTyped = false;
  private filter: Filter = {};
  private most = MOST_RESULTS;
  private reached: Depth = 'unsure';
  private last?: Outcome;

  constructor(session: SearchSession, display: SearchDisplay, input: HTMLInputElement) {
    this.session = session;
    this.display = display;
    this.input = input;
    display.onNarrowed = (filter) => {
      this.filter = filter;
      this.redraw();
    };
  }

  /** Answers what stands in the address, or in the box already. */
  begin(): void {
    const { place } = this.display;
    if (place?.among) {
      place.watch(() => {
        this.display.panel?.close();
        this.askAddress();
      });
    }
    if (this.display.pageShown() !== undefined && this.input.value === '') this.askAddress();
    else if (tidyQuery(this.input.value).query !== '') this.update();
  }

  /** Answers words that are being typed; what belongs to the query before falls away with it. */
  ask(): void {
    this.asTyped = false;
    this.most = MOST_RESULTS;
    this.reached = 'unsure';
    this.update(undefined, true);
  }

  private askAddress(): void {
    const asked = new URLSearchParams(this.display.place?.query());
    this.input.value = asked.get('q') ?? '';
    this.asTyped = asked.get('as') === AS_TYPED;
    this.filter = parseFilter(asked, this.session.table.subject.accounts);
    // What was narrowed were the results of the full text too.
    if (this.display.pageShown() !== undefined) {
      this.update(Object.keys(this.filter).length > 0 ? 'all' : this.reached);
    }
  }

  /** Answers the words in the box again, as far as `depth` says; `typing` where the next key may follow at once. */
  update(depth: Depth = this.display.pageShown() === undefined ? 'first' : this.reached, typing = false): void {
    this.reached = depth;
    delete this.last;
    const stale = this.begun();
    if (tidyQuery(this.input.value).query === '') return;
    const shown = new Set<string>();
    const show = (outcome: Outcome) => this.show(outcome, shown, stale, outcome.full && shown.size > 0);
    // All that was typed, so that it can be said where not all of it is read.
    this.session.answer({ query: this.input.value, asTyped: this.asTyped, depth, typing }, show, stale);
  }

  /** Shows the last answer as it is narrowed or lengthened now; nothing is looked for again that was found. */
  private redraw(): void {
    if (this.last?.complete) this.show(this.last, new Set(), this.begun(), true);
    else this.update();
  }

  /** Has the address say what is asked now; returns whether something else was asked since. */
  private begun(): () => boolean {
    this.turn += 1;
    const mine = this.turn;
    const { query } = tidyQuery(this.input.value);
    this.display.begin(query === '' ? {} : { q: query, ...(this.asTyped ? { as: AS_TYPED } : {}), ...this.filter });
    return () => mine !== this.turn;
  }

  /** Shows an outcome; `shown` are the pages that the reader sees already, and is kept. */
  private async show(outcome: Outcome, shown: Set<string>, stale: () => boolean, inPlace: boolean): Promise<void> {
    const { session, display } = this;
    const onPage = display.pageShown() !== undefined;
    const all = candidatesOf(outcome, session);
    const passing =
      !onPage || !outcome.answer.answered
        ? all
        : all.filter((one) => passes(one, this.filter, session.table.subject.accounts));
    const listed = passing.slice(0, onPage ? this.most : MOST_SUGGESTIONS);
    const links = await pageLinks(listed, outcome, session);
    const isNew = ({ page: { key } }: Listed) => !shown.has(key);
    const unquoted = onPage && outcome.full && (await quotePlaces(links, isNew, outcome, session));
    for (const { key } of listed) shown.add(key);
    if (stale()) return;
    this.last = outcome;
    const onlyInText = all.filter((one) => one.onlyInText).length;
    display.show({
      outcome,
      listed: links,
      all,
      counts: { all: all.length, onlyInText, passing: passing.length, shown: listed.length, unquoted },
      filter: this.filter,
      asTyped: this.asTyped,
      inPlace,
      toggle: () => {
        this.asTyped = !this.asTyped;
        this.update();
        this.input.focus();
      },
      more: () => {
        this.most = Number.POSITIVE_INFINITY;
        this.redraw();
      },
      deeper: () => this.update('all'),
      quote: () => this.redraw(),
    });
  }
}
