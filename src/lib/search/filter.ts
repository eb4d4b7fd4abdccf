/** A kind of account by which results can be narrowed, with the word a reader sees; its pages lie in the folder of its id. */
export interface AccountLabel {
  id: string;
  label: string;
}

/** The kinds of page, in words a reader sees. */
export const KIND_LABELS = { scenario: '情形', topic: '规则', question: '常见问题', other: '其他页面' } as const;

/** A kind of page. */
export type PageKind = keyof typeof KIND_LABELS;

/** What a reader narrows results to; what is absent is not narrowed. */
export interface Filter {
  account?: string;
  kind?: PageKind;
}

/** A result as far as narrowing looks at it; a page that only the full text knows is known by its address alone. */
export interface Filterable {
  /** Address from the site's root, without a leading slash. */
  url: string;
  /** The scenario's code. */
  code?: string;
  /** The one kind of account it is about. */
  account?: string;
}

/** Tells the kind of a page from its code and address. */
export function kindOf({ url, code }: Filterable, accounts: readonly AccountLabel[]): PageKind {
  if (code !== undefined || accounts.some(({ id }) => url.startsWith(`${id}/`))) return 'scenario';
  if (url.startsWith('rules/')) return 'topic';
  return url.startsWith('questions/') ? 'question' : 'other';
}

/** Whether a page passes a filter; a page that is about several kinds of account passes for each. */
export function passes(page: Filterable, { account, kind }: Filter, accounts: readonly AccountLabel[]): boolean {
  const fitsAccount = account === undefined || page.account === undefined || page.account === account;
  return fitsAccount && (kind === undefined || kindOf(page, accounts) === kind);
}

/** How many pages each choice would leave, the other part of the filter as it is; `''` is no choice. */
export function countChoices(
  pages: readonly Filterable[],
  filter: Filter,
  accounts: readonly AccountLabel[],
): Record<keyof Filter, Map<string, number>> {
  const count = (part: keyof Filter, choices: readonly string[]) => {
    const { [part]: _own, ...other } = filter;
    const left = ['', ...choices].map((choice): [string, number] => {
      const narrowed = choice === '' ? other : ({ ...other, [part]: choice } as Filter);
      return [choice, pages.filter((page) => passes(page, narrowed, accounts)).length];
    });
    return new Map(left);
  };
  const kinds = accounts.map(({ id }) => id);
  return { account: count('account', kinds), kind: count('kind', Object.keys(KIND_LABELS)) };
}

/** Reads a filter from an address; whatever is not a choice is passed over. */
export function parseFilter(
  parameters: { get: (name: string) => string | null },
  accounts: readonly AccountLabel[],
): Filter {
  const kind = parameters.get('kind');
  const account = accounts.find(({ id }) => id === parameters.get('account'));
  return {
    ...(account === undefined ? {} : { account: account.id }),
    ...(kind !== null && Object.hasOwn(KIND_LABELS, kind) ? { kind: kind as PageKind } : {}),
  };
}

/** What a result says about itself beside its title: its kind and the kind of account it is about. */
export function labelOf(page: Filterable, accounts: readonly AccountLabel[]): string {
  const account = accounts.filter(({ id }) => id === page.account).map(({ label }) => label);
  return [KIND_LABELS[kindOf(page, accounts)], ...account].join(' · ');
}
