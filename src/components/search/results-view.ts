import { type Filterable, labelOf } from '../../lib/search/filter.ts';
import { highlight, type Stretch, textDirective } from '../../lib/search/highlight.ts';
import { element } from '../element.ts';
import type { Outcome, SearchSession } from './search-session.ts';

/** The reader's own words first, and what they were looked up as. */
function wordsOf({ plan }: Outcome): string[] {
  return plan.words.flatMap(({ typed, term }) => [...typed, term]);
}

function stretches(text: string, outcome: Outcome, session: SearchSession): Stretch[] {
  return highlight(text, wordsOf(outcome), session.variants);
}

function marked(parts: readonly Stretch[]): Node[] {
  return parts.map(({ text, marked }) => (marked ? element('mark', {}, text) : document.createTextNode(text)));
}

interface Item {
  href: string;
  title: string;
  text: string;
  code?: string | undefined;
  label?: string;
  note?: string;
}

function itemView(item: Item, outcome: Outcome, session: SearchSession): HTMLAnchorElement {
  const { href, title, text, code, label, note } = item;
  return element(
    'a',
    { class: 'hit', href, ...(code === undefined ? {} : { 'data-code': code }) },
    element('span', { class: 'hit-title' }, ...marked(stretches(title, outcome, session))),
    ...(code === undefined || code === 'uncovered' ? [] : [element('span', { class: 'code' }, code)]),
    ...(label === undefined ? [] : [element('span', { class: 'hit-label' }, label)]),
    ...(note === undefined ? [] : [element('span', { class: 'condition' }, note)]),
    element('span', { class: 'hit-text' }, ...marked(stretches(text, outcome, session))),
  );
}

/** A page that an answer names: by its address, or by the full text's own name for it where the table does not have it. */
export type Candidate = Filterable & { key: string };

/** Gives the pages of an answer, best first. */
export function candidatesOf({ answer }: Outcome, { table }: SearchSession): Candidate[] {
  if (!answer.answered && answer.note === '') return [];
  const fromTable = answer.pages.flatMap((position) => table.pages[position] ?? []);
  const fromText = answer.more.map((key) => table.pages.find(({ url }) => url === key) ?? { url: key });
  return [...fromTable, ...fromText].map((page) => ({ ...page, key: page.url }));
}

/** Where no page answers, says where to ask. */
export function helpLinks(outcome: Outcome, session: SearchSession): HTMLAnchorElement[] {
  const { answered, note, help } = outcome.answer;
  if (answered || note === '') return [];
  return help.map(({ name, url }) =>
    itemView({ href: url, title: name, text: '腾讯的帮助页，可以在那里问。' }, outcome, session),
  );
}

/** Leads to the very words on the page, which the browser then shows and marks; without a page or a way to do so, to the page. */
function toWords(href: string, quote: readonly Stretch[]): string {
  return 'fragmentDirective' in document && !href.includes('#') ? href + textDirective(quote) : href;
}

/** Shows pages as links, in their order; a page that the full text cannot tell about falls away. */
export async function pageLinks(
  pages: readonly Candidate[],
  outcome: Outcome,
  session: SearchSession,
  root: string,
): Promise<HTMLAnchorElement[]> {
  const note = outcome.answer.answered ? {} : { note: '最接近的规定，不是答案' };
  const views = pages.map(async ({ key }): Promise<HTMLAnchorElement[]> => {
    const page = session.table.pages.find(({ url }) => url === key);
    if (page !== undefined) {
      const { title, answer: text, code, url } = page;
      return [itemView({ href: root + url, title, text, code, label: labelOf(page), ...note }, outcome, session)];
    }
    const found = await session.excerpt(key).catch(() => undefined);
    if (found === undefined) return [];
    const href = toWords(root + found.url, stretches(found.text, outcome, session));
    return [itemView({ ...found, href, label: labelOf(found) }, outcome, session)];
  });
  return (await Promise.all(views)).flat();
}

/** Replaces the text of results that say none of the words by the place in the page that does, and leads there. */
export async function quotePlaces(
  links: readonly HTMLAnchorElement[],
  outcome: Outcome,
  session: SearchSession,
  root: string,
): Promise<void> {
  const silent = links.filter((link) => link.querySelector('mark') === null && link.href.startsWith(root));
  await Promise.all(
    silent.map(async (link) => {
      const found = await session.excerpt(link.href.slice(root.length));
      const quote = found === undefined ? [] : stretches(found.text, outcome, session);
      if (!quote.some((part) => part.marked)) return;
      link.querySelector('.hit-text')?.replaceChildren(...marked(quote));
      link.href = toWords(link.href, quote);
    }),
  );
}

/** How many results there are, how many pass the filter, and how many of these are shown. */
export interface Counts {
  all: number;
  passing: number;
  shown: number;
}

/** Says in words what became of a query. */
export function statusText(
  { answer, complete, full, failed, query }: Outcome,
  { all, passing, shown }: Counts,
): string {
  if (query.trim() === '') return '';
  if (failed === 'refused') return `这个浏览器读不了全文，只按常用说法查到 ${shown} 条，可能不全。`;
  if (failed === 'lost') return `全文没有取到，只按常用说法查到 ${shown} 条，可能不全。`;
  if (answer.answered && passing === 0) return `按现在的筛选没有结果，不筛选有 ${all} 条`;
  const part = passing > shown ? `，先列出 ${shown} 条` : '';
  if (answer.answered) return `找到 ${passing} 条结果${part}${full ? '，全文也查过了' : ''}`;
  if (answer.waiting) return '正在查找……';
  if (answer.note !== '') return `没有页面直接回答。${answer.note}`;
  return complete ? '没有可以查找的字' : '';
}

/** Offers the results that are not listed yet, and the full text where the first answer was certain and that was left out. */
export function deeperView(
  { full, answer }: Outcome,
  { passing, shown }: Counts,
  { more, deeper }: { more: () => void; deeper: () => void },
): Node[] {
  const button = (text: string, press: () => void) => {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', press);
    return made;
  };
  return [
    ...(passing > shown ? [button(`列出其余 ${passing - shown} 条`, more)] : []),
    ...(full || !answer.answered ? [] : [button('在全文里再找', deeper)]),
  ];
}

/** Tells which words were looked up under another name, and offers to take them as typed; or the other way round. */
export function expansionView({ plan, query }: Outcome, asTyped: boolean, toggle: () => void): Node[] {
  const button = (text: string) => {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', toggle);
    return made;
  };
  if (asTyped) return [element('span', {}, `只按「${query.trim()}」原样查找。`), button('也按别的说法查找')];
  if (plan.expansions.length === 0) return [];
  const terms = plan.expansions.map(({ term }) => `「${term}」`).join('');
  return [element('span', {}, `按${terms}查找。`), button('只按我打的字查找')];
}
