import { isTracking } from '../../lib/addresses/tracking.ts';
import { UNSURE } from '../../lib/cases/answers.ts';
import { queryOf, withQuery } from '../../lib/editions/spot.ts';
import { element } from '../browser/element.ts';
import { type Given, readQuery } from './choose.ts';

/** An answer of an address that does not count on a page, and why. */
export interface StrangeAnswer {
  facet: string;
  why: string;
}

const LONGEST = 40;
const quoted = (text: string) => `「${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}」`;
const wordsOf = ({ dataset }: HTMLInputElement) => `「${dataset.words}」`;

/** Whether the question that a choice answers is asked in the case chosen so far. */
export const isAsked = (choice: Element): boolean => {
  const question = choice.closest('fieldset');
  return question === null || getComputedStyle(question).display !== 'none';
};

/**
 * Finds the answers of an address that do not count on the page of a switch: those that its question does not offer, that
 * another answer rules out or makes needless, that belong to another page's case, and what is no answer at all. `struck` are
 * the choices that others rule out.
 */
export function strangeAnswers(root: HTMLElement, given: Given, struck: readonly HTMLInputElement[]): StrangeAnswer[] {
  const lines = (root.dataset.allows ?? '').split('\n').map((line) => line.split('\t'));
  const fixed = new Map(lines.map(([facet = '', ...rest]) => [facet, rest]));
  const choices = [...root.querySelectorAll('input')];
  const chosen = choices.filter(({ checked }) => checked);
  const against = (choice: HTMLInputElement) =>
    chosen
      .filter((one) => one.name !== choice.name)
      .map(wordsOf)
      .join('、');
  const whyNot = (facet: string, value: string): string | undefined => {
    const part = quoted(`${facet}=${value}`);
    const offered = choices.filter(({ name }) => name === facet);
    const choice = offered.find((one) => one.value === value);
    if (choice !== undefined) {
      if (struck.includes(choice)) return `${wordsOf(choice)}和${against(choice)}不能同时成立`;
      return isAsked(choice) ? undefined : `选了${against(choice)}，就用不上${wordsOf(choice)}`;
    }
    if (offered.length > 0) return `${part}不是这里的选项`;
    const [name, words, ...options] = fixed.get(facet) ?? [];
    if (!fixed.has(facet)) return `看不懂${part}`;
    if (name === undefined || options.includes(value)) return undefined;
    return `这一页只讲${name}是「${words}」的，不讲${part}`;
  };
  return Object.entries(given).flatMap(([facet, value]) => {
    const why = value === UNSURE || isTracking(facet) ? undefined : whyNot(facet, value);
    return why === undefined ? [] : [{ facet, why }];
  });
}

/** Says which answers do not count, with a link to the guide that takes them all; `guide` is the page's own link there. */
export function noteOn(strange: readonly StrangeAnswer[], given: Given, guide: string): HTMLElement {
  const { ask: _, ...answers } = { ...readQuery(queryOf(guide)), ...given };
  const link = element('a', { href: withQuery(guide, `?${new URLSearchParams(answers)}`) }, '照网址里的回答重新找');
  const said = `网址里有对不上的回答，没有算进来：${strange.map(({ why }) => why).join('；')}。`;
  return element('p', { class: 'unknown', role: 'status' }, said, link, '。');
}
