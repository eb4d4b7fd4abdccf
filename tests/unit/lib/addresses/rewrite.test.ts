import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../../src/lib/addresses/attribute.ts';
import { type LinkTargets, rewriteAddress } from '../../../../src/lib/addresses/rewrite.ts';

const site: LinkTargets = {
  files: new Set(['index.html', 'a/b.html', 'a/c.html', 'a/d.svg', 'e.pdf', 's.css']),
  ids: new Map([
    ['index.html', new Set(['main'])],
    ['a/b.html', new Set(['here', '中文', 'a%20b'])],
    ['a/c.html', new Set<string>()],
    ['a/d.svg', new Set(['shape'])],
  ]),
};

const rewrite = (address: string, effect: Effect = 'navigate', from = 'a/b.html') =>
  rewriteAddress(address, from, effect, site);

describe('an address in a/b.html', () => {
  test.each([
    ['/', '../index.html'],
    ['/a/c', 'c.html'],
    ['/a/c.html?q=1&r=%20#', 'c.html?q=1&r=%20#'],
    ['c', 'c.html'],
    [' ../ ', '../index.html'],
    ['/#main', '../index.html#main'],
    ['/#top', '../index.html#top'],
    ['/#:~:text=a', '../index.html#:~:text=a'],
    ['/#main:~:text=a', '../index.html#main:~:text=a'],
    ['/a/b.html', 'b.html'],
    ['/a/b#here', '#here'],
    ['/a/b?x=1#here', 'b.html?x=1#here'],
    ['#%E4%B8%AD%E6%96%87', '#%E4%B8%AD%E6%96%87'],
    ['#a%20b', '#a%20b'],
    ['#', '#'],
    ['', ''],
    ['?q=1', '?q=1'],
    ['/e.pdf#page=2', '../e.pdf#page=2'],
    ['/a/d.svg#shape', 'd.svg#shape'],
    ['/a/d.svg#svgView(viewBox(0,0,1,1))', 'd.svg#svgView(viewBox(0,0,1,1))'],
    ['https://a.example/', 'https://a.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['TEL:95017', 'TEL:95017'],
  ])('%j becomes %j', (found, address) => {
    expect(rewrite(found)).toMatchObject({ address });
  });

  test.each<[string, Effect, string]>([
    ['/x.html', 'navigate', 'missing-file'],
    ['/A/b.html', 'navigate', 'missing-file'],
    ['../../index.html', 'navigate', 'missing-file'],
    ['file:///a/b.html', 'navigate', 'missing-file'],
    ['javascript:alert(1)', 'navigate', 'unsafe-scheme'],
    [' JavaScript:alert(1)', 'navigate', 'unsafe-scheme'],
    ['java\nscript:alert(1)', 'navigate', 'unsafe-scheme'],
    ['javascript:alert(1)', 'load', 'unsafe-scheme'],
    ['data:text/html,x', 'navigate', 'unsafe-scheme'],
    ['vbscript:x', 'navigate', 'unsafe-scheme'],
    ['weixin://x', 'navigate', 'unsafe-scheme'],
    ['#nowhere', 'navigate', 'missing-fragment'],
    ['#atop', 'navigate', 'missing-fragment'],
    ['#topmost', 'navigate', 'missing-fragment'],
    ['#nowhere:~:text=a', 'navigate', 'missing-fragment'],
    ['/a/d.svg#viewsvgView()', 'load', 'missing-fragment'],
    ['/a/d.svg#at=1', 'load', 'missing-fragment'],
    ['/#nowhere', 'navigate', 'missing-fragment'],
    ['/a/c.html#x', 'navigate', 'missing-fragment'],
    ['/a/d.svg#x', 'load', 'missing-fragment'],
    ['https://a.example/a.png', 'load', 'third-party-load'],
    ['//a.example/a.png', 'load', 'third-party-load'],
    ['/index.html', 'identify', 'root-absolute-left'],
    ['index.html', 'identify', 'root-absolute-left'],
  ])('%j to %s is refused: %s', (found, effect, code) => {
    expect(rewrite(found, effect)).toMatchObject({ code });
  });

  test.each<[string, object]>([
    ['/x.html', { code: 'missing-file', wanted: { name: 'x.html', among: site.files } }],
    ['x.html', { code: 'missing-file', wanted: { name: 'a/x.html', among: site.files } }],
    ['../../x.html', { code: 'missing-file', wanted: { name: '../../x.html', among: site.files } }],
    ['#%E4%B8%AD', { code: 'missing-fragment', wanted: { name: '中', among: site.ids.get('a/b.html') } }],
    ['file:///x.html', { code: 'missing-file' }],
  ])('%j is told with what was looked for: %j', (found, verdict) => {
    expect(rewrite(found)).toEqual(verdict);
  });

  test('to identify may be a complete one', () => {
    expect(rewrite('https://a.example/', 'identify')).toEqual({ address: 'https://a.example/' });
  });
});

test('a fragment in a style sheet belongs to the page that uses it', () => {
  expect(rewrite('#anything', 'load', 's.css')).toEqual({ address: '#anything' });
});
