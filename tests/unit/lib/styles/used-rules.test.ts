import { describe, expect, it, test } from 'vitest';
import { ruleFilter } from '../../../../src/lib/styles/used-rules.ts';

const USED = new Set(['used', 'other', 'page-share']);
const left = (sheet: string) => ruleFilter(sheet)((name) => USED.has(name));

describe('of a style sheet', () => {
  test.each([
    ['p{color:red}', 'a rule for a plain element'],
    ['.used{color:red}', 'a rule for a class that is used'],
    ['.used.other>p:hover{color:red}', 'a rule for several that are used'],
    ['page-share p{color:red}', 'a rule for an element of our own that is used'],
    [':root:not(.gone){color:red}', 'a rule that asks for a class to be absent'],
    ['p:not(.a:not(.b)):is(.c,.d){color:red}', 'a rule with brackets in brackets'],
    ['p:not(.a:not(.b) .c,.d){color:red}', 'a rule with more behind the inner brackets'],
    ['[data-gone-by="x.gone"]{color:red}', 'a rule for an attribute'],
    ['a:focus-visible::-webkit-scrollbar{color:red}', 'a rule for states and parts'],
    ['@page{margin:1cm}', 'a rule for paper'],
    ['@font-face{font-family:"a.gone"}', 'a rule for a font'],
    ['@media (min-width:48rem){.used{color:red}}', 'a rule for wide screens'],
    ['.used{background:url("data:a,b{.gone}")}', 'a rule with a string in it'],
    ['@import "a.css";', 'a statement'],
  ])('%s stays: %s', (sheet) => {
    expect(left(sheet)).toBe(sheet);
  });

  test.each([
    ['.gone{color:red}', ''],
    ['.used .gone{color:red}', ''],
    ['gone-element p{color:red}', ''],
    ['page-share-gone{color:red}', ''],
    ['.used,.gone,p{color:red}', '.used,p{color:red}'],
    ['.gone:is(.used,p),.used{color:red}', '.used{color:red}'],
    ['@media print{.gone{color:red}}', ''],
    ['@media print{.gone{color:red}.used{color:blue}}', '@media print{.used{color:blue}}'],
    ['@supports (gap:1px){@media print{.gone{color:red}}}', ''],
    ['.gone{content:"}"}.used{color:red}', '.used{color:red}'],
  ])('of %s stays only "%s"', (sheet, rest) => {
    expect(left(sheet)).toBe(rest);
  });

  it('nothing changes where everything is used', () => {
    const sheet = '.a,.b:not(.c){color:red}@media (min-width:1px){.d{color:blue}}p{margin:0}';
    expect(ruleFilter(sheet)(() => true)).toBe(sheet);
  });
});
