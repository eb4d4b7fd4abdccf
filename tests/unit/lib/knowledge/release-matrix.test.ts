import { expect, it } from 'vitest';
import { releaseMatrix } from '../../../../src/lib/knowledge/release-matrix.ts';
import type { Release } from '../../../../src/lib/schemas/release.ts';
import { RESOURCES, release } from '../../../builders.ts';

const nickname = { resource: 'nickname', disposition: 'released' } as const;
const email = { resource: 'email', disposition: 'not-stated' } as const;
const of = (account: NonNullable<Release['account']>, order: number, items: Release['items']) =>
  release({ account, column: { name: `第 ${order} 列`, order }, items });

it('puts events into columns by their order and what they free into rows, for one kind of account', () => {
  const releases = {
    third: of('mini-program', 3, [nickname]),
    second: of('mini-program', 2, [email]),
    first: of('mini-program', 1, [email, nickname]),
    outside: release({ account: 'mini-program', items: [{ resource: 'phone', disposition: 'released' }] }),
    other: of('official-account', 1, [nickname]),
  };
  const { columns, rows } = releaseMatrix({ releases, resources: RESOURCES }, 'mini-program');
  expect(columns).toEqual([releases.first, releases.second, releases.third]);
  expect(rows.map(({ resource, items }) => ({ resource: resource.id, items }))).toEqual([
    { resource: 'nickname', items: [nickname, undefined, nickname] },
    { resource: 'email', items: [email, email, undefined] },
  ]);
});
