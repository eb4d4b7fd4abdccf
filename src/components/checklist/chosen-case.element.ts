import { formatAnswers, parseAnswers } from '../../lib/cases/answers.ts';
import { chooseCase } from '../../lib/cases/chosen-case.ts';
import type { When } from '../../lib/cases/condition.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { element } from '../element.ts';
import { pageAddressOf } from '../page-address.ts';
import { addressOfFile } from '../tools/site-root.ts';
import { conditionsIn, narrowPage } from './narrow-page.ts';

declare global {
  interface Window {
    /** What the pages of scenarios need to know about cases, as `tools/page.js` brings it. */
    zhuxiaoCases: { facets: Facet[]; scenarios: Record<string, When> };
  }
}

/** Says which case the address chooses, and narrows the page to it; gives a way to change it and to see everything. */
class ChosenCase extends HTMLElement {
  connectedCallback(): void {
    const address = pageAddressOf(this);
    const show = () => {
      const query = address.query();
      if (query !== undefined) this.#show(query, address.withQuery(''));
    };
    address.watch(show);
    show();
  }

  #show(query: string, whole: string): void {
    const page = this.closest<HTMLElement>('[data-scenario]');
    const { facets, scenarios } = window.zhuxiaoCases;
    const when = scenarios[page?.dataset.scenario ?? ''];
    if (page === null || when === undefined) return;
    const chosen = chooseCase(parseAnswers(query, facets).answers, when, conditionsIn(page), facets);
    narrowPage(page, chosen?.known);
    // What a link to the page as it is shown has to carry.
    this.dataset.query = formatAnswers(chosen?.chosen ?? {}, facets);
    this.replaceChildren(...(chosen === undefined ? [] : this.#view(chosen.words, query, whole)));
    page.dispatchEvent(new CustomEvent('narrowed'));
  }

  #view(words: string, query: string, whole: string): Node[] {
    return [
      element('p', {}, '只显示你的情况：', element('strong', {}, words)),
      element('a', { href: addressOfFile('guide.html') + query }, '改回答'),
      element('a', { href: whole }, '显示全部'),
    ];
  }
}

customElements.define('chosen-case', ChosenCase);
