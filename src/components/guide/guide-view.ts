import { type Answers, UNSURE } from '../../lib/cases/answers.ts';
import { destinationOf } from '../../lib/cases/destination.ts';
import type { Guide } from '../../lib/cases/guide.ts';
import type { GuideState } from '../../lib/cases/replay.ts';
import { optionWord } from '../../lib/cases/words.ts';
import type { Facet } from '../../lib/schemas/facet.ts';
import { element } from '../browser/element.ts';

/** What every view of the guide is made from. */
export interface GuideView {
  facets: readonly Facet[];
  guide: Guide;
  /** All answers of the address, those too that did not count. */
  answers: Answers;
  state: GuideState;
  /** The guide's own address with a query. */
  addressWith: (query: string) => string;
  /** A link to a scenario's page, as the build made it. */
  scenarioLink: (code: string) => HTMLAnchorElement;
  /** The address of a scenario's page with a query. */
  scenarioAddress: (code: string, query: string) => string;
  /** A copy of the question on a facet, its options leading nowhere yet. */
  questionOn: (facet: string) => DocumentFragment;
}

/** Returns the facet of an id. */
export function facetOf({ facets }: GuideView, id: string): Facet {
  const facet = facets.find((one) => one.id === id);
  if (facet === undefined) throw new Error(`no facet ${id}`);
  return facet;
}

/** Returns the word for an answer, sure or not. */
export function answerWord({ facets }: GuideView, facet: string, option: string): string {
  return option === UNSURE ? '不确定' : optionWord(facets, facet, option);
}

/** Returns a link that stays in the guide. */
export function stepLink(view: GuideView, text: string, query: string, label?: string): HTMLElement {
  const attributes = { href: view.addressWith(query), 'data-step': query };
  return element('a', label === undefined ? attributes : { ...attributes, 'aria-label': label }, text);
}

/** Points a link to where answers lead: on in the guide, or to the page of their scenario. */
export function leadTo(view: GuideView, link: HTMLElement, answers: Answers): void {
  const { code, query } = destinationOf(view.guide, view.facets, answers);
  if (code === undefined) {
    link.setAttribute('href', view.addressWith(query));
    link.dataset.step = query;
  } else {
    link.setAttribute('href', view.scenarioAddress(code, query));
    link.dataset.code = code;
  }
}
