import '../older-engines.ts';
import { type Answers, formatAnswers, parseAnswers } from '../../lib/cases/answers.ts';
import type { Guide } from '../../lib/cases/guide.ts';
import { type GuideState, replay } from '../../lib/cases/replay.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { type PageAddress, pageAddressOf } from '../page-address.ts';
import { answersView } from './answers-view.ts';
import { notesView } from './notes-view.ts';
import { questionView } from './question-view.ts';
import { resultView } from './result-view.ts';

/** What the guide's page hands to its script. */
export interface GuideData {
  facets: Facet[];
  guide: Guide;
}

/** Asks one question at a time; the address holds the answers, so it can be shared, reloaded and gone back in. */
class DecisionGuide extends HTMLElement {
  private data: GuideData | undefined;
  private address: PageAddress = pageAddressOf(this);

  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]')?.textContent;
    if (!data) return;
    this.data = JSON.parse(data);
    this.querySelector('[data-routes]')?.removeAttribute('open');
    this.address = pageAddressOf(this);
    this.address.watch(() => this.address.query() !== undefined && this.show(true));
    this.addEventListener('click', (event) => this.follow(event));
    this.show(false);
  }

  /** Shows what the address says; the address is tidied so that what is shared is what is shown. */
  private show(moveFocus: boolean): void {
    if (this.data === undefined) return;
    const { facets, guide } = this.data;
    const { answers, ignored } = parseAnswers(this.address.query() ?? '', facets);
    const state = replay(guide, facets, answers);
    const counted = Object.fromEntries(state.given.map(({ facet, option }) => [facet, option]));
    if (state.dropped.length > 0 || ignored.length > 0) {
      this.address.go(formatAnswers(counted, facets), 'replace');
    }
    this.render(state, counted, notesView(facets, state.dropped, ignored));
    if (moveFocus) this.querySelector<HTMLElement>('[data-focus]')?.focus();
  }

  private render(state: GuideState, answers: Answers, notes: Node[]): void {
    const { facets } = this.data as GuideData;
    const facet = facets.find(({ id }) => id === state.next);
    const template = (code: string) => this.querySelector<HTMLTemplateElement>(`template[data-code="${code}"]`);
    const view = this.querySelector('[data-view]');
    view?.replaceChildren(
      ...notes,
      ...(facet === undefined ? [] : [questionView(facet, state, (option) => this.answer(answers, facet.id, option))]),
      resultView(facets, state, formatAnswers(answers, facets), template),
      ...answersView(facets, state, answers, this.address.withQuery),
    );
  }

  private answer(answers: Answers, facet: string, option: string): void {
    const { facets } = this.data as GuideData;
    this.go(formatAnswers({ ...answers, [facet]: option }, facets));
  }

  /** Follows the guide's own links without leaving the page. */
  private follow(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-step]');
    if (link === null || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    this.go(link.dataset.step ?? '');
  }

  private go(query: string): void {
    this.address.go(query, 'push');
    this.show(true);
  }
}

customElements.define('decision-guide', DecisionGuide);
