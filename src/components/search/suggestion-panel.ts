import { element } from '../browser/element.ts';

/** The results under the search box: a listbox that the box's own keys move through. */
export class SuggestionPanel {
  readonly status = element('p', { class: 'search-status', role: 'status' });
  readonly expansions = element('p', { class: 'search-expansions' });
  private readonly list = element('div', { role: 'listbox', id: 'search-options', 'aria-label': '搜索结果' });
  private readonly all = element('a', { class: 'search-all' }, '在单独的一页看全部结果');
  private readonly panel = element('div', { class: 'search-panel' });
  private readonly input: HTMLInputElement;
  private place = -1;

  constructor(host: HTMLElement, input: HTMLInputElement) {
    this.input = input;
    this.panel.hidden = true;
    this.panel.append(this.status, this.expansions, this.list, this.all);
    host.append(this.panel);
    const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'search-options' };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    this.close();
    // A press inside must not take the focus from the box, or the panel would close under the finger.
    this.panel.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Sets where all results are shown on a page of their own. */
  set allHref(href: string) {
    this.all.href = href;
  }

  get active(): HTMLAnchorElement | undefined {
    return this.options()[this.place];
  }

  private options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  /** Shows links; those that are the same as before stay in their places, and so does the choice. */
  show(links: readonly HTMLAnchorElement[]): void {
    const chosen = this.active?.href;
    links.forEach((link, index) => {
      link.setAttribute('role', 'option');
      link.setAttribute('aria-selected', 'false');
      link.id = `search-option-${index}`;
      link.tabIndex = -1;
    });
    this.list.replaceChildren(...links);
    this.list.hidden = links.length === 0;
    this.panel.hidden = false;
    this.input.setAttribute('aria-expanded', String(links.length > 0));
    this.choose(links.findIndex(({ href }) => href === chosen));
  }

  close(): void {
    this.panel.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  /** Moves the choice; past either end it is the box itself again. */
  move(step: 1 | -1): void {
    const count = this.options().length;
    if (count > 0) this.choose(((this.place + 1 + step + count + 1) % (count + 1)) - 1);
  }

  private choose(index: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.place = index;
    const option = this.active;
    if (option === undefined) this.input.removeAttribute('aria-activedescendant');
    else {
      option.setAttribute('aria-selected', 'true');
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}
