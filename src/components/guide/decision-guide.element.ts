import '../browser/older-engines.ts';
import {
  ALL_ANSWERS,
  type Answers,
  formatAnswers,
  formatAsk,
  parseAnswers,
  parseAsk,
} from '../../lib/cases/answers.ts';
import { certainScenario, countedAnswers } from '../../lib/cases/destination.ts';
import type { Guide } from '../../lib/cases/guide.ts';
import { replay } from '../../lib/cases/replay.ts';
import { withQuery } from '../../lib/editions/spot.ts';
import type { Facet } from '../../lib/schemas/facet.ts';
import { element } from '../browser/element.ts';
import { type PageAddress, pageAddressOf } from '../browser/page-address.ts';
import { answersView } from './answers-view.ts';
import type { GuideView } from './guide-view.ts';
import { contradictionNotes, leftOutNotes } from './notes-view.ts';
import { markChosen, questionView } from './question-view.ts';
import { tellingView } from './telling-view.ts';

/** What the guide's page hands to its script. */
interface GuideData {
  facets: Facet[];
  guide: Guide;
}

/**
 * Asks one question at a time. The address holds the answers, so it can be shared, reloaded and gone back in; once they
 * come to one scenario, its page takes the place of this one.
 */
class DecisionGuide extends HTMLElement {
  declare private data?: GuideData;
  declare private address: PageAddress;
  declare private pageTitle: string;

  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]')?.textContent;
    if (!data) return;
    this.data = JSON.parse(data);
    this.querySelector('[data-walk]')?.remove();
    this.address = pageAddressOf(this);
    this.pageTitle = document.title;
    this.address.watch(() => this.address.query() !== undefined && this.show(true));
    this.addEventListener('click', (event) => this.follow(event));
    if (this.address.query() !== undefined) this.show(false);
  }

  /** Shows what the address says; the address is tidied so that what is shared is what is shown. */
  private show(moveFocus: boolean): void {
    if (this.data === undefined) return;
    const query = this.address.query() ?? '';
    const { answers: read, ignored } = parseAnswers(query, this.data.facets);
    const state = replay(this.data.guide, this.data.facets, read);
    const uncounted = state.dropped.map(({ facet }) => facet);
    const answers = Object.fromEntries(Object.entries(read).filter(([facet]) => !uncounted.includes(facet)));
    const view = this.viewOf(answers, state);
    const asked = parseAsk(query);
    const facet = this.facetToAsk(view, asked);
    const code = certainScenario(state);
    if (code !== undefined && facet === undefined && asked !== ALL_ANSWERS) {
      location.replace(view.scenarioAddress(code, formatAnswers(countedAnswers(state), view.facets)));
      return;
    }
    if (uncounted.length > 0 || ignored.length > 0) {
      const tidy = asked === undefined ? formatAnswers(answers, view.facets) : formatAsk(answers, view.facets, asked);
      this.address.go(tidy, 'replace');
    }
    const chosen = facet && (answers[facet.id] ?? history.state?.chosen);
    const nodes =
      asked === ALL_ANSWERS ? answersView(view) : facet ? questionView(view, facet, chosen) : tellingView(view);
    this.render([...nodes, ...leftOutNotes(view, ignored)], view, facet === undefined, moveFocus);
  }

  /** Returns the question to show: the one asked for again if it belongs to this way, else the next one. */
  private facetToAsk({ facets, state }: GuideView, asked: string | undefined): Facet | undefined {
    if (asked === ALL_ANSWERS) return undefined;
    const again = state.given.some(({ facet }) => facet === asked) ? asked : state.next;
    return facets.find(({ id }) => id === again);
  }

  private viewOf(answers: Answers, state: GuideView['state']): GuideView {
    const { facets, guide } = this.data as GuideData;
    const link = (code: string) =>
      this.querySelector<HTMLAnchorElement>(`[data-after] a[data-code="${code}"]`) ?? document.createElement('a');
    return {
      facets,
      guide,
      answers,
      state,
      addressWith: this.address.withQuery,
      scenarioLink: (code) => link(code).cloneNode(true) as HTMLAnchorElement,
      scenarioAddress: (code, query) => withQuery(link(code).getAttribute('href') ?? '', query),
      questionOn: (facet) => this.questionOn(facet),
    };
  }

  /** Returns a copy of a question; what is a heading among others without script is the page's own with it. */
  private questionOn(facet: string): DocumentFragment {
    const template = this.querySelector<HTMLTemplateElement>(`template[data-facet="${facet}"]`);
    const question = document.importNode((template as HTMLTemplateElement).content, true);
    const heading = question.querySelector('[data-heading]');
    heading?.replaceWith(element('h1', { class: 'asked', 'data-heading': '' }, ...heading.childNodes));
    return question;
  }

  private render(nodes: Node[], view: GuideView, isEnd: boolean, moveFocus: boolean): void {
    const section = document.createElement('section');
    section.append(...nodes);
    section.dataset.outcome = [...view.state.preludes, ...view.state.routes].join(' ');
    this.querySelector('[data-view]')?.replaceChildren(section);
    const heading = section.querySelector<HTMLElement>('[data-heading]');
    // Why a question is asked once more is said before it is answered once more.
    heading?.after(...contradictionNotes(view));
    this.dataset.at = isEnd ? 'end' : 'question';
    if (!this.address.among) document.title = `${heading?.textContent} · ${this.pageTitle}`;
    if (!moveFocus) return;
    scrollTo(0, 0);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  /** Follows the guide's own links without leaving the page, and remembers what was chosen for who comes back. */
  private follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-view] a');
    if (link === null || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { option, step } = link.dataset;
    if (option !== undefined) history.replaceState({ ...history.state, chosen: option }, '');
    if (step !== undefined) {
      event.preventDefault();
      this.address.go(step, 'push');
      this.show(true);
    } else if (option !== undefined) {
      markChosen(this, option);
    }
  }
}

customElements.define('decision-guide', DecisionGuide);
