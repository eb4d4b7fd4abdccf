import { describe, expect, test } from 'vitest';
import { checkRepeats } from '../../../../src/lib/checks/repeat-check.ts';

describe('checkRepeats', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing in lists of different texts', { a: ['甲', '乙'], b: ['甲'] }, []],
    ['the second of two', { a: ['甲', '乙', '甲'] }, ['a.2']],
    ['every one after the first', { a: ['甲', '甲', '甲'] }, ['a.1', 'a.2']],
    ['a list inside a list', { a: [{ b: ['甲', '甲'] }] }, ['a.0.b.1']],
    ['nothing among groups, which have checks of their own', { a: [{ b: '甲' }, { b: '甲' }] }, []],
    ['nothing where buttons are pressed one after another', { path: ['注销', '注销'] }, []],
    ['nothing in a text', '甲甲', []],
  ])('finds %s', (_what, data, paths) => {
    expect(checkRepeats('channels', 'one', data).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      paths.map((path) => `duplicate ${path}`),
    );
  });
});
