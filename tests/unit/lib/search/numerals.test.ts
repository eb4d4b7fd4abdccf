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
    ['一个月', '1个月'],
    ['三个工作日', '3个工作日'],
    ['撤一建一', '撤一建一'],
    ['哪一天', '哪一天'],
    ['今天天气', '今天天气'],
  ])('%j is written %j', (text, written) => {
    expect(fold(text, new Map()).text).toBe(written);
  });
});
