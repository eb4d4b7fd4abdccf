import { expect, test } from 'vitest';
import { formatRefresh, parseRefresh } from '../../../../src/lib/addresses/refresh.ts';

test.each([
  ['0; url=/a.html', '/a.html'],
  ['0;URL = "/a.html"', '/a.html'],
  ["5, '/a.html' ignored", '/a.html'],
  ['0 /a.html ', '/a.html'],
  ['0;url="/a.html', '/a.html'],
  ['10 ; url=/a.html', '/a.html'],
  ['0   /a.html', '/a.html'],
  ['x0; url=/a.html', undefined],
  ['x 0; url=/a.html', undefined],
  ['0x; url=/a.html', undefined],
  ['30', undefined],
  ['30;', undefined],
  ['url=/a.html', undefined],
])('a refresh of %j leads to %j', (content, address) => {
  expect(parseRefresh(content)?.address).toBe(address);
});

test.each([
  ['0; url="/a.html"', 'x.html?q="', '0; url="x.html?q=%22"'],
  ['0; url="/a.html" ', '../x.html', '0; url="../x.html" '],
  ["0; url='/a.html'", "x.html?q='", "0; url='x.html?q=%27'"],
  ['0;url="/a.html', 'x.html', '0;url="x.html'],
])('a refresh of %j with %j is %j', (content, address, expected) => {
  const refresh = parseRefresh(content);
  expect(refresh && formatRefresh({ ...refresh, address })).toBe(expected);
});
