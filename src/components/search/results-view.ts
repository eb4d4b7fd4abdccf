import { highlight } from '../../lib/search/highlight.ts';
import { element } from '../element.ts';
import type { Outcome, SearchSession } from './search-session.ts';

/** The reader's own words first, and what they were looked up as. */
function wordsOf({ plan }: Outcome): string[] {
  return plan.words.flatMap(({ typed, term }) => [...typed, term]);
}

function marked(text: string, outcome: Outcome, session: SearchSession): Node[] {
  return highlight(text, wordsOf(outcome), session.variants).map((part) =>
    part.marked ? element('mark', {}, part.text) : document.createTextNode(part.text),
  );
}

interface Item {
  href: string;
  title: string;
  text: string;
  code?: string | undefined;
  note?: string;
}

function itemView(item: Item, outcome: Outcome, session: SearchSession): HTMLAnchorElement {
  const { href, title, text, code, note } = item;
  return element(
    'a',
    { class: 'hit', href, ...(code === undefined ? {} : { 'data-code': code }) },
    element('span', { class: 'hit-title' }, ...marked(title, outcome, session)),
    ...(code === undefined || code === 'uncovered' ? [] : [element('span', { class: 'code' }, code)]),
    ...(note === undefined ? [] : [element('span', { class: 'condition' }, note)]),
    element('span', { class: 'hit-text' }, ...marked(text, outcome, session)),
  );
}

/** Shows the results of an outcome as links, best first; where no page answers, where to ask comes before the nearest rules. */
export function resultLinks(outcome: Outcome, session: SearchSession, root: string): HTMLAnchorElement[] {
  const { answer } = outcome;
  const help = answer.help.map(({ name, url }) =>
    itemView({ href: url, title: name, text: '腾讯的帮助页，可以在那里问。' }, outcome, session),
  );
  const pages = answer.pages.flatMap((position) => {
    const page = session.table.pages[position];
    if (page === undefined) return [];
    const note = answer.answered ? {} : { note: '最接近的规定，不是答案' };
    const { title, answer: text, code, url } = page;
    return [itemView({ href: root + url, title, text, code, ...note }, outcome, session)];
  });
  return answer.answered || answer.note !== '' ? [...help, ...pages] : [];
}

/** Shows pages that only the full text found, below the others. */
export async function moreLinks(
  outcome: Outcome,
  session: SearchSession,
  root: string,
  most: number,
): Promise<HTMLAnchorElement[]> {
  const items = outcome.answer.more.slice(0, Math.max(0, most)).map(async (key): Promise<Item | undefined> => {
    const page = session.table.pages.find(({ url }) => url === key);
    if (page !== undefined) return { ...page, href: root + page.url, text: page.answer };
    const found = await session.excerpt(key);
    return found && { ...found, href: root + found.url };
  });
  return (await Promise.all(items)).flatMap((item) => (item ? [itemView(item, outcome, session)] : []));
}

/** Replaces the text of results that say none of the words by the place in the page that does; their size stays. */
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
      const quote = found === undefined ? [] : marked(found.text, outcome, session);
      if (quote.some((part) => part.nodeName === 'MARK')) link.querySelector('.hit-text')?.replaceChildren(...quote);
    }),
  );
}

/** Says in words what became of a query. */
export function statusText({ answer, complete, full, failed, query }: Outcome, shown: number): string {
  if (query.trim() === '') return '';
  if (failed) return `全文索引没有取到，只按常用说法查到 ${shown} 条，可能不全。`;
  if (answer.answered) return `找到 ${shown} 条结果${full ? '，全文也查过了' : ''}`;
  if (answer.waiting) return '正在查找……';
  if (answer.note !== '') return `没有页面直接回答。${answer.note}`;
  return complete ? '没有可以查找的字' : '';
}

/** Offers to go on into the full text where the first answer was certain and that was left out. */
export function deeperView({ full, answer }: Outcome, deeper: () => void): Node[] {
  if (full || !answer.answered) return [];
  const button = element('button', { type: 'button', class: 'link' }, '在全文里再找');
  button.addEventListener('click', deeper);
  return [button];
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
