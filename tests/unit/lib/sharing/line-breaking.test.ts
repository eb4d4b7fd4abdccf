import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { balanceLines, breakLines, linePieces } from '../../../../src/lib/sharing/line-breaking.ts';

/** A typeface in which every character is one wide. */
const measure = (text: string) => [...text].length;
const lines = (text: string, width: number, words: string[] = []) => breakLines(text, words, width, measure).lines;

describe('a line may end', () => {
  test.each<[why: string, text: string, words: string[], pieces: string[]]>([
    ['between any two Chinese characters', '注销', [], ['注', '销']],
    ['but not inside a word of this field', '用对公账户打款', ['对公账户'], ['用', '对公账户', '打', '款']],
    ['nor inside the longer of two words', '门店小程序', ['小程序', '门店小程序'], ['门店小程序']],
    ['nor before a closing mark', '好，「走」。', [], ['好，', '「走」。']],
    ['nor behind an opening one', '看（表）', [], ['看', '（表）']],
    ['nor in dots or dashes', '走……到——家', [], ['走……', '到——', '家']],
    ['nor inside a code', '看 mp-2 和 gh_1a2b', [], ['看 ', 'mp-2 ', '和 ', 'gh_1a2b']],
    ['nor inside an address', '发到 a.b@c-d.com，', [], ['发', '到 ', 'a.b@c-d.com，']],
    ['nor between a number and what it counts', '交 4 项，30 天', [], ['交 ', '4 项，', '30 天']],
    ['nor inside a Latin word, though between it and Chinese', '原始ID是', [], ['原', '始', 'ID', '是']],
    ['nor before an arrow', '设置 → 账号', [], ['设', '置 → ', '账', '号']],
  ])('%s: %s', (_why, text, words, pieces) => {
    expect(linePieces(text, words)).toEqual(pieces);
  });

  it('nowhere that loses or turns a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'注销，。「」（ 12ab-…→𠮷') }), (text) => {
        expect(linePieces(text, ['注销']).join('')).toBe(text);
      }),
    );
  });
});

describe('a text in lines', () => {
  it('fills each line, and drops the spaces at its ends', () => {
    expect(lines('交 4 项材料和申请', 6)).toEqual(['交 4 项材', '料和申请']);
    expect(lines('mp-2 注销', 4)).toEqual(['mp-2', '注销']);
  });

  it('moves a character down with the mark that may not begin a line', () => {
    expect(lines('有对公账户，打款', 5)).toEqual(['有对公账', '户，打款']);
  });

  it('tears only what is longer than a line, and says so', () => {
    expect(breakLines('到abcdefg', [], 3, measure)).toEqual({
      lines: ['到', 'abc', 'def', 'g'],
      torn: true,
      doubtful: 0,
    });
    expect(breakLines('到abc', [], 3, measure)).toMatchObject({ lines: ['到', 'abc'], torn: false });
  });

  it('is never wider than it may be, and never begins with a closing mark', () => {
    const text = fc.string({ unit: fc.constantFrom(...'注销，。「」 12ab'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 20 }), (it, width) => {
        const broken = breakLines(it, [], width, measure);
        expect(broken.lines.filter((line) => measure(line) > width)).toEqual([]);
        if (!broken.torn) expect(broken.lines.slice(1).filter((line) => /^[，。」]/.test(line))).toEqual([]);
      }),
    );
  });
});

describe('a title in lines', () => {
  const title = (text: string, width: number, words: string[] = []) => balanceLines(text, words, width, measure).lines;

  it('has lines of much the same length', () => {
    expect(title('一二三四五六七八九十', 9, ['五六'])).toEqual(['一二三四五六', '七八九十']);
  });

  it('ends a line between words rather than in what may be one', () => {
    expect(title('公众号注册选了微信认证但没完成', 10, ['公众号', '微信认证', '注册'])).toEqual([
      '公众号注册选了',
      '微信认证但没完成',
    ]);
  });

  it('has no more lines than it needs', () => {
    expect(title('注销确认期', 5)).toEqual(['注销确认期']);
    expect(title('abcdefgh', 5)).toEqual(['abcde', 'fgh']);
  });
});
