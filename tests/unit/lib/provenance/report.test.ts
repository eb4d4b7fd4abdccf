import { describe, expect, it, test } from 'vitest';
import { listConflicts } from '../../../../src/lib/provenance/conflicts.ts';
import { freshnessReport, judgeFreshness } from '../../../../src/lib/provenance/freshness.ts';
import { judgeStatus, listOutsideLinks } from '../../../../src/lib/provenance/outside-links.ts';
import { bestTier, warningsOf } from '../../../../src/lib/provenance/standing.ts';
import { conflict, source, subject } from '../../../builders.ts';

const TODAY = '2026-07-01';
const { url: _url, ...nowhere } = source({ tier: 'practitioner', published: 'unknown', read: '2026-04-02' });

describe('the report of what is due', () => {
  it('lists what is due, then everything by tier', () => {
    const sources = {
      due: nowhere,
      late: source({ tier: 'official', published: '2023-07-01', read: '2025-12-31' }),
      fresh: source({ tier: 'official', published: '2026-01-01', read: '2026-06-30' }),
    };
    expect(freshnessReport(judgeFreshness({ sources }, TODAY), TODAY, subject())).toMatchInlineSnapshot(`
      "# 出处复核 2026-07-01

      3 份出处，2 份该复核。

      ## 该复核的

      | 出处 | 页面日期 | 读到的日期 | 读过几天 | 下次复核 | 网址 |
      | --- | --- | --- | --- | --- | --- |
      | late | 2023-07-01（3 年以上） | 2025-12-31 | 182 | 过期 2 天 | https://example.com/ |
      | due | 页面没有写日期 | 2026-04-02 | 90 | 过期 0 天 |  |

      ## 机构官方页面（每 180 天复核，共 2 份）

      | 出处 | 页面日期 | 读到的日期 | 读过几天 | 下次复核 | 网址 |
      | --- | --- | --- | --- | --- | --- |
      | late | 2023-07-01（3 年以上） | 2025-12-31 | 182 | 过期 2 天 | https://example.com/ |
      | fresh | 2026-01-01 | 2026-06-30 | 1 | 还有 179 天 | https://example.com/ |

      ## 从业者页面（每 90 天复核，共 1 份）

      | 出处 | 页面日期 | 读到的日期 | 读过几天 | 下次复核 | 网址 |
      | --- | --- | --- | --- | --- | --- |
      | due | 页面没有写日期 | 2026-04-02 | 90 | 过期 0 天 |  |
      "
    `);
  });

  it('has no list of what is due where nothing is', () => {
    const sources = { fresh: source({ read: '2026-06-30' }) };
    expect(freshnessReport(judgeFreshness({ sources }, TODAY), TODAY, subject())).toMatchInlineSnapshot(`
      "# 出处复核 2026-07-01

      1 份出处，0 份该复核。

      ## 社区作者（每 180 天复核，共 1 份）

      | 出处 | 页面日期 | 读到的日期 | 读过几天 | 下次复核 | 网址 |
      | --- | --- | --- | --- | --- | --- |
      | fresh | 2022-04-08（3 年以上） | 2026-06-30 | 1 | 还有 179 天 | https://example.com/ |
      "
    `);
  });

  test.each([
    ['2023-07-02', 'old'],
    ['2023-07-03', 'dated'],
  ])('calls a page of %s %s', (published, old) => {
    const [judged] = judgeFreshness({ sources: { page: source({ published }) } }, TODAY);
    expect(judged?.old).toBe(old);
  });
});

describe('order', () => {
  test.each([[['k2', 'k10', 'k1']], [['k10', 'k1', 'k2']]])('of conflicts %j is by number', (ids) => {
    const conflicts = Object.fromEntries(ids.map((id) => [id, conflict()]));
    expect(listConflicts({ conflicts }).map(({ id }) => id)).toEqual(['k1', 'k2', 'k10']);
  });

  test.each([[['k01', 'k1']], [['k1', 'k01']]])('of conflicts with one number %j is by name', (ids) => {
    const conflicts = Object.fromEntries(ids.map((id) => [id, conflict()]));
    expect(listConflicts({ conflicts }).map(({ id }) => id)).toEqual(['k01', 'k1']);
  });

  test.each([[['a', 'c', 'b']], [['c', 'b', 'a']]])('of links to %j is by address', (ids) => {
    const sources = Object.fromEntries(ids.map((id) => [id, source({ url: `https://${id}.cn/` })]));
    const links = listOutsideLinks({ sources, channels: {}, materials: {} });
    expect(links.map(({ places }) => places)).toEqual([['sources/a'], ['sources/b'], ['sources/c']]);
  });
});

test.each([
  [200, 'ok'],
  [301, 'ok'],
  [399, 'ok'],
  [400, 'failed'],
  [401, 'ok'],
  [402, 'failed'],
  [403, 'ok'],
  [404, 'gone'],
  [405, 'ok'],
  [410, 'gone'],
  [429, 'ok'],
  [500, 'failed'],
])('an answer %i is %s', (status, state) => {
  expect(judgeStatus(status)).toBe(state);
});

describe('warnings', () => {
  const sources = {
    post: source({ tier: 'community' }),
    shop: source({ tier: 'practitioner' }),
    kf: source({ tier: 'official' }),
  };

  test.each([
    [['post'], ['社区说法']],
    [['shop'], ['只有从业者页面']],
    [['kf', 'shop'], []],
    [['nowhere'], []],
    [[], []],
  ])('for %j are %j', (ids, words) => {
    expect(warningsOf({ sources: ids }, { sources })).toEqual(words);
    expect(warningsOf({ sources: ids, older: true }, { sources })).toEqual(['旧规定', ...words]);
  });

  it('know no tier of a source that is not there', () => {
    expect(bestTier(['nowhere'], { sources })).toBeUndefined();
  });
});
