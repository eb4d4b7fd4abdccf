import { expect, test } from 'vitest';
import { initialOf, sortByPinyin } from '../../../../src/components/glossary/sort-by-pinyin.ts';

test('texts stand in the order of their readings, those read alike in the order of their characters', () => {
  const texts = ['注销', 'AppID', '主体', '7 天', '账号', '帐号', '公章'];
  expect(sortByPinyin(texts, (text) => text)).toEqual(['7 天', 'AppID', '公章', '帐号', '账号', '主体', '注销']);
  expect(sortByPinyin([{ name: '乙' }, { name: '甲' }], ({ name }) => name)).toEqual([{ name: '甲' }, { name: '乙' }]);
});

test.each([
  ['注销', 'Z'],
  ['AppID', 'A'],
  ['gh_1', 'G'],
  ['7 天', '#'],
  ['', ''],
])('「%s」 is found under %s', (text, initial) => {
  expect(initialOf(text)).toBe(initial);
});
