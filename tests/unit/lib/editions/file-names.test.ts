import { expect, it, test } from 'vitest';
import { checkFileNames } from '../../../../src/lib/editions/file-names.ts';

test.each([
  ['a:b.html'],
  ['a/b?.html'],
  ['a\\b'],
  ['a\tb'],
  ['a./b'],
  ['a /b'],
  ['CON'],
  ['a/aux.html'],
  ['com1.txt'],
  ['x'.repeat(161)],
])('%j would not survive on Windows', (path) => {
  expect(checkFileNames([path])).toHaveLength(1);
});

it('finds names that differ in case only', () => {
  expect(checkFileNames(['a/B.html', 'a/b.html'])).toHaveLength(1);
});

it('has nothing against ordinary names', () => {
  expect(checkFileNames(['注销/打开这里.html', 'a/.nojekyll', 'console.js', 'a b (1).html'])).toEqual([]);
});
