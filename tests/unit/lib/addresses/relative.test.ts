import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decodePart,
  encodeName,
  relativeAddress,
  resolveFile,
  resolvePath,
  splitAddress,
} from '../../../../src/lib/addresses/relative.ts';

const FILES = new Set([
  'index.html',
  'guide.html',
  'mini-program.html',
  'mini-program/individual.html',
  'help/index.html',
  'both.html',
  'both/index.html',
  'icon.svg',
  '公众号/注销 100%.html',
  'a%20b.html',
]);

describe('an address', () => {
  test.each([
    ['/a/b.html', ['/a/b.html', '', '']],
    ['/a?b=/c#d?e', ['/a', '?b=/c', '#d?e']],
    ['#a?b', ['', '', '#a?b']],
    ['?a', ['', '?a', '']],
    ['', ['', '', '']],
  ])('%j is cut into path, query and fragment', (address, [path, query, fragment]) => {
    expect(splitAddress(address)).toEqual({ path, query, fragment });
  });
});

describe('a path', () => {
  test.each([
    ['/', 'a/b.html', ''],
    ['/c/d.html', 'a/b.html', 'c/d.html'],
    ['/c/', 'a/b.html', 'c/'],
    ['c.html', 'a/b.html', 'a/c.html'],
    ['../c.html', 'a/b.html', 'c.html'],
    ['./', 'a/b.html', 'a/'],
    ['..', 'a/b/c.html', 'a/'],
    ['.', 'a/b.html', 'a/'],
    ['%2e%2e/c.html', 'a/b.html', 'c.html'],
    ['/c//d.html', 'a.html', 'c/d.html'],
    ['\\c\\d.html', 'a.html', 'c/d.html'],
    ['/%E6%B3%A8', 'a.html', '注'],
    ['c', '100% #1/b.html', '100% #1/c'],
  ])('%j in %s means %j', (path, from, place) => {
    expect(resolvePath(path, from)).toBe(place);
  });

  test.each([
    ['../c.html', 'b.html'],
    ['/../c.html', 'a/b.html'],
    ['../../c.html', 'a/b.html'],
  ])('%j in %s leaves the site', (path, from) => {
    expect(resolvePath(path, from)).toBeUndefined();
  });

  test.each([
    ['/', 'index.html'],
    ['/guide.html', 'guide.html'],
    ['/guide', 'guide.html'],
    ['/guide/', 'guide.html'],
    ['/help', 'help/index.html'],
    ['/help/', 'help/index.html'],
    ['/both', 'both.html'],
    ['/both/', 'both/index.html'],
    ['/mini-program/individual', 'mini-program/individual.html'],
    ['/icon.svg', 'icon.svg'],
    ['/公众号/注销 100%.html', '公众号/注销 100%.html'],
    ['/%E5%85%AC%E4%BC%97%E5%8F%B7/%E6%B3%A8%E9%94%80%20100%25', '公众号/注销 100%.html'],
    ['/a%2520b.html', 'a%20b.html'],
  ])('%j names the file %s', (path, file) => {
    expect(resolveFile(path, 'mini-program/x.html', FILES)).toBe(file);
  });

  test.each(['/Guide.html', '/a%20b.html', '/mini', '/icon', '/../index.html'])('%j names no file', (path) => {
    expect(resolveFile(path, 'mini-program/x.html', FILES)).toBeUndefined();
  });
});

describe('a relative address', () => {
  test.each([
    ['index.html', 'guide.html', 'guide.html'],
    ['index.html', 'index.html', 'index.html'],
    ['index.html', 'a/b.html', 'a/b.html'],
    ['a/b.html', 'index.html', '../index.html'],
    ['a/b.html', 'a/c.html', 'c.html'],
    ['a/b.html', 'c/b.html', '../c/b.html'],
    ['a/b/c.html', 'a/d.html', '../d.html'],
    ['a/a/a.html', 'a/a.html', '../a.html'],
    ['a.html', 'a/a.html', 'a/a.html'],
    ['a.html', '100% #1?/x:y.html', '100%25%20%231%3F/x%3Ay.html'],
    ['a/b.html', 'a', '../a'],
    ['a.html', '*.html', '%2A.html'],
    ['a.html', "注 (1)'.html", '%E6%B3%A8%20%281%29%27.html'],
  ])('from %s to %s is %s', (from, to, address) => {
    expect(relativeAddress(from, to)).toBe(address);
  });

  const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[/\0]|^\.\.?$/.test(text));
  const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

  it('leads to its file whatever the names, and a browser agrees', () => {
    fc.assert(
      fc.property(file, file, file, (from, to, folder) => {
        const address = relativeAddress(from, to);
        expect(resolvePath(address, from)).toBe(to);

        const root = `file:///${folder.split('/').map(encodeName).join('/')}/`;
        const here = new URL(from.split('/').map(encodeName).join('/'), root);
        const there = new URL(address, here).pathname.slice(new URL(root).pathname.length);
        expect(there.split('/').map(decodePart).join('/')).toBe(to);
      }),
    );
  });
});
