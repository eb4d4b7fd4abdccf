import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cut, cutText, joinCut, wholeWords } from '../../../../src/lib/search/cut.ts';
import { fold } from '../../../../src/lib/search/fold.ts';
import { SMALL, senseOf } from './table-builder.ts';

const whole = wholeWords(SMALL);
const pieces = (text: string) => cut(text, whole).map((piece) => piece.text);

describe('cut', () => {
  it('keeps words whole, lets other Chinese characters stand alone and Latin runs together', () => {
    expect(pieces('公众号id 30天')).toEqual(['公众号', 'id', '30', '天']);
  });

  it('cuts long words into the short ones inside, so that either finds the other', () => {
    expect(whole.has('主体已注销')).toBe(false);
    expect(pieces('主体已注销')).toEqual(['主', '体', '已', '注销']);
  });

  test.each<[string[], string[]]>([
    [
      ['公众号', '注销'],
      ['公众号', '注销'],
    ],
    [['公众号', '众号'], ['众号']],
    [['公众号', '公众'], ['公众']],
    [['快速注销', '速注'], ['速注']],
    [['工商登记'], ['工商登记']],
    [['工商登记处', '注'], []],
    [['公a', 'id', '原始id'], []],
  ])('of the words %j leaves whole %j: Chinese ones of two to four characters that hold no other', (words, left) => {
    expect([...wholeWords({ senses: [senseOf('甲', { words })] })]).toEqual(left);
  });

  it('takes the longest whole word at a place, and never one character for a word', () => {
    expect(cut('甲乙丙丁戊', new Set(['甲乙丙丁', '甲乙', '戊'])).map(({ text }) => text)).toEqual(['甲乙丙丁', '戊']);
  });

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'公众号小程序注销主体 a1') }), (source) => {
        const text = fold(source, new Map()).text;
        expect(pieces(text).join('')).toBe(text.replaceAll(' ', ''));
      }),
    );
  }, 30_000);
});

describe('cutText', () => {
  it('cuts a text as a query is cut, whatever stands between', () => {
    expect(cutText('「公众号」注销，原始ID。', new Map(), whole).split(' ').filter(Boolean)).toEqual([
      '「',
      '公众号',
      '」',
      '注销',
      '，',
      '原',
      '始',
      'ID',
      '。',
    ]);
  });

  it('gives the same pieces as the query of the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'公众号，小程序 注销。Ab1三十天') }), (source) => {
        const indexed = cutText(source, new Map(), whole)
          .split(' ')
          .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
        expect(indexed.map((piece) => piece.toLowerCase())).toEqual(pieces(fold(source, new Map()).text));
      }),
    );
  }, 30_000);

  it('leaves no space at either end where it is undone', () => {
    expect(joinCut(' 注销 \n mini  program ')).toBe('注销mini program');
  });

  it('is undone where the text is shown', () => {
    for (const text of ['「公众号」注销，原始ID。', 'kf.qq.com的页面', 'mini program, official account']) {
      expect(joinCut(cutText(text, new Map(), whole))).toBe(text);
    }
  });
});
