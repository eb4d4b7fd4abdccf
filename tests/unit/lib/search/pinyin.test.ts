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
    ['xcxzhuxiao', ['小程序', '注销']],
    ['zhuxiaogzh', ['注销', '公众号']],
    ['zxgongzhonghao', undefined],
    ['changqi', ['长期']],
    ['gongzhong', ['公众号']],
    ['email', undefined],
    ['zhu', ['注销']],
    ['zh', undefined],
    ['zhuxiao1', undefined],
    ['1zhuxiao', undefined],
    ['zhuxiao'.repeat(8), Array.from({ length: 8 }, () => '注销')],
    ['zhuxiao'.repeat(9), undefined],
    ['x', undefined],
    ['ZHUXIAO', undefined],
    ['a'.repeat(10_000), undefined],
  ])('reads %j as %j', (run, words) => {
    expect(readLatin(run, readings)).toEqual(words);
  });

  it('takes as few words as will do', () => {
    const full = new Map(['zhu', 'xiao', 'zhuxiao', 'qi'].map((run) => [run, run]));
    expect(readLatin('zhuxiaoqi', { full, initials: new Map() })).toEqual(['zhuxiao', 'qi']);
    expect(readLatin('zhuxiaoqi', { full: new Map([...full].toReversed()), initials: new Map() })).toEqual([
      'zhuxiao',
      'qi',
    ]);
  });

  it('takes the earlier of two words that are spelled the same', () => {
    const { full, initials } = spell(['注销', '主销', '珠绡'], parseSyllables('zhu注主珠 xiao销绡'), {});
    expect([...full, ...initials]).toEqual([
      ['zhuxiao', '注销'],
      ['zx', '注销'],
    ]);
  });

  it('spells no single character, and no word with a name that every object has', () => {
    expect(spell(['注', 'constructor'], syllables, {}).full.size).toBe(0);
  });

  it('knows each character by the syllable in front of it', () => {
    expect([...parseSyllables('zhu注主 xiao销')]).toEqual([
      ['注', 'zhu'],
      ['主', 'zhu'],
      ['销', 'xiao'],
    ]);
    expect(parseSyllables('').size).toBe(0);
  });

  it('leaves words alone whose characters it cannot read', () => {
    expect(spell(['门店'], syllables, {}).full.size).toBe(0);
  });
});
