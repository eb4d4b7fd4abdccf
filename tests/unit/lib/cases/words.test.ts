import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Case, judge, type When } from '../../../../src/lib/cases/condition.ts';
import { caseWords, openWords, optionWord, whenWords } from '../../../../src/lib/cases/words.ts';
import { facet } from '../../../builders.ts';
import { FACETS, knownCases, whens } from './small-worlds.ts';

const ALL = [facet('kind', ['a', 'b']), facet('seal', ['x', 'y', 'z'])];

describe('optionWord', () => {
  test.each([
    ['the short word of an option', 'kind', 'a', 'A'],
    ['the id of an option the facet lacks', 'kind', 'q', 'q'],
    ['the id where there is no such facet', 'entity', 'a', 'a'],
  ])('gives %s', (_what, facetId, option, word) => {
    expect(optionWord(ALL, facetId, option)).toBe(word);
  });
});

describe('whenWords', () => {
  test.each<[string, When | undefined, string]>([
    ['facets in declared order', { seal: 'x', kind: 'a' }, 'A · X'],
    ['two options with 或', { seal: ['x', 'z'] }, 'X或Z'],
    ['more options as a list', { seal: ['x', 'y', 'z'] }, 'X、Y或Z'],
    ['several conditions with ；或者', [{ kind: 'a' }, { seal: 'y' }], 'A；或者Y'],
    ['nothing for no condition', undefined, ''],
  ])('words %s', (_what, when, words) => {
    expect(whenWords(ALL, when)).toBe(words);
  });
});

describe('caseWords', () => {
  test.each<[string, Case, string]>([
    ['what is known, in declared order', { seal: 'x', kind: 'a' }, 'A · X'],
    ['nothing known', {}, '任何情况'],
  ])('words %s', (_what, known, words) => {
    expect(caseWords(ALL, known)).toBe(words);
  });
});

describe('openWords', () => {
  test.each<[string, When | undefined, Case, string]>([
    ['everything while nothing is known', { kind: 'a', seal: 'x' }, {}, 'A · X'],
    ['only what is not known yet', { kind: 'a', seal: 'x' }, { kind: 'a' }, 'X'],
    ['nothing where all is known', { kind: 'a' }, { kind: 'a' }, ''],
    ['nothing where it cannot hold any more', { kind: 'a', seal: 'x' }, { kind: 'b' }, ''],
    [
      'only the conditions still possible',
      [
        { kind: 'a', seal: 'x' },
        { kind: 'b', seal: 'y' },
      ],
      { kind: 'b' },
      'Y',
    ],
    [
      'the same words once',
      [
        { kind: 'a', seal: 'x' },
        { kind: ['a', 'b'], seal: 'x' },
      ],
      { kind: 'a' },
      'X',
    ],
    ['each possible condition', [{ seal: 'x' }, { kind: 'a', seal: 'y' }], { kind: 'a' }, 'X；或者Y'],
    ['nothing where one of several conditions holds already', [{ kind: 'a' }, { seal: 'x' }], { kind: 'a' }, ''],
    ['nothing for no condition', undefined, {}, ''],
    ['nothing of a question it does not know', [{ nowhere: 'x' }, { seal: 'x' }], {}, 'X'],
  ])('words %s', (_what, when, known, words) => {
    expect(openWords(ALL, when, known)).toBe(words);
  });

  it('is empty exactly where nothing is open', () => {
    fc.assert(
      fc.property(whens, knownCases, (when, known) => {
        expect(openWords(FACETS, when, known) === '').toBe(judge(when, known) !== 'open');
      }),
    );
  });
});
