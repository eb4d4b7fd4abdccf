/** The kinds of account by which results can be narrowed; a store mini program counts as a mini program. */
export const ACCOUNT_LABELS = { 'mini-program': '小程序', 'official-account': '公众号' } as const;

/** A kind of account by which results can be narrowed. */
export type AccountKind = keyof typeof ACCOUNT_LABELS;

/** The kinds of page, in words a reader sees. */
export const KIND_LABELS = { scenario: '情形', topic: '规则', question: '常见问题', other: '其他页面' } as const;

/** A kind of page. */
export type PageKind = keyof typeof KIND_LABELS;

/** What a reader narrows results to; what is absent is not narrowed. */
export interface Filter {
  account?: AccountKind;
  kind?: PageKind;
}

/** A result as far as narrowing looks at it; a page that only the full text knows is known by its address alone. */
export interface Filterable {
  /** Address from the site's root, without a leading slash. */
  url: string;
  /** The scenario's code. */
  code?: string;
  /** The one kind of account it is about. */
  account?: AccountKind;
}

/** Tells the kind of a page from its code and address. */
export function kindOf({ url, code }: Filterable): PageKind {
  if (code !== undefined || /^(?:mini-program|official-account)\//.test(url)) return 'scenario';
  if (url.startsWith('rules/')) return 'topic';
  return url.startsWith('questions/') ? 'question' : 'other';
}

/** Whether a page passes a filter; a page that is about both kinds of account passes for either. */
export function passes(page: Filterable, { account, kind }: Filter): boolean {
  const fitsAccount = account === undefined || page.account === undefined || page.account === account;
  return fitsAccount && (kind === undefined || kindOf(page) === kind);
}

/** How many pages each choice would leave, the other part of the filter as it is; `''` is no choice. */
export function countChoices(pages: readonly Filterable[], filter: Filter): Record<keyof Filter, Map<string, number>> {
  const count = (part: keyof Filter, labels: object) => {
    const { [part]: _own, ...other } = filter;
    const left = ['', ...Object.keys(labels)].map((choice): [string, number] => {
      const narrowed = choice === '' ? other : ({ ...other, [part]: choice } as Filter);
      return [choice, pages.filter((page) => passes(page, narrowed)).length];
    });
    return new Map(left);
  };
  return { account: count('account', ACCOUNT_LABELS), kind: count('kind', KIND_LABELS) };
}

/** Reads a filter from an address; whatever is not a choice is passed over. */
export function parseFilter(parameters: { get: (name: string) => string | null }): Filter {
  const [account, kind] = [parameters.get('account'), parameters.get('kind')];
  return {
    ...(account !== null && Object.hasOwn(ACCOUNT_LABELS, account) ? { account: account as AccountKind } : {}),
    ...(kind !== null && Object.hasOwn(KIND_LABELS, kind) ? { kind: kind as PageKind } : {}),
  };
}

/** What a result says about itself beside its title: its kind and the kind of account it is about. */
export function labelOf(page: Filterable): string {
  const account = page.account === undefined ? [] : [ACCOUNT_LABELS[page.account]];
  return [KIND_LABELS[kindOf(page)], ...account].join(' · ');
}
