import { describe, expect, it, test } from 'vitest';
import { parseSyllables, readLatin, spell } from '../../../../src/lib/search/pinyin.ts';

const syllables = parseSyllables('chang长 cheng程 gong公 hao号 qi期 xiao小销 xu序 zhong众 zhu注');
const readings = spell(['注销', '小程序', '公众号', '长期'], syllables, { 长期: 'chang qi' });

describe('readLatin', () => {
  test.each([
    ['zhuxiao', ['注销']],
    ['zhuxiaogongzhonghao', ['注销', '公众号']],
    ['gzh', ['公众号']],
    ['xcxzx', ['小程序', '注销']],
    ['changqi', ['长期']],
    ['gongzhong', ['公众号']],
    ['email', undefined],
    ['x', undefined],
    ['ZHUXIAO', undefined],
    ['a'.repeat(10_000), undefined],
  ])('reads %j as %j', (run, words) => {
    expect(readLatin(run, readings)).toEqual(words);
  });

  it('leaves words alone whose characters it cannot read', () => {
    expect(spell(['门店'], syllables, {}).full.size).toBe(0);
  });
});
