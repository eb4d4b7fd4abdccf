import { type Answers, formatAnswers, UNSURE } from '../../lib/cases/answers.ts';
import { type GuideState, withoutAnswer } from '../../lib/cases/replay.ts';
import { optionWord } from '../../lib/cases/words.ts';
import type { Facet } from '../../lib/knowledge/facet.ts';
import { element } from '../element.ts';

/** Lists the answers so far, each with a way to change it, a way back and a way to start again. */
export function answersView(
  facets: readonly Facet[],
  state: GuideState,
  answers: Answers,
  addressWith: (query: string) => string,
): Node[] {
  const stepLink = (text: string, query: string, label?: string) => {
    const attributes = { href: addressWith(query), 'data-step': query };
    return element('a', label === undefined ? attributes : { ...attributes, 'aria-label': label }, text);
  };
  const last = state.given.at(-1);
  if (last === undefined) return [];
  const rows = state.given.map(({ facet: id, option }) => {
    const facet = facets.find((candidate) => candidate.id === id);
    const name = facet?.name ?? id;
    const change = stepLink('改', formatAnswers(withoutAnswer(answers, id), facets), `改「${name}」`);
    const word = option === UNSURE ? '不确定' : optionWord(facets, id, option);
    return element('div', {}, element('dt', {}, name), element('dd', {}, word, ' ', change));
  });
  return [
    element(
      'section',
      { class: 'given block', 'aria-label': '你的回答' },
      element('h2', {}, '你的回答'),
      element('dl', {}, ...rows),
      element(
        'p',
        { class: 'actions' },
        stepLink('← 上一步', formatAnswers(withoutAnswer(answers, last.facet), facets)),
        ' ',
        stepLink('重新开始', ''),
      ),
    ),
  ];
}
