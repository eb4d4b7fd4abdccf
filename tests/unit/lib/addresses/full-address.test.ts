import { expect, test } from 'vitest';
import { fullAddress } from '../../../../src/lib/addresses/full-address.ts';

test.each([
  ['/a/b.html', 'https://a.example', 'https://a.example/a/b.html'],
  ['/a/b.html', 'https://a.example/guide', 'https://a.example/guide/a/b.html'],
  ['/a/b.html', 'https://a.example/guide/', 'https://a.example/guide/a/b.html'],
  ['/a.html#b', 'https://a.example/guide?x#y', 'https://a.example/guide/a.html#b'],
  ['/', 'https://a.example/guide', 'https://a.example/guide/'],
])('%s of a site at %s is %s', (path, site, address) => {
  expect(fullAddress(path, site)).toBe(address);
});
