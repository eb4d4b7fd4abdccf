import '../browser/older-engines.ts';
import { judge } from '../../lib/cases/condition.ts';
import { pageAddressOf } from '../browser/page-address.ts';

type Given = Record<string, string>;

const readQuery = (query: string): Given => Object.fromEntries(new URLSearchParams(query));
const writeQuery = (given: Given): string => {
  const query = String(new URLSearchParams(given));
  return query && `?${query}`;
};
/** What a choice answers: the option of its facet, or what is written on it. */
const answersOf = ({ name, value, dataset }: HTMLInputElement): Given =>
  dataset.answers === undefined ? { [name]: value } : JSON.parse(dataset.answers);
const whenOf = (choice: HTMLInputElement) =>
  choice.dataset.when === undefined ? answersOf(choice) : JSON.parse(choice.dataset.when);

/** Sets in a link the answers it asks for, or all of them, over those it came with. */
function handOn(link: HTMLAnchorElement, given: Given): void {
  link.dataset.own ??= link.href;
  const [path = '', own = ''] = link.dataset.own.split('?');
  const asks = link.dataset.asks ?? '';
  const wanted = Object.entries(given).filter(([facet]) =>
    asks === '' ? facet !== 'variant' : asks.split(' ').includes(facet),
  );
  link.href = path + writeQuery({ ...readQuery(own), ...Object.fromEntries(wanted) });
}

/** Keeps the case chosen on the page of a scenario in the address, and hands it on to the links that ask for it. */
class CaseSwitch extends HTMLElement {
  connectedCallback(): void {
    // Older engines show every case, and no switch.
    if (!CSS.supports('selector(:has(a))')) return;
    const address = pageAddressOf(this);
    const show = () => {
      const query = address.query();
      if (query !== undefined) this.choose(readQuery(query));
    };
    const keep = () => {
      const given = this.changed(readQuery(address.query() ?? ''));
      address.go(writeQuery(given), 'replace');
      this.tell(given);
    };
    this.addEventListener('change', keep);
    // The form is empty once the event is over.
    this.addEventListener('reset', () => setTimeout(keep));
    address.watch(show);
    show();
    // The page below is read after the switch.
    document.addEventListener('readystatechange', show, { once: true });
  }

  private get choices(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private choose(given: Given): void {
    for (const choice of this.choices) choice.checked = false;
    for (const choice of this.choices) {
      const named = given[choice.name];
      if (named === undefined ? judge(whenOf(choice), given) !== 'yes' : named !== choice.value) continue;
      // What an answer before it rules out is not there to be chosen.
      choice.checked = getComputedStyle(choice).visibility === 'visible';
      if (!choice.checked) delete given[choice.name];
    }
    this.tell(given);
  }

  /** The answers chosen; those to a question that is not asked any more do not count. */
  private chosen(): Given {
    const checked = this.choices.filter((choice) => choice.checked);
    const first = checked[0]?.dataset.at;
    const asked = checked.filter((choice) => choice.closest(`[data-off~="${first}"]`) === null);
    return Object.assign({}, ...asked.map(answersOf));
  }

  /** The answers of an address with those of the switch in place of what it asks for. */
  private changed(given: Given): Given {
    const asked = new Set(this.choices.flatMap((choice) => Object.keys(answersOf(choice))));
    const others = Object.entries(given).filter(([facet]) => !asked.has(facet));
    return { ...Object.fromEntries(others), ...this.chosen() };
  }

  /** Hands the answers on: to links, and to what the page is called outside. */
  private tell(given: Given): void {
    const page = this.closest<HTMLElement>('[data-scenario]');
    if (page === null) return;
    // What a link to the page as it is shown has to carry.
    this.dataset.query = writeQuery(this.chosen());
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-asks]')) handOn(link, given);
    const preludes = [...page.querySelectorAll<HTMLElement>('[data-prelude]')].filter((prelude) => {
      const verdict = judge(JSON.parse(prelude.dataset.when ?? '{}'), given);
      prelude.hidden = verdict === 'no';
      return verdict === 'yes';
    });
    page.dataset.outcome = [...preludes.map(({ dataset }) => dataset.prelude), page.dataset.scenario].join(' ');
  }
}

if (!customElements.get('case-switch')) customElements.define('case-switch', CaseSwitch);
