import { expect, test } from 'vitest';
import type { Syntax } from '../../../../src/lib/addresses/attribute.ts';
import { findSpans, rewriteSpans } from '../../../../src/lib/addresses/span.ts';

test.each<[Syntax, string, string[]]>([
  ['single', '/a b', ['/a b']],
  ['list', ' /a  /b', ['/a', '/b']],
  ['srcset', '/a.png', ['/a.png']],
  ['srcset', '/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
  ['srcset', '/a.png, /b.png 2x', ['/a.png', '/b.png']],
  ['srcset', '/a.png 100w,/b.png 200w', ['/a.png', '/b.png']],
  ['srcset', ' , /a,b.png 1x ,', ['/a,b.png']],
  ['srcset', 'data:image/png,x 1x, /b.png', ['data:image/png,x', '/b.png']],
  ['srcset', '/a.png calc(1x, 2), /b.png', ['/a.png', '/b.png']],
  ['srcset', '/a.png calc(1x, /b.png', ['/a.png']],
  ['srcset', '/a.png,, /b.png', ['/a.png', '/b.png']],
  ['srcset', '', []],
  ['refresh', '0; url=/a.html', ['/a.html']],
  ['refresh', '0;URL = "/a.html"', ['/a.html']],
  ['refresh', "5, '/a.html' ignored", ['/a.html']],
  ['refresh', '0 /a.html ', ['/a.html']],
  ['refresh', '0;url="/a.html', ['/a.html']],
  ['refresh', '10 ; url=/a.html', ['/a.html']],
  ['refresh', '0   /a.html', ['/a.html']],
  ['refresh', 'x0; url=/a.html', []],
  ['refresh', 'x 0; url=/a.html', []],
  ['refresh', '0x; url=/a.html', []],
  ['refresh', '30', []],
  ['refresh', '30;', []],
  ['refresh', 'url=/a.html', []],
])('%s: %j holds %j', (syntax, text, addresses) => {
  expect(findSpans(syntax, text).map(({ address }) => address)).toEqual(addresses);
});

test.each<[Syntax, string, string, string]>([
  ['single', '/a', '../a', '../a'],
  ['list', '/a  /b ', '../x', '../x  ../x '],
  ['srcset', '/a.png 1x , /b.png', '../x.png', '../x.png 1x , ../x.png'],
  ['srcset', '/a.png', 'x.png?a b,', 'x.png?a%20b%2C'],
  ['srcset', '/a.png 1x', 'x,y.png', 'x,y.png 1x'],
  ['refresh', '0; url="/a.html"', 'x.html?q="', '0; url="x.html?q=%22"'],
  ['refresh', '0; url="/a.html" ', '../x.html', '0; url="../x.html" '],
  ['refresh', "0; url='/a.html'", "x.html?q='", "0; url='x.html?q=%27'"],
])('%s: %j with %j is %j', (syntax, text, address, expected) => {
  expect(rewriteSpans(syntax, text, () => address)).toBe(expected);
});

test.each<[Syntax, string]>([
  ['srcset', ' /a.png   1x ,, /b.png'],
  ['css', 'a{b:url(/a\\29.png)}'],
])('%s: %j whose addresses stay is the same text', (syntax, text) => {
  expect(rewriteSpans(syntax, text, ({ address }) => address)).toBe(text);
});
