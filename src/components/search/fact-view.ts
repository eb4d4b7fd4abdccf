import type { FactAnswer } from '../../lib/search/fact-choice.ts';
import type { Fact, FactTable } from '../../lib/search/fact-table.ts';
import { element } from '../browser/element.ts';

/** Names sources with their dates, each leading to what is known about it. */
function sourceLinks(positions: readonly number[], { sources }: FactTable, root: string): Node[] {
  return positions.flatMap((position, index) => {
    const source = sources[position];
    if (source === undefined) return [];
    const link = element('a', { href: root + source.url }, source.title);
    return [...(index > 0 ? [document.createTextNode('；')] : []), link, document.createTextNode(`，${source.date}`)];
  });
}

function chip(words: string): HTMLElement {
  return element('span', { class: 'condition' }, words);
}

function factView({ text, condition = '', warnings = [], sides = [] }: Fact, table: FactTable, root: string): Node[] {
  // The first sentence is the answer; what follows says when it counts.
  const end = text.indexOf('。') + 1 || text.length;
  const line = element('p', { class: 'found-fact' }, ...(condition === '' ? [] : [chip(condition)]));
  line.append(element('b', {}, text.slice(0, end)), text.slice(end), ...warnings.map(chip));
  const list = sides.map(({ says, sources }) =>
    element('li', {}, says, element('span', { class: 'found-source' }, ...sourceLinks(sources, table, root))),
  );
  return list.length === 0 ? [line] : [line, element('ul', { class: 'found-sides' }, ...list)];
}

/** Shows what the knowledge says to a query: the facts, where they come from, and what the rest depends on. */
export function factAnswerView({ facts, depends }: FactAnswer, table: FactTable, root: string): HTMLElement {
  const sources = [...new Set(facts.flatMap((fact) => fact.sources))];
  const view = element('section', { class: 'found', 'aria-label': '资料里的答案' });
  view.append(...facts.flatMap((fact) => factView(fact, table, root)));
  if (sources.length > 0)
    view.append(element('p', { class: 'found-source' }, '出处：', ...sourceLinks(sources, table, root)));
  if (depends !== undefined) {
    const links = depends.choices.map(({ label, url }) => element('a', { href: root + url }, label));
    const on = depends.on === '' ? '看你是哪一种：' : `要看${depends.on}：`;
    view.append(element('p', { class: 'found-choices' }, on, ...links));
  }
  return view;
}

/** Says in one line, for a list of suggestions, what the first of them answers. */
export function factAnswerText({ facts }: FactAnswer): string | undefined {
  const said = facts.map(({ condition = '', text, warnings = [] }) => {
    const marks = warnings.length === 0 ? '' : `（${warnings.join('，')}）`;
    return `${condition === '' ? '' : `${condition}：`}${text}${marks}`;
  });
  return said.length === 0 ? undefined : said.join('');
}
