import { describe, expect, test } from 'vitest';
import { spansInCss } from '../../../../src/lib/addresses/css.ts';
import { rewriteSpans } from '../../../../src/lib/addresses/span.ts';

describe('a style sheet', () => {
  test.each([
    ['a{background:url(/a.png)}', ['/a.png']],
    ['a{background:URL( "/a.png" )}', ['/a.png']],
    ["a{background:url('/a b.png'),url(/c.png)}", ['/a b.png', '/c.png']],
    ['@import "/a.css";@import url(/b.css) print;', ['/a.css', '/b.css']],
    ['a{background:image-set("/a.png" 1x, url(/b.png) 2x type("image/png"))}', ['/a.png', '/b.png']],
    ['a{background:-webkit-image-set(url("/a.png") 1x)}', ['/a.png']],
    ['a{background:url(/a\\29 .png)}', ['/a).png']],
    ['a{background:url(/a\\29.png)}', ['/a).png']],
    ['a{background:url(/a\\ b.png)}', ['/a b.png']],
    ['a{background:url(/a\\"b.png)}', ['/a"b.png']],
    ['a{background:url("/a\\\nb.png")}', ['/ab.png']],
    ['a{background:url("/a(b).png")}', ['/a(b).png']],
    ['a{background:url("/a\\"b.png")}', ['/a"b.png']],
    ['a{background:url(data:image/png;base64,AA==)}', ['data:image/png;base64,AA==']],
    ['a{filter:url(#b)}', ['#b']],
    ['/* url(/a.png) */', []],
    ['/* unfinished url(/a.png)', []],
    ['a::before{content:"url(/a.png)"}', []],
    ['@namespace svg url(http://www.w3.org/2000/svg);', []],
    ['a{background:url()}', []],
    ['a{width:curl(/a.png)}', []],
  ])('%s holds %j', (css, addresses) => {
    expect(spansInCss(css).map(({ address }) => address)).toEqual(addresses);
  });

  test.each([
    ['a{mask-image : url(/a.svg)}', 'mask-image'],
    ['a:hover{b:c;Mask:none,url(/a.svg)}', 'mask'],
    ['@font-face{src:local("a"),url(/a.woff2)}', 'src'],
    ['clip-path:url(/a.svg#b)', 'clip-path'],
    ['a{background:image-set("/a.png" 1x)}', 'background'],
    ['@import "/a.css"', undefined],
  ])('%s has its address under %s', (css, property) => {
    expect(spansInCss(css)[0]?.property).toBe(property);
  });

  test.each([
    ['a{b:url(/a.png)}', '../x.png', 'a{b:url(../x.png)}'],
    ["a{b:url( '/a.png' )}", '../x.png', "a{b:url( '../x.png' )}"],
    ['a{b:url(/a.png)}', 'x.png?(', 'a{b:url("x.png?(")}'],
    ['a{b:url("/a.png")}', 'x.png?"\\', 'a{b:url("x.png?\\"\\\\")}'],
    ['a{b:url("/a.png")}', 'x\ny.png', 'a{b:url("x\\a y.png")}'],
    ['@import"/a.css"print;', 'x.css', '@import"x.css"print;'],
    ['a{b:image-set( "/a.png" 1x)}', 'x.png', 'a{b:image-set( "x.png" 1x)}'],
  ])('%s with %s is %s', (css, address, expected) => {
    expect(rewriteSpans('css', css, () => address)).toBe(expected);
  });
});
