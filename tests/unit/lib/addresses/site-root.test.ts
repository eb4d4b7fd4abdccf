import { expect, test } from 'vitest';
import { fromRoot, rootCandidates } from '../../../../src/lib/addresses/site-root.ts';

test.each([
  ['/missing', ['/']],
  ['/', ['/']],
  ['/a/b/', ['/a/b/', '/a/', '/']],
  ['/a/b/missing.html', ['/a/b/', '/a/', '/']],
  ['/a%20b/x', ['/a%20b/', '/']],
])('below %s the root may be %j', (pathname, candidates) => {
  expect(rootCandidates(pathname)).toEqual(candidates);
});

test('a very deep address is tried from near the top only', () => {
  const candidates = rootCandidates(`${'/a'.repeat(50)}/x`);
  expect(candidates).toHaveLength(8);
  expect(candidates.at(-1)).toBe('/');
});

test.each([
  ['index.html', '/a/b/index.html'],
  ['mini-program/x.html?q#r', '/a/b/mini-program/x.html?q#r'],
  ['#main', '#main'],
  ['?q', '?q'],
  ['', ''],
  ['/a/b/index.html', '/a/b/index.html'],
  ['https://a.example/', 'https://a.example/'],
  ['data:,', 'data:,'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
])('from the root /a/b/, %j is %j', (address, expected) => {
  expect(fromRoot(address, '/a/b/')).toBe(expected);
});
