import { expect, test } from 'vitest';
import { fetchedByCss } from '../../../../src/lib/addresses/css.ts';

test.each([
  ['a{background:url(/a.png)}', ['/a.png']],
  ['a{background:URL( "/a.png" )}', ['/a.png']],
  ["a{background:url('/a b.png'),url(/c.png)}", ['/a b.png', '/c.png']],
  ['@import "/a.css";@import url(/b.css) print;', ['/a.css', '/b.css']],
  ['a{background:image-set("/a.png" 1x, url(/b.png) 2x type("image/png"))}', ['/a.png', '/b.png']],
  ['a{background:-webkit-image-set(url("/a.png") 1x)}', ['/a.png']],
  ['@font-face{src:local("a"),url(/a.woff2)}', ['/a.woff2']],
  ['a{background:url("/a(b).png")}', ['/a(b).png']],
  ['a{background:url(\\64 ata:x)}', ['\\64']],
  ['a{background:url(data:image/png;base64,AA==)}', []],
  [`a{background:url("data:image/svg+xml,<svg a='url(/b)'/>")}`, []],
  ['a{filter:url(#b)}', []],
  ['/* url(/a.png) */', []],
  ['/* unfinished url(/a.png)', []],
  ['a::before{content:"url(/a.png)"}', []],
  ['@namespace svg url(http://www.w3.org/2000/svg);', []],
  ['a{background:url()}', []],
  ['a{width:curl(/a.png)}', []],
])('%s would have a browser fetch %j', (css, addresses) => {
  expect(fetchedByCss(css).map(({ address }) => address)).toEqual(addresses);
});

test.each([
  ['a{b:url(/a.png)}', 8],
  ["a{b:url( '/a.png' )}", 9],
  ['@import "/a.css"', 8],
])('%s has its address at %i', (css, start) => {
  expect(fetchedByCss(css)[0]?.start).toBe(start);
});
