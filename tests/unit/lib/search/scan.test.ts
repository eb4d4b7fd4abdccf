import { expect, it } from 'vitest';
import { buildScanner, type ScannedPage } from '../../../../src/lib/search/scan.ts';

const page = (id: string, title: string, text: string): ScannedPage => ({ id, title, text });

const scan = buildScanner([
  page('freeze', ' 冻结 期', ' 注销 提 交 后 ， 冻结 期 是 7 天 。'),
  page('frozen', ' 被 冻结 的 账号', ' 账号 被 冻结 ， 不 能 注销 。\n 先 解除 冻结 。'),
  page('gone', ' 主体 已 注销', ' 主体 已 注销 ， 对公账户 也 没 有 了 。'),
  page('long', ' 别 的', ` 注销 ${' 无 关'.repeat(200)} 对公账户`),
]);

const idsOf = (query: string) => scan(query).map(({ id }) => id);

it.each([
  ['a phrase is found where its pieces follow each other', '"冻结 期"', ['freeze']],
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

it('the place is that of the rarest part', () => {
  expect(scan('"注销" "对公账户"')[0]).toEqual({ id: 'gone', at: ' 主体 已 注销 ，'.length });
});

it('without pages nothing is found', () => {
  expect(buildScanner([])('"注销"')).toEqual([]);
});
