import { isTracking } from '../../lib/addresses/tracking.ts';
import { UNSURE } from '../../lib/cases/answers.ts';
import { judge, type When } from '../../lib/cases/condition.ts';
import { queryOf, withQuery } from '../../lib/editions/spot.ts';
import { element } from '../browser/element.ts';
import { answersOf, type Given, readQuery, whenOf } from './choose.ts';

/** An answer of an address that does not count on a page, and why. */
export interface StrangeAnswer {
  facet: string;
  why: string;
  /** Whether it is merely one that nothing on the page depends on. */
  needless?: boolean;
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
 * Finds the answers of an address that do not count on the page of a switch: those that their question does not offer, that
 * another answer rules out or makes needless, that belong to another page's case by themselves or together, and what is no
 * answer at all. `struck` are the choices that others rule out.
 */
export function strangeAnswers(root: HTMLElement, given: Given, struck: readonly HTMLInputElement[]): StrangeAnswer[] {
  const lines = (root.dataset.allows ?? '').split('\n').map((line) => line.split('\t'));
  const fixed = new Map(lines.map(([facet = '', ...rest]) => [facet, rest]));
  const choices = [...root.querySelectorAll('input')];
  const chosen = choices.filter(({ checked }) => checked);
  const listed = (some: readonly HTMLInputElement[]) => some.map(wordsOf).join('、');
  const why = (facet: string, value: string): Omit<StrangeAnswer, 'facet'> | undefined => {
    const part = quoted(`${facet}=${value}`);
    const offered = choices.filter(({ name }) => name === facet);
    const choice = offered.find((one) => one.value === value);
    if (choice !== undefined) {
      const others = listed(chosen.filter(({ name }) => name !== facet));
      if (struck.includes(choice)) return { why: `${wordsOf(choice)}和${others}不能同时成立` };
      if (isAsked(choice)) return undefined;
      return { why: `选了${others}，${wordsOf(choice)}不改变下面的办法`, needless: true };
    }
    const [name = '', words, ...options] = fixed.get(facet) ?? [];
    if (offered.length === 0 && !fixed.has(facet)) return { why: `看不懂${part}` };
    if (offered.length > 0 || !options.includes(value))
      return { why: words ? `这一页只讲${name}是「${words}」的，不讲${part}` : `${part}不是${name || '这里'}的选项` };
    return undefined;
  };
  const strange = Object.entries(given).flatMap(([facet, value]): StrangeAnswer[] => {
    const found = value === UNSURE || isTracking(facet) ? undefined : why(facet, value);
    return found === undefined ? [] : [{ facet, ...found }];
  });
  if (root.dataset.when === undefined) return strange;
  // What is left is an answer each, but the page may have no case for all of them.
  const page: When = JSON.parse(root.dataset.when);
  const told = new Set([...strange.map(({ facet }) => facet), ...choices.map(({ name }) => name)]);
  const rest = Object.entries(given).filter(
    ([facet, value]) => value !== UNSURE && fixed.has(facet) && !told.has(facet),
  );
  const asked = Object.assign({}, ...chosen.map(answersOf));
  const all = { ...asked, ...Object.fromEntries(rest) };
  // Where the choices by themselves lead to another page, the page says so.
  if (judge(page, asked) === 'no' || ![page, ...chosen.map(whenOf)].some((when) => judge(when, all) === 'no'))
    return strange;
  const parts = rest.map(([facet, value]) => quoted(`${facet}=${value}`)).join('、');
  const together = `${[parts, listed(chosen)].filter(Boolean).join('、')}合在一起，不归这一页`;
  return [...strange, ...rest.map(([facet]) => ({ facet, why: together }))];
}

/**
 * Says which answers do not count, with a link to the guide that takes them all where some may be another case; `guide` is the
 * page's own link there.
 */
export function noteOn(strange: readonly StrangeAnswer[], given: Given, guide: string): HTMLElement {
  const whys = [...new Set(strange.map(({ why }) => why))].join('；');
  if (strange.every(({ needless }) => needless))
    return element('p', { class: 'unknown', role: 'status' }, `网址里有用不上的回答：${whys}。`);
  const { ask: _, ...answers } = { ...readQuery(queryOf(guide)), ...given };
  const link = element('a', { href: withQuery(guide, `?${new URLSearchParams(answers)}`) }, '照网址里的回答重新找');
  const said = `网址里有对不上的回答，没有算进来：${whys}。`;
  return element('p', { class: 'unknown', role: 'status' }, said, link, '。');
}
