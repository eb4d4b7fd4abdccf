import { describe, expect, it, test } from 'vitest';
import { findIndentSlip } from '../../../src/content-files/indent.ts';

const SOUND = `a: 1
list:
  - id: x
    title: t
    when: { a: b }
  - id: y
    title: u
deep:
  - name: m
    seal:
      owner: n
      kind: o
flat:
- one
- two
text: a text
  that goes on
flow: [a,
  b]
z: 3
`;

describe('findIndentSlip', () => {
  it('finds nothing where every line has its level', () => {
    expect(findIndentSlip(SOUND)).toBeUndefined();
  });

  test.each<[string, string, string, number, number]>([
    ['the first line', 'a: 1', ' a: 1', 1, 0],
    ['a key one space short', '    title: t', '   title: t', 4, 4],
    ['a key one space too far', '    title: t', '     title: t', 4, 4],
    ['a key at the margin', '    title: t', 'title: t', 4, 4],
    ['the last key of an item at the margin', '    when: {', 'when: {', 5, 4],
    ['an item one space short', '  - id: y', ' - id: y', 6, 2],
    ['an item one space too far', '  - id: y', '   - id: y', 6, 2],
    ['the last key of a list one space too far', '    title: u', '     title: u', 7, 4],
    ['a key of a deeper group one space short', '      kind: o', '     kind: o', 12, 6],
    ['a key below a value', 'z: 3', ' z: 3', 20, 0],
  ])('finds %s, and where it belongs', (_what, from, to, line, wanted) => {
    const spaces = to.length - to.trimStart().length;
    expect(findIndentSlip(SOUND.replace(from, to))).toMatchObject({ line, spaces, wanted });
  });

  it('names the line above too where that may be the wrong one', () => {
    const source = SOUND.replace('  - id: x', '   - id: x');
    expect(findIndentSlip(source)).toEqual({ line: 4, spaces: 4, wanted: 5, above: '- id: x' });
    expect(findIndentSlip(SOUND.replace('  - id: y', ' - id: y'))).not.toHaveProperty('above');
  });
});
