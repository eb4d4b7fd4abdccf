import { expect, test } from 'vitest';
import { namesIn, parseTemplate, type TemplateFault } from '../../../../src/lib/letters/template.ts';

test.each([
  ['', []],
  ['就这些。', ['就这些。']],
  ['甲{a}乙', ['甲', { name: 'a' }, '乙']],
  ['[{a}]', [{ among: [[{ name: 'a' }]] }]],
  ['甲[，{a}[（{b}）]]。', ['甲', { among: [['，', { name: 'a' }, { among: [['（', { name: 'b' }, '）']] }]] }, '。']],
  [
    '[甲{a}|乙{b}]',
    [
      {
        among: [
          ['甲', { name: 'a' }],
          ['乙', { name: 'b' }],
        ],
      },
    ],
  ],
])('the words %j are read as parts', (text, parts) => {
  expect(parseTemplate(text)).toEqual(parts);
});

test.each<[string, TemplateFault]>([
  ['甲{a', 'open'],
  ['甲{a{b}', 'open'],
  ['[甲{a}', 'open'],
  ['[[{a}]', 'open'],
  ['甲a}', 'closed'],
  ['甲{a}]', 'closed'],
  ['甲|{a}', 'stray'],
  ['[甲]', 'empty'],
  ['[]', 'empty'],
  ['[{a}|乙]', 'empty'],
])('the marks of %j do not fit: %s', (text, fault) => {
  expect(parseTemplate(text)).toBe(fault);
});

test('a name is needed, or one of several will do, or may be left out', () => {
  const parts = parseTemplate('{a}[，{b}][{c}|{d}]');
  expect(typeof parts === 'string' ? [] : namesIn(parts)).toEqual([
    { name: 'a' },
    { name: 'b', optional: true },
    { name: 'c', optional: 'one-of' },
    { name: 'd', optional: 'one-of' },
  ]);
});
