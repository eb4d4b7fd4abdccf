import { expect, it } from 'vitest';
import { buildScanner, type ScannedPage } from '../../../../src/lib/search/scan.ts';

const page = (id: string, title: string, text: string): ScannedPage => ({ id, title, text });

const scan = buildScanner([
  page('freeze', ' 冻结 期', ' 注销 提 交 后 ， 冻结 期 是 7 天 。'),
  page('frozen', ' 被 冻结 的 账号', ' 账号 被 冻结 ， 不 能 注销 。\n 先 解除 冻结 ， 满 期 。'),
  page('gone', ' 主体 已 注销', ' 主体 已 注销 ， 对公账户 也 没 有 了 。'),
  page('long', ' 别 的', ` 注销 ${' 无 关'.repeat(200)} 对公账户`),
]);

const idsOf = (query: string) => scan(query).map(({ id }) => id);

it.each([
  ['a phrase is found where its pieces follow each other', '"冻结 期"', ['freeze']],
  ['a phrase may have spaces around it', '" 冻结  期 "', ['freeze']],
  ['punctuation in a query parts its pieces', '"后，冻结"', ['freeze']],
  ['punctuation beside a word asks for nothing', '解除 。', ['frozen']],
  ['punctuation does not part the pieces of a phrase', '"后 冻结"', ['freeze']],
  ['a piece in the title counts, even where the text lacks it', '"别 的"', ['long']],
  ['every part has to be there', '"主体" "冻结"', []],
  ['parts may stand apart', '"对公账户" "注销"', ['gone', 'long']],
  ['pieces without quotes need not follow each other', '账号 解除', ['frozen']],
  ['case does not matter', '"冻结" 7', ['freeze']],
  ['a query of nothing but punctuation finds nothing', '"，" 。', []],
  ['an empty query finds nothing', '', []],
  ['characters with a meaning in patterns are mere characters', '"(.*" [', []],
])('%s', (_, query, ids) => {
  expect(idsOf(query)).toEqual(ids);
});

it('a page that says a word in its title comes before one that only mentions it', () => {
  expect(idsOf('"冻结"')).toEqual(['frozen', 'freeze']);
});

it('a page that says a word as often comes first if it is shorter, and by its order if it is as long', () => {
  const scanPages = buildScanner([
    page('long', ' x', ` 注销 ${' 无 关'.repeat(20)}`),
    page('short', ' x', ' 注销 完'),
    page('other', ' x', ' 注销 了'),
    page('twice', ' x', ' 注销 了 注销'),
    page('none', ' 期', ' 别 的'),
  ]);
  expect(scanPages('"注销"').map(({ id }) => id)).toEqual(['twice', 'short', 'other', 'long']);
});

it('pieces that follow each other directly are each counted', () => {
  const scanPages = buildScanner([page('once', ' x', ' 注销'), page('twice', ' x', ' 注销 注销')]);
  expect(scanPages('"注销"').map(({ id }) => id)).toEqual(['twice', 'once']);
});

it('a rare part counts for more than a common one', () => {
  const scanPages = buildScanner([
    page('common', ' x', ' 注销 注销 冻结'),
    page('rare', ' x', ' 注销 冻结 冻结'),
    page('more', ' x', ' 注销 别 的'),
  ]);
  expect(scanPages('"注销" "冻结"').map(({ id }) => id)).toEqual(['rare', 'common']);
});

it('the place is found whatever the case, and is the beginning where only the title says it', () => {
  const scanPages = buildScanner([page('id', ' 冻结', ' 看 原 始 ID 。')]);
  expect(scanPages('"id"')).toEqual([{ id: 'id', at: ' 看 原 始'.length }]);
  expect(scanPages('"冻结"')).toEqual([{ id: 'id', at: 0 }]);
});

it('the place is that of the rarest part', () => {
  expect(scan('"注销" "对公账户"')[0]).toEqual({ id: 'gone', at: ' 主体 已 注销 ，'.length });
});

it('without pages nothing is found', () => {
  expect(buildScanner([])('"注销"')).toEqual([]);
});
