import { describe, expect, it, test } from 'vitest';
import { QUESTION_WORDS } from '../../../../src/lib/search/question-words.ts';

describe('the words that say nothing about which page is wanted', () => {
  test.each([
    ...['怎么办', '为什么', '哪里', '能不能', '可以', '请问', '谢谢', '我们', '这个', '已经', '之前', '没有', '和'],
    ...['但是', '如果', '办法', '情况', '非常', '全部', '不小心', '遇到', '什么时候', '突然', '去年', '等等'],
  ])('hold 「%s」', (word) => {
    expect(QUESTION_WORDS).toContain(word);
  });

  test.each(['注销', '冻结', '公众号', '小程序', '材料', '昵称', '邮箱', '法人', '公章'])(
    'do not hold 「%s」',
    (word) => {
      expect(QUESTION_WORDS).not.toContain(word);
    },
  );

  it('are Chinese words', () => {
    for (const word of QUESTION_WORDS) expect(word).toMatch(/^\p{Script=Han}+$/u);
  });
});
