import { type AccountLabel, countChoices, type Filter, type Filterable, KIND_LABELS } from '../../lib/search/filter.ts';
import { element } from '../browser/element.ts';

/** So many results can be looked through without. */
const FEWEST = 12;

/** The choices that narrow the results, below them: built once, so that the focus stays where it is while counts change. */
export class FilterBar {
  readonly root = element('div', { class: 'filters' });
  private readonly inputs: HTMLInputElement[] = [];

  private readonly accounts: readonly AccountLabel[];

  constructor(accounts: readonly AccountLabel[], changed: (filter: Filter) => void) {
    this.root.hidden = true;
    this.root.append(element('p', {}, '只看一部分结果。数字是会留下几页，几种账号都讲的都算。'));
    this.accounts = accounts;
    const groups: [keyof Filter, string, [string, string][]][] = [
      ['account', '账号', accounts.map(({ id, label }) => [id, label])],
      ['kind', '页面', Object.entries(KIND_LABELS)],
    ];
    for (const [part, legend, choices] of groups) {
      const set = element('fieldset', {}, element('legend', {}, legend));
      for (const [value, label] of [['', '全部'], ...choices] as [string, string][]) {
        const input = element('input', { type: 'radio', name: `filter-${part}`, value, autocomplete: 'off' });
        input.addEventListener('change', () => changed(this.chosen()));
        this.inputs.push(input);
        set.append(element('label', {}, input, element('span', {}, label), element('span', { class: 'count' })));
      }
      this.root.append(set);
    }
  }

  private chosen(): Filter {
    return Object.fromEntries(
      this.inputs
        .filter(({ checked, value }) => checked && value !== '')
        .map(({ name, value }) => [name.replace('filter-', ''), value]),
    );
  }

  /** Shows what is chosen and how many results each choice would leave; a choice that would leave none is not offered. */
  show(pages: readonly Filterable[], filter: Filter): void {
    const left = countChoices(pages, filter, this.accounts);
    const used = Object.keys(filter).length > 0 || this.root.contains(document.activeElement);
    this.root.hidden = pages.length < FEWEST && !used;
    for (const input of this.inputs) {
      const part = input.name.replace('filter-', '') as keyof Filter;
      const count = left[part].get(input.value) ?? 0;
      input.checked = (filter[part] ?? '') === input.value;
      const label = input.parentElement;
      label?.toggleAttribute('hidden', count === 0 && !input.checked);
      label?.lastElementChild?.replaceChildren(` ${count}`);
    }
  }
}
