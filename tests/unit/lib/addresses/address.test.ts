import { expect, test } from 'vitest';
import { cleanAddress, isRootAbsolute, kindOf } from '../../../../src/lib/addresses/address.ts';

test.each([
  ['/a', 'own'],
  ['a/b.html', 'own'],
  ['#a', 'own'],
  ['?a=https://b', 'own'],
  ['', 'own'],
  ['1a:b', 'own'],
  ['a/b:c', 'own'],
  ['https://a.example/', 'web'],
  ['HTTP://a.example/', 'web'],
  [' \n https://a.example/', 'web'],
  ['ht\ntps://a.example/', 'web'],
  ['//a.example/b', 'web'],
  ['\\\\a.example', 'web'],
  ['/\\a.example', 'web'],
  ['ws://a.example', 'web'],
  ['wss://a.example', 'web'],
  ['ftp://a.example/b', 'web'],
  ['file:///c:/a.html', 'disk'],
  ['mailto:a@b.example', 'other'],
  ['tel:10086', 'other'],
  ['data:image/svg+xml,%3Csvg/%3E', 'other'],
  ['blob:null/1', 'other'],
  ['javascript:void 0', 'other'],
  ['weixin://dl/business', 'other'],
])('%j is %s', (address, kind) => {
  expect(kindOf(address)).toBe(kind);
});

test.each([
  ['/', true],
  ['/a', true],
  [' /a', true],
  ['\\a', true],
  ['//a.example', false],
  ['a/b', false],
  ['https://a.example/', false],
])('%j begins at the root: %s', (address, expected) => {
  expect(isRootAbsolute(address)).toBe(expected);
});

test('space around an address and line breaks in it mean nothing', () => {
  expect(cleanAddress(' \t/a\n/b c \t ')).toBe('/a/b c');
});
