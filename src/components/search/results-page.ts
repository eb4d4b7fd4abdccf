import type { AccountLabel, Filter } from '../../lib/search/filter.ts';
import { element } from '../browser/element.ts';
import { FilterBar } from './filter-bar.ts';
import { type Listed, resultLists } from './result-groups.ts';

/** The results on the page of their own; without a query the page keeps its list of topics. */
export class ResultsPage {
  readonly status = element('p', { class: 'search-status', role: 'status' });
  readonly expansions = element('p', { class: 'search-expansions' });
  readonly deeper = element('p', { class: 'search-deeper' });
  readonly filters: FilterBar;
  private readonly found = element('div', {});
  private readonly lists = element('div', { class: 'hit-lists' });
  private readonly host: Element;
  private readonly topics: Node[];

  private readonly accounts: readonly AccountLabel[];

  constructor(
    host: Element,
    input: HTMLInputElement,
    accounts: readonly AccountLabel[],
    filtered: (filter: Filter) => void,
  ) {
    this.host = host;
    this.accounts = accounts;
    this.filters = new FilterBar(accounts, filtered);
    this.topics = [...host.childNodes];
    this.lists.addEventListener('keydown', (event) => {
      const links = this.links();
      const index = links.indexOf(event.target as HTMLAnchorElement);
      if (event.key === 'Escape' || (event.key === 'ArrowUp' && index === 0)) input.focus();
      else if (event.key === 'ArrowDown') links[index + 1]?.focus();
      else if (event.key === 'ArrowUp') links[index - 1]?.focus();
      else return;
      event.preventDefault();
    });
  }

  private links(): HTMLAnchorElement[] {
    return [...this.lists.querySelectorAll('a')];
  }

  focusFirst(): void {
    this.links()[0]?.focus();
  }

  /** Calls what changes the page, and keeps what the reader looks at where it is: the choices in use, or the results. */
  inPlace(change: () => void): void {
    const { root } = this.filters;
    const seen = root.contains(document.activeElement) ? root : this.lists;
    const { top } = seen.getBoundingClientRect();
    change();
    scrollBy(0, seen.getBoundingClientRect().top - top);
  }

  /** Whether the reader has gone on to the results: then nothing above them may push them away. */
  isBeingRead(): boolean {
    return scrollY > 0 || this.host.contains(document.activeElement);
  }

  /** Shows above the results what is already an answer. */
  showFound(found: HTMLElement | undefined): void {
    this.found.replaceChildren(...(found === undefined ? [] : [found]));
  }

  /** Shows results, and above them links to where one can ask. */
  show(listed: readonly Listed[], help: readonly HTMLAnchorElement[]): void {
    const focused = document.activeElement instanceof HTMLAnchorElement ? document.activeElement.href : undefined;
    const inside = this.host.contains(document.activeElement);
    const asking = help.map((link) => element('li', {}, link));
    this.lists.replaceChildren(
      ...(asking.length === 0 ? [] : [element('ol', { class: 'hits', 'aria-label': '可以去问的地方' }, ...asking)]),
      ...resultLists(listed, this.accounts),
    );
    if (this.status.parentNode === null) {
      this.host.replaceChildren(this.status, this.found, this.expansions, this.lists, this.deeper, this.filters.root);
    }
    if (!inside || focused === undefined) return;
    const same = [...this.host.querySelectorAll('a')].find(({ href }) => href === focused);
    same?.focus({ preventScroll: true });
  }

  close(): void {
    this.host.replaceChildren(...this.topics);
    this.status.textContent = '';
  }
}
