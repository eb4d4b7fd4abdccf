import { describe, expect, test } from 'vitest';
import { findTypos, oneApart } from '../../../../src/lib/search/typo.ts';

describe('oneApart', () => {
  test.each([
    ['小城序', '小程序', 1],
    ['主题已注销', '主体已注销', 1],
    ['对公户', '对公账户', 2],
    ['公众平号', '公众号', 2],
    ['小程序', '小程序', undefined],
    ['小红书', '小程序', undefined],
    ['', '公', 0],
  ])('%j and %j differ at %j', (typed, word, place) => {
    expect(oneApart(typed, word)).toBe(place);
  });
});

describe('findTypos', () => {
  const words = ['小程序', '门店小程序', '不注销公众号', '快速注册', '注销'];
  const find = (text: string, right: [number, number][]) => {
    const known = Array.from({ length: text.length }, () => false);
    for (const [start, end] of right) known.fill(true, start, end);
    const spans = right.map(([start, end]) => ({ start, end }));
    return findTypos(text, words, known, spans).map(({ word }) => word);
  };

  test.each<[string, [number, number][], string[]]>([
    ['小城序注销', [[3, 5]], ['小程序']],
    // The strange character belongs to a right word of its own.
    [
      '微店小程序',
      [
        [0, 2],
        [2, 5],
      ],
      [],
    ],
    // Nothing is left that could be wrong.
    [
      '注销公众号',
      [
        [0, 2],
        [2, 5],
      ],
      [],
    ],
    // It would cut a right word in two.
    ['快速注销', [[2, 4]], []],
    // Two characters are too few to be mistaken.
    ['注消', [], []],
  ])('in %j it finds %j', (text, right, found) => {
    expect(find(text, right)).toEqual(found);
  });
});
