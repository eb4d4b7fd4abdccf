import { formatAsk } from '../../lib/cases/answers.ts';
import { element } from '../browser/element.ts';
import { answerWord, facetOf, type GuideView, leadTo, stepLink } from './guide-view.ts';

/** Lists the answers so far, each with a way to change it, a way on and a way to start again. */
export function answersView(view: GuideView): Node[] {
  const { state, facets, answers } = view;
  const rows = state.given.map(({ facet: id, option }) => {
    const { name } = facetOf(view, id);
    const change = stepLink(view, '改', formatAsk(answers, facets, id), `改「${name}」`);
    return element('div', {}, element('dt', {}, name), element('dd', {}, answerWord(view, id, option), ' ', change));
  });
  const on = element('a', { class: 'button' }, state.next === undefined ? '看结果' : '接着答');
  leadTo(view, on, answers);
  return [
    element('h1', { 'data-heading': '' }, rows.length > 0 ? '你的回答' : '还没有回答'),
    element('dl', { class: 'given' }, ...rows),
    element('p', { class: 'step' }, on, stepLink(view, '重新开始', '')),
  ];
}
