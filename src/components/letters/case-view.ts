import type { Case } from '../../lib/cases/condition.ts';
import { openWords } from '../../lib/cases/words.ts';
import type { AskedFacet } from '../../lib/letters/asked.ts';
import type { Closing } from '../../lib/letters/closing.ts';
import type { Facet } from '../../lib/schemas/facet.ts';
import { element } from '../browser/element.ts';

/** Makes the questions of a letter: one list of options each. */
export function questionViews(
  asked: readonly AskedFacet[],
  answers: Case,
  prefix: string,
  answer: (facet: string, option: string) => void,
): HTMLElement[] {
  return asked.map(({ facet, options }) => {
    const id = `${prefix}-${facet.id}`;
    const given = answers[facet.id] ?? '';
    const rows = options.map((option) =>
      element('option', { value: option.id, ...(option.id === given ? { selected: '' } : {}) }, option.label),
    );
    const select = element('select', { id }, element('option', { value: '' }, '还没有选'), ...rows);
    select.addEventListener('change', () => answer(facet.id, select.value));
    return element('div', { class: 'field' }, element('label', { for: id }, facet.question), select);
  });
}

const PLACES: Readonly<Record<Closing['place'], string>> = {
  seal: '打印出来以后盖章：',
  signature: '打印出来以后签名：',
  either: '盖章还是签名，看情况：',
  silent: '资料没有说这种情况盖章还是签名，信上两处都没有写死。',
};

/** The same where no source speaks of a signature. */
const SEAL_ONLY: Readonly<Partial<Record<Closing['place'], string>>> = {
  either: '要不要盖章，看情况：',
  silent: '资料没有说这种情况要不要盖章，信上没有写死。',
};

/** Says how the letter is sealed or signed in a case, in the words of the scenario's own list. */
export function closingView(
  { place, signer, demands, remarks }: Closing,
  facets: readonly Facet[],
  known: Case,
): HTMLElement {
  const words = demands.map(({ text, when }) => {
    const open = openWords(facets, when, known);
    return element('li', {}, ...(open === '' ? [] : [element('span', { class: 'condition' }, open), ' ']), text);
  });
  return element(
    'div',
    { class: 'letter-place', role: 'status' },
    element('p', {}, (signer === undefined ? SEAL_ONLY[place] : undefined) ?? PLACES[place]),
    ...(words.length > 0 ? [element('ul', { class: 'plain' }, ...words)] : []),
    ...remarks.map((text) => element('p', { class: 'meta' }, text)),
  );
}
