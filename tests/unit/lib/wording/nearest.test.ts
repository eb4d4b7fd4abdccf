import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editDistance, nearest } from '../../../../src/lib/wording/nearest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['answer', 'anwser', 2],
    ['材料', '材科', 1],
    ['mp-1', 'mp-10', 1],
  ])('from 「%s」 to 「%s」 is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '材'), maxLength: 8 });

  it('is zero exactly between equal words', () => {
    fc.assert(fc.property(words, words, (a, b) => (editDistance(a, b) === 0) === (a === b)));
  });

  it('is the same both ways', () => {
    fc.assert(fc.property(words, words, (a, b) => editDistance(a, b) === editDistance(b, a)));
  });

  it('is never longer directly than by way of a third word', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => editDistance(a, c) <= editDistance(a, b) + editDistance(b, c)),
    );
  });

  it('lies between the difference and the maximum of the lengths', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearest', () => {
  test.each<[string, string, string[], string | undefined]>([
    ['the candidate with the fewest edits', 'anser', ['title', 'answer', 'actor'], 'answer'],
    ['the first of two equally near', 'mp-9', ['mp-1', 'mp-2'], 'mp-1'],
    [
      'a long word two thirds of which are right',
      'small-tranfser-chek',
      ['small-transfer', 'small-transfer-check'],
      'small-transfer-check',
    ],
    ['what a word is the beginning of', 'store-nick', ['store-nickname'], 'store-nickname'],
    ['nothing of which only half is right', 'agreement-copy-2021', ['guide-copy-2020'], undefined],
    ['nothing where all are far', 'governments', ['individual', 'media'], undefined],
    ['nothing among no candidates', 'a', [], undefined],
  ])('gives %s', (_what, word, candidates, found) => {
    expect(nearest(word, candidates)).toBe(found);
  });
});
