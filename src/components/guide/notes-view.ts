import { formatAsk, type IgnoredPart } from '../../lib/cases/answers.ts';
import type { Contradiction } from '../../lib/cases/contradiction.ts';
import { element } from '../browser/element.ts';
import { answerWord, facetOf, type GuideView, stepLink } from './guide-view.ts';

const MOST_SHOWN = 5;

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

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

/** Says what of an address was not understood; a second answer to one question is told apart. */
function ignoredNote(view: GuideView, ignored: readonly IgnoredPart[]): string {
  const parts = ignored.slice(0, MOST_SHOWN).map(({ name, value }) => {
    const facet = view.facets.find(({ id }) => id === name);
    const twice = facet?.options.some(({ id }) => id === value);
    return twice
      ? `「${facet?.name}」的第二个回答「${answerWord(view, name, value)}」`
      : `「${short(`${name}=${value}`)}」`;
  });
  const more = ignored.length > MOST_SHOWN ? `等 ${ignored.length} 处` : '';
  return `网址里有用不上的部分，已经忽略：${parts.join('、')}${more}。`;
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
