import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, isHan, parseVariants } from '../../../../src/lib/search/fold.ts';

const variants = parseVariants('註注銷销賬账帐账');
const text = (source: string) => fold(source, variants).text;

describe('fold', () => {
  test.each([
    ['註銷', '注销'],
    ['帐号和賬號', '账号和账號'],
    ['ＧＺＨ　注 销', 'gzh注销'],
    ['公司没了，公众号？', '公司没了公众号'],
    ['原始 ID', '原始id'],
    [' …a', 'a'],
    ['㐀 㐁', '㐀㐁'],
    ['ꀀ ꀁ', 'ꀀ ꀁ'],
    ['一 鿿', '一鿿'],
    ['mini  program', 'mini program'],
    ['miniprogram@tencent.com', 'miniprogram tencent com'],
    ['\u0000注\u200b销\ud800', '注销'],
    ['三十天没认证', '30天没认证'],
    ['', ''],
  ])('writes %j as %j', (source, folded) => {
    expect(text(source)).toBe(folded);
  });

  it('makes small letters of capitals where nothing else is asked for', () => {
    expect(fold('原始ID', variants).text).toBe('原始id');
  });

  it('keeps case where it is asked to', () => {
    expect(fold('原始ID', variants, true).text).toBe('原始ID');
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        return text(text(source)) === text(source);
      }),
    );
  }, 30_000);

  it('knows for every character where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const folded = fold(source, variants);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(folded.at.every((offset, index) => offset >= (folded.at[index - 1] ?? 0))).toBe(true);
        expect(folded.at.at(-1)).toBe(source.length);
      }),
    );
  }, 30_000);
});

test.each([
  ['一', true],
  ['鿿', true],
  ['㐀', true],
  ['𠀀', true],
  ['ꀀ', false],
  ['。', false],
  ['a', false],
])('%s is a Chinese character: %s', (char, expected) => {
  expect(isHan(char)).toBe(expected);
});

test('variants are read in pairs; half a pair says nothing', () => {
  expect([...parseVariants('註注銷销賬')]).toEqual([
    ['註', '注'],
    ['銷', '销'],
  ]);
});
