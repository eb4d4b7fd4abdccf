import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/lib/search/fold.ts';
import { parseNumeral } from '../../../../src/lib/search/numerals.ts';

describe('parseNumeral', () => {
  test.each([
    ['七', 7],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十一', 31],
    ['两百一十', 210],
    ['一百零八', 108],
    ['一百〇八', 108],
    ['二百', 200],
    ['一30', undefined],
    ['1234567', undefined],
    ['30', 30],
    ['', undefined],
    ['天', undefined],
    ['十十', undefined],
  ])('reads %j as %j', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });
});

describe('a period', () => {
  test.each([
    ['30日', '30天'],
    ['七天', '7天'],
    ['一周', '7天'],
    ['两个星期', '14天'],
    ['半个月', '15天'],
    ['半个小时', '半个小时'],
    ['三小时', '3小时'],
    ['两月', '2月'],
    ['十十天', '十十天'],
    ['一个月', '1个月'],
    ['三个工作日', '3个工作日'],
    ['撤一建一', '撤一建一'],
    ['哪一天', '哪一天'],
    ['今天天气', '今天天气'],
  ])('%j is written %j', (text, written) => {
    expect(fold(text, new Map()).text).toBe(written);
  });
});

describe('the place of a period', () => {
  test.each([
    ['等三十天', '等30天', [0, 1, 1, 3, 4]],
    ['先一周，后两周', '先7天后14天', [0, 1, 2, 4, 5, 5, 6, 7]],
    ['等7天', '等7天', [0, 1, 2, 3]],
  ])('in %j stays where it was typed', (source, text, at) => {
    expect(fold(source, new Map())).toEqual({ text, at });
  });
});
