import type { Named } from '../schemas/named.ts';
import type { Release } from '../schemas/release.ts';
import type { Knowledge } from './knowledge.ts';

/** What becomes of every resource (rows) at every event (columns) of one kind of account. */
export interface ReleaseMatrix {
  columns: Release[];
  /** One item for each column; `undefined` where the sources do not mention the resource there. */
  rows: { resource: Named; items: (Release['items'][number] | undefined)[] }[];
}

/** Puts the releases that have a column into one table: resource × event, for one kind of account. */
export function releaseMatrix(
  { releases, resources }: Pick<Knowledge, 'releases' | 'resources'>,
  account: NonNullable<Release['account']>,
): ReleaseMatrix {
  const columns = Object.values(releases)
    .filter((release) => release.account === account && release.column !== undefined)
    .toSorted((a, b) => (a.column?.order ?? 0) - (b.column?.order ?? 0));
  const rows = resources
    .map((resource) => ({
      resource,
      items: columns.map(({ items }) => items.find((item) => item.resource === resource.id)),
    }))
    .filter(({ items }) => items.some((item) => item !== undefined));
  return { columns, rows };
}
