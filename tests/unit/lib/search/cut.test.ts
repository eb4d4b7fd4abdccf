import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, cutText, joinCut, wholeWords } from '../../../../src/lib/search/cut.ts';
import { fold } from '../../../../src/lib/search/fold.ts';
import { SMALL } from './table-builder.ts';

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

  it('is undone where the text is shown', () => {
    for (const text of ['「公众号」注销，原始ID。', 'kf.qq.com的页面', 'mini program, official account']) {
      expect(joinCut(cutText(text, new Map(), whole))).toBe(text);
    }
  });
});
