import { describe, expect, test } from 'vitest';
import { relativeLinks } from '../../../../src/lib/markdown/links.ts';

const TWINS = new Set(['/rules.html', '/rules/freeze.html', '/a.html/b.html']);

describe('addresses in Markdown', () => {
  test.each([
    ['a page with a twin', '/index.md', '[规则](/rules.html)', '[规则](rules.md)'],
    ['a page with a twin, from a folder', '/rules/freeze.md', '[规则](/rules.html)', '[规则](../rules.md)'],
    ['a place on such a page', '/index.md', '[冻结](/rules.html#freeze)', '[冻结](rules.md#freeze)'],
    ['a twin in a folder of an odd name', '/index.md', '[b](/a.html/b.html)', '[b](a.html/b.md)'],
    ['a page without a twin', '/a/b.md', '[下载](/download.html)', '[下载](../download.html)'],
    ['several', '/index.md', '[a](/rules.html)和[b](/x.html)', '[a](rules.md)和[b](x.html)'],
    [
      'an address on the web',
      '/index.md',
      '[a](https://example.com/rules.html)',
      '[a](https://example.com/rules.html)',
    ],
    ['a place on the same page', '/index.md', '[a](#b)', '[a](#b)'],
    ['no link', '/index.md', '写成 (/rules.html)', '写成 (/rules.html)'],
  ])('%s in %s', (_what, from, markdown, result) => {
    expect(relativeLinks(markdown, from, TWINS)).toBe(result);
  });
});
