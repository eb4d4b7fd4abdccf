import { formatAsk, type IgnoredPart } from '../../lib/cases/answers.ts';
import type { Contradiction } from '../../lib/cases/contradiction.ts';
import { element } from '../browser/element.ts';
import { answerWord, facetOf, type GuideView, stepLink } from './guide-view.ts';

/** Says of two answers that cannot both be true why, and leads to the earlier one. */
function contradictionNote(view: GuideView, { facet, option, against, why }: Contradiction): HTMLElement {
  const others = Object.entries(against);
  const words = others.map(([id, other]) => `「${answerWord(view, id, other)}」`).join('、');
  const changes = others.map(([id]) =>
    stepLink(view, `改「${facetOf(view, id).name}」`, formatAsk(view.answers, view.facets, id)),
  );
  const said = `「${answerWord(view, facet, option)}」和${words}对不上。${why}请再选一次，或者`;
  return element('p', {}, said, ...changes, '。');
}

/**
 * Says how much of an address was not understood, and names a second answer to one question. Nothing else of it is repeated:
 * whoever made the link could otherwise speak to its readers in our name.
 */
function ignoredNote(view: GuideView, ignored: readonly IgnoredPart[]): string {
  const twice = ignored.flatMap(({ name, value }) => {
    const facet = view.facets.find(({ id }) => id === name);
    const isAnswer = facet?.options.some(({ id }) => id === value);
    return isAnswer ? [`「${facet?.name}」的第二个回答「${answerWord(view, name, value)}」`] : [];
  });
  const unknown = ignored.length - twice.length;
  const parts = [...twice, ...(unknown > 0 ? [`${unknown} 处看不懂的内容`] : [])];
  return `网址里有用不上的部分，已经忽略：${parts.join('、')}。`;
}

const noteOf = (...paragraphs: Node[]) =>
  paragraphs.length === 0 ? [] : [element('div', { class: 'unknown', role: 'status' }, ...paragraphs)];

/** Says which answers contradict each other. */
export function contradictionNotes(view: GuideView): Node[] {
  return noteOf(...view.state.contradictions.map((one) => contradictionNote(view, one)));
}

/** Says which answers change nothing here, and what of the address was not understood. */
export function leftOutNotes(view: GuideView, ignored: readonly IgnoredPart[]): Node[] {
  const { dropped } = view.state;
  const words = dropped.map(({ facet, option }) => `「${answerWord(view, facet, option)}」`).join('、');
  return noteOf(
    ...(dropped.length > 0 ? [element('p', {}, `这些回答在你的情况下不影响结果，已经去掉：${words}。`)] : []),
    ...(ignored.length > 0 ? [element('p', {}, ignoredNote(view, ignored))] : []),
  );
}
