import { ALL_ANSWERS, formatAsk, UNSURE } from '../../lib/cases/answers.ts';
import { byTelling } from '../../lib/cases/telling.ts';
import { element } from '../browser/element.ts';
import { answerWord, facetOf, type GuideView, stepLink } from './guide-view.ts';
import { fillOptions } from './question-view.ts';

function folded(title: string, ...content: (Node | string)[]): HTMLElement {
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, title),
    element('div', { class: 'block' }, ...content),
  );
}

/** Lists the scenarios that remain. */
function remaining(view: GuideView): HTMLElement {
  const { routes } = view.state;
  const rows = routes.map((code) => element('li', {}, view.scenarioLink(code)));
  return folded(`还可能是这 ${routes.length} 种情形`, element('ul', { class: 'plain' }, ...rows));
}

/** Says in words what each answer was asked for. */
function reasons(view: GuideView): HTMLElement {
  const rows = view.state.given.map(({ facet: id, option }) =>
    element('li', {}, element('strong', {}, answerWord(view, id, option)), `：${facetOf(view, id).why}`),
  );
  return folded('为什么是这几种', element('ul', { class: 'plain' }, ...rows));
}

/** Shows what to find out first where several scenarios remain: where to look, what each answer leads to, the rest folded. */
export function tellingView(view: GuideView): Node[] {
  const { state, facets, answers } = view;
  const open = byTelling(state.open);
  const unsure = state.given.filter(({ option }) => option === UNSURE).map(({ facet }) => facet);
  const first = facetOf(view, open[0]?.facet ?? unsure[0] ?? '');
  const last = state.given[state.given.length - 1];
  const question = view.questionOn(first.id);
  const heading = question.querySelector<HTMLElement>('[data-heading]');
  heading?.prepend('先弄清一件事：');
  heading?.after(element('p', { class: 'look' }, element('strong', {}, '在哪里看：'), first.help));
  question.querySelector('details')?.remove();
  fillOptions(view, question, first, (link, option) => {
    if (option === UNSURE) return link.parentElement?.remove();
    const left = open[0]?.leaves[option] ?? [];
    const [only, ...others] = left;
    const words =
      only !== undefined && others.length === 0 ? view.scenarioLink(only).textContent : `还剩 ${left.length} 种可能`;
    return left.length > 0 && link.append(element('span', { class: 'meta' }, `→ ${words}`));
  });
  const rest = unsure
    .filter((id) => id !== first.id)
    .map((id) => {
      const facet = facetOf(view, id);
      return element(
        'li',
        {},
        stepLink(view, facet.question, formatAsk(answers, facets, id)),
        element('p', {}, facet.help),
      );
    });
  return [
    element(
      'p',
      { class: 'step' },
      ...(last === undefined ? [] : [stepLink(view, '← 上一步', formatAsk(answers, facets, last.facet))]),
      stepLink(view, '改回答', formatAsk(answers, facets, ALL_ANSWERS)),
    ),
    question,
    element(
      'div',
      {},
      remaining(view),
      ...(rest.length > 0
        ? [folded(`另外 ${rest.length} 件不确定的事`, element('ul', { class: 'plain' }, ...rest))]
        : []),
      reasons(view),
    ),
  ];
}
