import { formatAsk, UNSURE } from '../../lib/cases/answers.ts';
import { findContradiction } from '../../lib/cases/contradiction.ts';
import type { Facet } from '../../lib/schemas/facet.ts';
import { element } from '../browser/element.ts';
import { type GuideView, leadTo, stepLink } from './guide-view.ts';

/** Points each option of a question to where it leads; those that contradict what is known are taken away. */
export function fillOptions(
  view: GuideView,
  question: ParentNode,
  facet: Facet,
  change: (link: HTMLAnchorElement, option: string) => void,
): void {
  for (const link of question.querySelectorAll<HTMLAnchorElement>('a[data-option]')) {
    const option = link.dataset.option ?? '';
    if (findContradiction(facet, option, view.state.known) !== undefined) {
      link.parentElement?.remove();
      continue;
    }
    leadTo(view, link, { ...view.answers, [facet.id]: option });
    change(link, option);
  }
}

/** Marks the option that the reader chose when they were here before, and no other. */
export function markChosen(question: ParentNode, chosen: string | undefined): void {
  for (const link of question.querySelectorAll<HTMLElement>('a[data-option]')) {
    if (link.dataset.option === chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Returns the row above a question: one step back, and how far it is. */
function stepRow(view: GuideView, facet: Facet): HTMLElement {
  const { facets, state, answers } = view;
  const place = facets.indexOf(facet);
  const before = state.given.filter(({ facet: id }) => facets.findIndex((one) => one.id === id) < place);
  const last = before[before.length - 1];
  const further = state.left - 1;
  const progress =
    state.next === facet.id
      ? `第 ${before.length + 1} 问${further > 0 ? `，最多还有 ${further} 问` : '，最后一问'}`
      : '改这一问';
  const back = last === undefined ? [] : [stepLink(view, '← 上一步', formatAsk(answers, facets, last.facet))];
  return element('p', { class: 'step' }, ...back, element('span', {}, progress));
}

/** Shows one question; each option is a link to what follows, the one chosen before is marked. */
export function questionView(view: GuideView, facet: Facet, chosen: string | undefined): Node[] {
  const question = view.questionOn(facet.id);
  fillOptions(view, question, facet, (link, option) => {
    if (option === UNSURE) link.append(element('span', { class: 'meta' }, '先跳过，最后告诉你该弄清什么。'));
  });
  markChosen(question, chosen);
  return [stepRow(view, facet), question];
}
