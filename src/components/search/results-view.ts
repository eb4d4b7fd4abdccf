import { type Filterable, labelOf } from '../../lib/search/filter.ts';
import { highlight, type Stretch, textDirective } from '../../lib/search/highlight.ts';
import { answersFor } from '../../lib/search/rank.ts';
import { element } from '../browser/element.ts';
import type { Candidate, Listed } from './result-groups.ts';
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

/** Returns the pages of an answer, best first. */
export function candidatesOf({ answer }: Outcome, { table }: SearchSession): Candidate[] {
  if (!answer.answered && answer.note === '') return [];
  const fromTable = answer.pages.flatMap((position) => table.pages[position] ?? []);
  const fromText = answer.more.map((key) => table.pages.find(({ url }) => url === key) ?? { url: key });
  const candidate = (onlyInText: boolean) => (page: Filterable) => ({ ...page, key: page.url, onlyInText });
  return [...fromTable.map(candidate(false)), ...fromText.map(candidate(true))];
}

/** Where no page answers, says where to ask. */
export function helpLinks(outcome: Outcome, session: SearchSession): HTMLAnchorElement[] {
  const { answered, note, help } = outcome.answer;
  if (answered || note === '') return [];
  const text = `${session.table.subject.authority}的帮助页，可以在那里问。`;
  return help.map(({ name, url }) => itemView({ href: url, title: name, text }, outcome, session));
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
): Promise<Listed[]> {
  const { root, table } = session;
  const { accounts } = table.subject;
  const note = outcome.answer.answered ? {} : { note: '最接近的规定，不是答案' };
  const views = pages.map(async (candidate): Promise<Listed[]> => {
    const page = table.pages.find(({ url }) => url === candidate.key);
    if (page !== undefined) {
      const { title, answer: text, code, url } = page;
      const item = {
        href: root + url + answersFor(page, outcome.plan.known),
        title,
        text,
        code,
        label: labelOf(page, accounts),
        ...note,
      };
      return [{ page: candidate, link: itemView(item, outcome, session) }];
    }
    const found = await session.excerpt(candidate.key).catch(() => undefined);
    if (found === undefined) return [];
    const href = toWords(root + found.url, stretches(found.text, outcome, session));
    return [{ page: candidate, link: itemView({ ...found, href, label: labelOf(found, accounts) }, outcome, session) }];
  });
  return (await Promise.all(views)).flat();
}

/**
 * Leads results that say none of the words to the place in the page that does. Those that are new to the reader show that
 * place as well; what is being read stays as it is. Returns whether a page's text did not come: it is asked for again next time.
 */
export async function quotePlaces(
  listed: readonly Listed[],
  isNew: (one: Listed) => boolean,
  outcome: Outcome,
  session: SearchSession,
): Promise<boolean> {
  let lost = false;
  const silent = listed.filter(({ link }) => link.querySelector('mark') === null);
  await Promise.all(
    silent.map(async (one) => {
      const found = await session.excerpt(one.page.key).catch(() => {
        lost = true;
        return undefined;
      });
      const quote = found === undefined ? [] : stretches(found.text, outcome, session);
      if (!quote.some((part) => part.marked)) return;
      if (isNew(one)) one.link.querySelector('.hit-text')?.replaceChildren(...marked(quote));
      one.link.href = toWords(one.link.href, quote);
    }),
  );
  return lost;
}
