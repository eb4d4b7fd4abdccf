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
    ['公', '', 0],
    ['', '公众', undefined],
    ['公众号号', '公众号', 3],
    ['公号', '公众号', 1],
    ['公公公', '公公', 2],
    ['公公', '公公公', 2],
    ['公众公', '公众公众公', undefined],
    ['公甲乙号', '公众号', undefined],
    ['公号', '公甲乙号', undefined],
    ['甲公众号乙', '公众号', undefined],
    ['小程序', '小红书', undefined],
    ['公众号', '公众', 2],
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
    return [...new Set(findTypos(text, words, known, spans).map(({ word }) => word))];
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
    // Left out, added, at the beginning, at the end, in the middle of more.
    ['门店小程', [], ['门店小程序']],
    ['门店中小程序', [], ['门店小程序']],
    ['门小程序', [[1, 4]], ['门店小程序']],
    ['门店小程序序', [], ['门店小程序']],
    ['我的快速注車了', [], ['快速注册']],
    ['快速主册', [], ['快速注册']],
    // Of three characters none may be left out or added.
    ['小程的', [], ['小程序']],
    ['小序', [], []],
    // Neither end is right.
    ['店店小红店', [], []],
    // The strange character is known to belong elsewhere.
    ['快速主册', [[2, 3]], []],
    // Nothing but the strange character is left, or not even that.
    [
      '被注销公众号',
      [
        [1, 3],
        [3, 6],
      ],
      [],
    ],
    [
      '注销公众号吗',
      [
        [0, 2],
        [2, 5],
      ],
      [],
    ],
    // All is known already.
    [
      '小城序',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [],
    ],
    // A right word that ends where the typo begins is not cut.
    [
      '注销小城序注销',
      [
        [0, 2],
        [5, 7],
      ],
      ['小程序'],
    ],
    // A character that turns the meaning is no slip.
    ['先注销公众号', [], []],
    ['注销公众号', [], []],
    // Two characters are too few to be mistaken.
    ['注消', [], []],
  ])('in %j it finds %j', (text, right, found) => {
    expect(find(text, right)).toEqual(found);
  });
});

test('a Latin word is never taken for another', () => {
  expect(findTypos('appit', ['appid', 'app id'], [false, false, false, false, false], [])).toEqual([]);
  const mixed = findTypos('原始it', ['原始id'], [false, false, false, false], []);
  expect(mixed).toContainEqual({ start: 0, end: 4, word: '原始id' });
  expect(findTypos('ghj', ['gh号'], [false, false, false], [])).toEqual([]);
});
