import { describe, expect, it, test } from 'vitest';
import { unseenIn } from '../../../../src/lib/wording/unseen.ts';

describe('unseenIn', () => {
  test.each([
    ['plain Chinese', '注销小程序，7 天「确认」。'],
    ['signs that are no pictures', '→ · ©™ ▶ ☎ ①'],
    ['rare Chinese characters', '𠮷野家'],
    ['text with marks of its own', 'naïve e\u0301'],
  ])('finds nothing in %s', (_what, text) => {
    expect(unseenIn(text)).toEqual([]);
  });

  test.each([
    ['a zero-width space', '\u200B', '零宽空格 U+200B'],
    ['a BOM', '\uFEFF', 'BOM U+FEFF'],
    ['a soft hyphen', '\u00AD', '软连字符 U+00AD'],
    ['an override of the direction', '\u202E', '改变文字方向的符号 U+202E'],
    ['an isolate', '\u2066', '改变文字方向的符号 U+2066'],
    ['a NUL', '\0', 'U+0000'],
    ['a control of C1', '\u0085', 'U+0085'],
    ['a line separator', '\u2028', '换行 U+2028'],
    ['a Hangul filler', '\u3164', 'U+3164'],
    ['a lone variation selector', '\uFE0F', 'U+FE0F'],
    ['a selector of a variant of a character', '\u{E0100}', 'U+E0100'],
    ['a blank of Braille', '\u2800', 'U+2800'],
    ['a tab', '\t', 'Tab U+0009'],
    ['a full-width space', '\u3000', '全角空格 U+3000'],
    ['a space that does not break', '\u00A0', '不换行空格 U+00A0'],
    ['a thin space', '\u2009', 'U+2009'],
  ])('names %s and where it stands', (_what, character, name) => {
    const [found, ...more] = unseenIn(`注销${character}小程序`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ index: 2, found: expect.stringContaining(name) });
    expect(found?.found).toContain('在「注销」后面');
  });

  test.each(['😀', '⚠️', '1️⃣', '👨‍👩‍👧', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇨🇳'])(
    'takes %s for one picture, with all that holds it together',
    (picture) => {
      expect(unseenIn(`注销${picture}小程序`)).toMatchObject([{ index: 2, found: `表情符号「${picture}」` }]);
    },
  );

  it('names the whole word before it, where that is a key', () => {
    expect(unseenIn('sources:\u3000[a]')[0]?.found).toContain('在「sources:」后面');
  });

  it('tells the beginning of a line from what follows a space', () => {
    expect(unseenIn('\u3000\u3000甲').map(({ found }) => found)).toEqual([
      expect.stringMatching(/，在开头$/),
      expect.stringMatching(/，在开头$/),
    ]);
    expect(unseenIn('甲 \u3000乙')[0]?.found).toMatch(/，在空格后面$/);
  });

  it('passes over what may stand there', () => {
    expect(unseenIn('甲\n\t乙\u200B', '\n\t')).toMatchObject([{ index: 4 }]);
  });
});
