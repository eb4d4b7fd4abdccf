import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseVariants } from '../../../../src/lib/search/fold.ts';
import { highlight, textDirective } from '../../../../src/lib/search/highlight.ts';

const variants = parseVariants('註注銷销');
const marked = (text: string, words: string[]) =>
  highlight(text, words, variants)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('highlight', () => {
  test.each([
    ['主体已注销，注销小程序', ['注销'], '主体已[注销]，[注销]小程序'],
    ['這裡註銷', ['注销'], '這裡[註銷]'],
    ['原始 ID', ['原始id'], '[原始 ID]'],
    ['等三十天', ['30天'], '等[三十天]'],
    ['公众号注销', ['公众', '众号'], '[公众号]注销'],
    ['<b>注销</b>', ['b'], '<[b]>注销</[b]>'],
    ['没有', ['注销', ''], '没有'],
  ])('in %j marks %j', (text, words, result) => {
    expect(marked(text, words)).toBe(result);
  });

  it('never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        expect(
          highlight(text, words, variants)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  }, 30_000);
});

test.each<[string, string[]]>([
  ['主体已注销', ['注销', '主体已注销', '公众号']],
  ['gh-1, a&b', ['gh-1, a&b']],
])('the fragment leads to the longest mark, 「%s」', (mark, marks) => {
  const directive = textDirective([
    { text: '没有标记的一长段话', marked: false },
    ...marks.map((text) => ({ text, marked: true })),
  ]);
  expect(directive).toMatch(/^#:~:text=[^-,&]+$/);
  expect(decodeURIComponent(directive.slice('#:~:text='.length))).toBe(mark);
});

it('gives no fragment where nothing is marked', () => {
  expect(textDirective([{ text: '公众号', marked: false }])).toBe('');
});
