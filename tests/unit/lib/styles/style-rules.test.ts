import { describe, expect, it, test } from 'vitest';
import { mergeSheets, styleRules } from '../../../../src/lib/styles/style-rules.ts';

describe('styleRules', () => {
  test.each([
    ['a{color:red}b{color:blue}', ['a{color:red}', 'b{color:blue}']],
    ['@media print{a{color:red}b{c:d}}e{f:g}', ['@media print{a{color:red}b{c:d}}', 'e{f:g}']],
    ['@charset "utf-8";a{b:c}', ['@charset "utf-8";', 'a{b:c}']],
    ['a:before{content:"}}"}b{c:d}', ['a:before{content:"}}"}', 'b{c:d}']],
    ['a:before{content:"\\" }\\\n}"}b{c:d}', ['a:before{content:"\\" }\\\n}"}', 'b{c:d}']],
    ["a:before{content:'}x}'}b{c:d}", ["a:before{content:'}x}'}", 'b{c:d}']],
    ["a:before{content:'\\ }'}b{c:d}", ["a:before{content:'\\ }'}", 'b{c:d}']],
    ['a{b:c} d{e:f}', ['a{b:c}', 'd{e:f}']],
    [`a:before{content:'{\\'}'}b{c:d}`, [`a:before{content:'{\\'}'}`, 'b{c:d}']],
    ['a{b:c;d:e}', ['a{b:c;d:e}']],
    ['a{b:c}\n', ['a{b:c}']],
    ['a{b:c', ['a{b:c']],
    ['', []],
  ])('of %s are %j', (sheet, rules) => {
    expect(styleRules(sheet)).toEqual(rules);
  });
});

it('holds each rule of several sheets once, where it stood first', () => {
  expect(mergeSheets(['a{b:c}@media print{a{d:e}}', 'a{b:c}f{g:h}@media print{a{d:e}}'])).toBe(
    'a{b:c}\n@media print{a{d:e}}\nf{g:h}',
  );
});
