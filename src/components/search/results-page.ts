import type { Filter } from '../../lib/search/filter.ts';
import { element } from '../element.ts';
import { FilterBar } from './filter-bar.ts';

/** The results on the page of their own; without a query the page keeps its list of topics. */
export class ResultsPage {
  readonly status = element('p', { class: 'search-status', role: 'status' });
  readonly expansions = element('p', { class: 'search-expansions' });
  readonly deeper = element('p', { class: 'search-deeper' });
  readonly filters: FilterBar;
  private readonly list = element('ol', { class: 'hits', 'aria-label': '搜索结果' });
  private readonly host: Element;
  private readonly topics: Node[];

  constructor(host: Element, input: HTMLInputElement, filtered: (filter: Filter) => void) {
    this.host = host;
    this.filters = new FilterBar(filtered);
    this.topics = [...host.childNodes];
    this.list.addEventListener('keydown', (event) => {
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
    return [...this.list.querySelectorAll('a')];
  }

  focusFirst(): void {
    this.links()[0]?.focus();
  }

  show(links: readonly HTMLAnchorElement[]): void {
    const focused = this.links().find((link) => link === document.activeElement)?.href;
    this.list.replaceChildren(...links.map((link) => element('li', {}, link)));
    if (this.status.parentNode === null) {
      this.host.replaceChildren(this.status, this.expansions, this.filters.root, this.list, this.deeper);
    }
    if (focused !== undefined) links.find(({ href }) => href === focused)?.focus();
  }

  close(): void {
    this.host.replaceChildren(...this.topics);
    this.status.textContent = '';
  }
}
