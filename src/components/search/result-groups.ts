import type { AccountLabel, Filterable } from '../../lib/search/filter.ts';
import { element } from '../browser/element.ts';

/** The best results stand first whatever they are about. */
const BEST = 3;
/** Fewer results after them are no crowd to sort. */
const FEWEST_TO_GROUP = 4;
const FOR_ALL = '都适用';

/** A page that an answer names: by its address, or by the full text's own name for it where the table does not have it. */
export type Candidate = Filterable & { key: string; onlyInText: boolean };

/** A result and its link. */
export interface Listed {
  page: Candidate;
  link: HTMLAnchorElement;
}

/**
 * Lays results out: the best, then the others by the kind of account they are about, last what only the full text has found.
 * What comes later comes below, so nothing that is being read moves.
 */
export function resultLists(listed: readonly Listed[], accounts: readonly AccountLabel[]): HTMLElement[] {
  const known = listed.filter(({ page }) => !page.onlyInText);
  const rest = known.slice(BEST);
  const labels = [...accounts.map(({ label }) => label), FOR_ALL];
  const labelOf = ({ page: { account } }: Listed) => accounts.find(({ id }) => id === account)?.label ?? FOR_ALL;
  const groups: [string, Listed[]][] =
    rest.length < FEWEST_TO_GROUP
      ? [['', known]]
      : [
          ['', known.slice(0, BEST)],
          ...labels.map((label): [string, Listed[]] => [label, rest.filter((one) => labelOf(one) === label)]),
        ];
  groups.push([known.length === 0 ? '' : '全文里写到的', listed.filter(({ page }) => page.onlyInText)]);
  return groups.flatMap(([label, group]) => {
    if (group.length === 0) return [];
    const list = element('ol', { class: 'hits' }, ...group.map(({ link }) => element('li', {}, link)));
    list.setAttribute('aria-label', label === '' ? '搜索结果' : label);
    return label === '' ? [list] : [element('h2', { class: 'hits-group' }, label), list];
  });
}
