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
  ['LPT9'],
  ['x'.repeat(161)],
])('%j would not survive on Windows, and the report names it', (path) => {
  expect(checkFileNames([path])).toEqual([expect.stringContaining(path)]);
});

it('finds names that differ in case only', () => {
  expect(checkFileNames(['a/B.html', 'a/b.html'])).toEqual([expect.stringMatching(/a\/b\.html.*a\/B\.html/)]);
});

it('has nothing against ordinary names', () => {
  expect(
    checkFileNames(['注销/打开这里.html', 'a/.nojekyll', 'console.js', 'falcon.js', 'a b (1).html', 'x'.repeat(160)]),
  ).toEqual([]);
});
