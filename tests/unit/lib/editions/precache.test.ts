import { describe, expect, it, test } from 'vitest';
import { byWorth, keepingOf, withPrecache } from '../../../../src/lib/editions/precache.ts';

describe('what a browser keeps', () => {
  test.each([
    ['index.html', 'at-once'],
    ['questions/no-corporate-account.html', 'at-once'],
    ['c/sw.js', 'at-once'],
    ['llms.txt.html', 'at-once'],
    ['search/words.js', 'at-once'],
    ['tools/page.js', 'at-once'],
    ['print.css', 'at-once'],
    ['icon.svg', 'at-once'],
    ['print.html', 'on-use'],
    ['pagefind/pagefind.js', 'on-use'],
    ['pagefind/index/a.pf_index.js', 'on-use'],
    ['letters/docx.js', 'on-use'],
    ['icon-512.png', 'on-use'],
    ['sw.js', 'never'],
    ['retired-sw.js', 'never'],
    ['404.html', 'never'],
    ['download/a.zip', 'never'],
    ['api/scenarios.json', 'never'],
    ['rules/a.md', 'never'],
    ['feed.xml', 'never'],
    ['llms-full.txt', 'never'],
    ['cards/mp-2.png', 'never'],
    ['robots.txt', 'never'],
    ['_headers', 'never'],
  ])('%s: %s', (file, keeping) => {
    expect(keepingOf(file)).toBe(keeping);
  });

  it('is what pages need, then entrances, then scenarios, then all else', () => {
    const files = ['questions/a.html', 'mini-program/b.html', 'guide.html', 'search/words.js', 'a.html'];
    expect(byWorth(files, ['mini-program/b.html'])).toEqual([
      'search/words.js',
      'a.html',
      'guide.html',
      'mini-program/b.html',
      'questions/a.html',
    ]);
  });
});

describe('the worker', () => {
  const lists = {
    atOnce: new Map([
      ['b.html', 'bb'],
      ['a/词 1.html', 'aa'],
    ]),
    onUse: new Map([['print.html', 'pp']]),
    onUseBytes: 12,
  };
  const none = { atOnce: new Map(), onUse: new Map(), onUseBytes: 0 };

  it('is told its files in order, their names encoded', () => {
    expect(withPrecache('code\n', lists)).toBe(
      'self.KEPT=[["a/%E8%AF%8D%201.html","aa"],["b.html","bb"]];self.ON_USE=[["print.html","pp"]];self.ON_USE_BYTES=12;\ncode\n',
    );
  });

  it('takes other lists in the place of the first', () => {
    expect(withPrecache(withPrecache('code\n', none), lists)).toBe(withPrecache('code\n', lists));
  });

  it('says itself what it said', () => {
    const worker = 'self.x=1;self.KEPT=[];\ncode\n';
    expect(withPrecache(worker, none).endsWith(worker)).toBe(true);
  });
});
