import { describe, expect, it } from 'vitest';
import { buildLikeness } from '../../../../src/lib/search/likeness.ts';

const PAGES = ['工单没有动静 催工单', '邮箱没有释放', '', '公众号没有释放'];
const like = buildLikeness(PAGES);

describe('the likeness of a query to a page', () => {
  it('is 1 where the page says all of it, 0 where it says nothing of it', () => {
    expect(like('工单没有动静', 0)).toBe(1);
    expect(like('工单', 1)).toBe(0);
  });

  it('grows with what a page shares', () => {
    expect(like('邮箱没有释放', 3)).toBeGreaterThan(0);
    expect(like('邮箱没有释放', 3)).toBeLessThan(like('邮箱没有释放', 1));
  });

  it('counts a pair of few pages for more than one of many', () => {
    expect(like('没有动静', 0)).toBeGreaterThan(0.5);
    expect(like('没有动静', 1)).toBeLessThan(0.5);
  });

  it('is the share of what the pairs are worth: a pair is worth the less, the more pages have it', () => {
    const between = buildLikeness(['甲乙丙', '乙丙丁', '', 'a b']);
    const [rare, common] = [Math.log(3 / 1), Math.log(3 / 2)];
    expect(between('甲乙丙', 1)).toBeCloseTo(common / (rare + common), 10);
    expect(between('乙丙己', 0)).toBeCloseTo(common / (rare + common), 10);
    expect(between('乙 丙', 0)).toBe(0);
  });

  it('does not run over the space between two phrases', () => {
    expect(buildLikeness(['甲乙 丙丁'])('乙丙', 0)).toBe(0);
  });

  it.each([
    ['a query of one character', '工', 0],
    ['a query of nothing', '', 0],
    ['a page that is not compared', '工单', 2],
    ['a page that there is not', '工单', 9],
  ])('is 0 for %s', (_what, query, page) => {
    expect(like(query, page)).toBe(0);
  });
});
