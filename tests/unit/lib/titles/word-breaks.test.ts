import { expect, it, test } from 'vitest';
import { titlePieces } from '../../../../src/lib/titles/word-breaks.ts';

const WORDS = ['个体工商户', '小程序', '公众号', '注销', '主体', '账号', '对公账户'];

test.each([
  ['个体工商户注销小程序', '个体工商户|注销|小程序'],
  ['公众号的一般注销办法', '公众号的|一般|注销|办法'],
  ['政府的公众号没有对公账户', '政府的|公众号|没有|对公账户'],
  ['主体还有账号', '主体|还有|账号'],
  ['账号背后的主体现在怎么样？', '账号|背后的|主体|现在|怎么样？'],
  ['你要注销的是哪一种账号？', '你要|注销的是|哪一种|账号？'],
])('%s breaks at its words', (title, pieces) => {
  expect(titlePieces(title, WORDS).join('|')).toBe(pieces);
});

test.each(['没收到确认注销的通知', '工单交了半个月，没有动静', '「冻结」有三种意思', '30 天以后 mp-2 怎么办？'])(
  'nothing of %s is lost',
  (title) => {
    expect(titlePieces(title, WORDS).join('')).toBe(title);
  },
);

it('leaves no character alone', () => {
  expect(titlePieces('注销以后，粉丝和文章会怎样', WORDS).filter((piece) => /^\p{L}$/u.test(piece))).toEqual([]);
});

it('never begins a line with a mark that ends a clause', () => {
  expect(titlePieces('主体已注销，账号呢？「怎么办」', WORDS).filter((piece) => /^[，。？」]/u.test(piece))).toEqual(
    [],
  );
});
