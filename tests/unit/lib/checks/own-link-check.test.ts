import { describe, expect, it, test } from 'vitest';
import { checkOwnLinks } from '../../../../src/lib/checks/own-link-check.ts';
import { SITE } from '../markdown/small-site.ts';

const PLACE = { collection: 'topics', entry: 'a', line: 3 } as const;
const check = (url: string, ...unsound: { collection: 'scenarios' | 'topics'; entry: string }[]) =>
  checkOwnLinks(SITE, [{ ...PLACE, url }], unsound);

describe('checkOwnLinks', () => {
  test.each([
    ['/'],
    ['/guide.html'],
    ['/guide.html?account=mini-program'],
    ['/days.html#x'],
    ['/search.html?q=x'],
    ['/sources.html'],
    ['https://a.example/x.html'],
    ['mailto:a@b.example'],
    ['#steps'],
  ])('accepts %s', (url) => {
    expect(check(url)).toEqual([]);
  });

  test.each([
    ['/giude.html', '/guide.html'],
    ['/rules', '/rules.html'],
    ['/guide.html/', '/guide.html'],
    ['/no-such-page-anywhere-at-all.html', undefined],
  ])('misses the page %s, and offers %s', (url, nearest) => {
    expect(check(url)).toMatchObject([{ ...PLACE, code: 'unknown-reference', found: expect.stringContaining(url) }]);
    expect(check(url)[0]?.nearest).toBe(nearest);
  });

  it('leaves pages that stand for an entry to the check of references', () => {
    expect(['/mp-99.html', '/rules/no.html', '/glossary.html#no'].flatMap((url) => check(url))).toEqual([]);
  });

  it('misses no page of a scenario while one is unsound, whose address nobody knows', () => {
    expect(check('/mini-program/x.html')).toHaveLength(1);
    expect(check('/mini-program/x.html', { collection: 'topics', entry: 'x' })).toHaveLength(1);
    expect(check('/mini-program/x.html', { collection: 'scenarios', entry: 'mp-9' })).toEqual([]);
    expect(check('/x.html', { collection: 'scenarios', entry: 'mp-9' })).toHaveLength(1);
  });

  it('misses no general page while an entry is unsound that it may be made of', () => {
    const link = [{ ...PLACE, url: '/changes.html' }];
    expect(checkOwnLinks({ ...SITE, changes: [] }, link)).toHaveLength(1);
    expect(checkOwnLinks({ ...SITE, changes: [] }, link, [{ collection: 'changes', entry: '' }])).toEqual([]);
  });
});
