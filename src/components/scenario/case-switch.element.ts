import '../browser/older-engines.ts';
import { judge } from '../../lib/cases/condition.ts';
import { queryOf, withQuery } from '../../lib/editions/spot.ts';
import { pageAddressOf } from '../browser/page-address.ts';
import { answersOf, choose, type Given, readQuery } from './choose.ts';
import { isAsked, noteOn, strangeAnswers } from './strange-answers.ts';

const writeQuery = (given: Given): string => {
  const query = String(new URLSearchParams(given));
  return query && `?${query}`;
};

/**
 * Sets in a link the answers it asks for, or all of them, over those it came with, and the code of the scenario where the
 * page that it leads to leads back.
 */
function handOn(link: HTMLAnchorElement, given: Given, code: Given): void {
  link.dataset.own ??= link.getAttribute('href') ?? '';
  const { own } = link.dataset;
  const asks = link.dataset.asks ?? '';
  const wanted = Object.entries(given).filter(([facet]) =>
    asks === '' ? facet !== 'variant' : asks.split(' ').includes(facet),
  );
  link.href = withQuery(
    own,
    writeQuery({
      ...readQuery(queryOf(own)),
      ...(link.dataset.back === undefined ? {} : code),
      ...Object.fromEntries(wanted),
    }),
  );
}

/** Keeps the case chosen on the page of a scenario in the address, and hands it on to the links that ask for it. */
class CaseSwitch extends HTMLElement {
  connectedCallback(): void {
    const address = pageAddressOf(this);
    const show = () => {
      const query = address.query();
      if (query !== undefined) this.show(readQuery(query));
    };
    const keep = () => {
      const given = this.changed(readQuery(address.query() ?? ''));
      address.go(writeQuery(given), 'replace');
      this.show(given);
    };
    this.addEventListener('change', keep);
    // The form is empty once the event is over.
    this.addEventListener('reset', () => setTimeout(keep));
    address.watch(show);
    show();
  }

  private get choices(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  /** Shows the case of an address, and says which of its answers do not count here. */
  private show(given: Given): void {
    const struck = CSS.supports('selector(:has(a))') ? choose(this.choices, given) : [];
    const strange = strangeAnswers(this, given, struck);
    const left = new Set(strange.map(({ facet }) => facet));
    this.tell(Object.fromEntries(Object.entries(given).filter(([facet]) => !left.has(facet))));
    this.querySelector('.unknown')?.remove();
    const guide = this.querySelector<HTMLAnchorElement>('a[data-asks]')?.dataset.own;
    if (strange.length > 0 && guide !== undefined) this.append(noteOn(strange, given, guide));
  }

  /** The answers chosen; those to a question that is not asked any more do not count. */
  private chosen(): Given {
    const checked = this.choices.filter((choice) => choice.checked && isAsked(choice));
    return Object.assign({}, ...checked.map(answersOf));
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
    const code = { code: page.dataset.scenario ?? '' };
    // What a link to the page as it is shown has to carry.
    this.dataset.query = writeQuery(this.chosen());
    const short = page.querySelector<HTMLAnchorElement>('a[data-short]');
    if (short !== null) {
      const written = short.textContent === short.href;
      short.href = withQuery(short.getAttribute('href') ?? '', this.dataset.query);
      if (written) short.textContent = short.href;
    }
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-asks]')) handOn(link, given, code);
    const preludes = [...page.querySelectorAll<HTMLElement>('[data-prelude]')].filter((prelude) => {
      const verdict = judge(JSON.parse(prelude.dataset.when ?? '{}'), given);
      prelude.hidden = verdict === 'no';
      return verdict === 'yes';
    });
    page.dataset.outcome = [...preludes.map(({ dataset }) => dataset.prelude), page.dataset.scenario].join(' ');
  }
}

if (!customElements.get('case-switch')) customElements.define('case-switch', CaseSwitch);
