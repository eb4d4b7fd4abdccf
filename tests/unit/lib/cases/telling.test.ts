import { expect, test } from 'vitest';
import { byTelling } from '../../../../src/lib/cases/telling.ts';

const open = (facet: string, ...leaves: string[][]) => ({
  facet,
  leaves: Object.fromEntries(leaves.map((codes, index) => [String(index), codes])),
});

test.each([
  [
    'at worst leaves the fewest',
    [open('wide', ['a', 'b', 'c'], ['d']), open('even', ['a', 'b'], ['c', 'd'])],
    ['even', 'wide'],
  ],
  [
    'on average leaves the fewest, where the worst is the same',
    [open('coarse', ['a', 'b'], ['a', 'c']), open('fine', ['a', 'b'], ['c'])],
    ['fine', 'coarse'],
  ],
  ['is asked first, where both are the same', [open('one', ['a'], ['b']), open('two', ['a'], ['b'])], ['one', 'two']],
])('the fact to find out first is the one that %s', (_why, facts, order) => {
  expect(byTelling(facts).map(({ facet }) => facet)).toEqual(order);
});
