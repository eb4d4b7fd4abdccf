import { LONGEST_QUERY } from '../../lib/search/exact.ts';
import { element } from '../browser/element.ts';
import { lacksScript, type Outcome } from './search-session.ts';

const LONGEST_QUOTE = 30;
/** Without it Pagefind looks for a Chinese query as if it were one word. */
const CUTS_WORDS = 'Segmenter' in Intl;

/** Quotes a query in a sentence: its beginning, where it is long. */
function quoted(query: string): string {
  return query.length > LONGEST_QUOTE ? `${query.slice(0, LONGEST_QUOTE)}…` : query;
}

/**
 * How many results there are, how many of them only the full text has, how many pass the filter, how many are shown, and
 * whether the text of one did not come that would show the words looked for.
 */
export interface Counts {
  all: number;
  onlyInText: number;
  passing: number;
  shown: number;
  unquoted: boolean;
}

/** Says in words what became of a query. */
export function statusText(outcome: Outcome, counts: Counts): string {
  const cut = outcome.plan.cut ? `字太多，只看了开头 ${LONGEST_QUERY} 个。` : '';
  const unread = lacksScript(outcome.plan) ? '认拼音、繁体字的文件没有取到，按回车再取。' : '';
  return cut + unread + resultText(outcome, counts);
}

function resultText({ answer, complete, full, failed, query }: Outcome, counts: Counts): string {
  const { all, onlyInText, passing, shown, unquoted } = counts;
  if (query.trim() === '') return '';
  if (failed === 'refused') return `这个浏览器读不了全文，只按常用说法查到 ${shown} 页，可能不全。`;
  if (failed === 'absent')
    return `这台设备上没有存全文，现在又没有网络：只按常用说法查到 ${shown} 页，可能不全。有网络时可以在「下载」页存下全文。`;
  if (failed === 'lost') return `全文没有取到，只按常用说法查到 ${shown} 页，可能不全。`;
  if (answer.answered && passing === 0) return `按现在的筛选一页也没有，不筛选有 ${all} 页。`;
  if (answer.answered) {
    const close = all - onlyInText;
    const meant = close === 0 ? '' : `找到 ${close} 页，最可能的排在前面`;
    const said = full ? (onlyInText > 0 ? `全文里还有 ${onlyInText} 页写到这些字` : '全文也查过了') : '';
    const partly = full && !CUTS_WORDS ? '这个浏览器不会切分中文，全文可能没查全' : '';
    const part = passing > shown ? `先列出 ${shown} 页` : '';
    const lost = unquoted ? '有的原文没有取到' : '';
    return `${[meant, said, partly, part, lost].filter(Boolean).join('；')}。`;
  }
  if (answer.waiting) return '正在查找……';
  if (answer.note !== '') return `没有页面直接回答。${answer.note}`;
  return complete ? '没有可以查找的字。' : '';
}

/**
 * Offers the results that are not listed yet, the full text where the first answer was certain and that was left out, and the
 * texts that did not come.
 */
export function deeperView(
  { full, answer }: Outcome,
  { passing, shown, unquoted }: Counts,
  { more, deeper, quote }: Record<'more' | 'deeper' | 'quote', () => void>,
): Node[] {
  const button = (text: string, press: () => void) => {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', press);
    return made;
  };
  return [
    ...(passing > shown ? [button(`列出其余 ${passing - shown} 页`, more)] : []),
    ...(full || !answer.answered ? [] : [button('在全文里再找', deeper)]),
    ...(unquoted ? [button('再取原文', quote)] : []),
  ];
}

/** Tells which words were looked up under another name, and offers to take them as typed; or the other way round. */
export function expansionView({ plan, query }: Outcome, asTyped: boolean, toggle: () => void): Node[] {
  const button = (text: string) => {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', toggle);
    return made;
  };
  if (asTyped) return [element('span', {}, `只按「${quoted(query)}」原样查找。`), button('也按别的说法查找')];
  if (plan.expansions.length === 0) return [];
  const terms = plan.expansions.map(({ term }) => `「${term}」`).join('');
  return [element('span', {}, `按${terms}查找。`), button('只按我打的字查找')];
}
