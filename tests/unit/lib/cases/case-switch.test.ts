import { describe, expect, it, test } from 'vitest';
import { chipsOf, switchRows } from '../../../../src/lib/cases/case-switch.ts';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { facet, materialUse, scenario, step, variant } from '../../../builders.ts';

const FACETS = [facet('kind', ['a', 'b', 'c']), facet('account', ['yes', 'no']), facet('seal', ['has', 'none'])];
const page = (conditions: readonly When[], rest: Parameters<typeof scenario>[1] = {}) =>
  scenario('mp-1', { steps: conditions.map((when) => step({ when })), ...rest });
const asked = (...given: Parameters<typeof page>) =>
  switchRows(page(...given), FACETS).map(({ id, choices }) => [id, ...choices.map((choice) => choice.id)].join(' '));

describe('the questions of a page', () => {
  test.each<[string, Parameters<typeof page>, string[]]>([
    ['are none where nothing depends on the case', [[{}]], []],
    [
      'are what its conditions name, in the order of the facets',
      [[{ account: 'no' }, { kind: 'a' }]],
      ['kind a b c', 'account yes no'],
    ],
    [
      'are also what only some of its cases want',
      [[{}], { when: [{ kind: 'a' }, { kind: 'b', account: 'no' }] }],
      ['kind a b', 'account yes no'],
    ],
    ['leave out what the page takes for granted', [[{ kind: 'a' }], { when: { kind: 'a' } }], []],
    ['offer what the page leaves open', [[{ kind: 'a' }], { when: { kind: ['a', 'b'] } }], ['kind a b']],
    ['leave out a condition that all its readers meet', [[{ kind: ['a', 'b'] }], { when: { kind: ['a', 'b'] } }], []],
    [
      'know the conditions of seal and signature',
      [
        [],
        {
          steps: [step()],
          materials: [
            materialUse({ signature: { by: 'legal-representative', handwritten: true, when: { seal: 'none' } } }),
          ],
        },
      ],
      ['seal has none'],
    ],
    [
      'are one, for the branches, where they would be more than two',
      [
        [{ kind: 'a' }, { account: 'no' }, { seal: 'has' }],
        { variants: [variant('x', { kind: 'a' }), variant('y', { kind: ['b', 'c'] })] },
      ],
      ['variant x y'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(asked(...given)).toEqual(expected);
  });

  it('put into the address what a branch settles', () => {
    const conditions = [{ account: 'no' }, { seal: 'has' }];
    const variants = [variant('x', { kind: 'a', account: 'no' }), variant('y', { kind: ['b', 'c'] })];
    const [row] = switchRows(page(conditions, { variants }), FACETS);
    expect(row?.choices.map(({ answers }) => answers)).toEqual([
      { kind: 'a', account: 'no', variant: 'x' },
      { variant: 'y' },
    ]);
  });

  it('use the shorter of two words for an answer', () => {
    const facets = [
      facet('account', [], {
        options: [
          { id: 'no', label: '没有', short: '没有账户' },
          { id: 'yes', label: '账户在，也能用', short: '有账户' },
        ],
      }),
    ];
    const [row] = switchRows(page([{ account: 'no' }]), facets);
    expect(row?.choices.map(({ label, words }) => [label, words])).toEqual([
      ['没有', '没有账户'],
      ['有账户', '有账户'],
    ]);
  });
});

describe('the label of a fact', () => {
  it('has a piece for each question it answers', () => {
    const it = page([{ kind: ['a', 'b'], account: 'no' }]);
    const rows = switchRows(it, FACETS);
    expect(chipsOf(it, rows, { kind: ['a', 'b'], account: 'no' }, FACETS)).toEqual([
      { row: 1, words: 'A或B' },
      { row: 2, words: 'NO' },
    ]);
    expect(chipsOf(it, rows, undefined, FACETS)).toEqual([]);
  });

  it('does not say what every reader of the page is', () => {
    const it = page([{ kind: 'a', account: 'no' }], { when: { kind: 'a' } });
    expect(chipsOf(it, switchRows(it, FACETS), { kind: 'a', account: 'no' }, FACETS)).toEqual([
      { row: 1, words: 'NO' },
    ]);
  });

  it('is the title of the variant that alone is meant, where variants are what is chosen from', () => {
    const facets = [...FACETS, facet('third', ['x', 'y'])];
    const it = page([], {
      variants: [
        variant('first', { kind: 'a', account: 'no', third: 'x' }),
        variant('second', { kind: 'a', account: 'yes', third: 'x' }),
      ],
    });
    const rows = switchRows(it, facets);
    expect(chipsOf(it, rows, { kind: 'a', account: 'no' }, facets)).toEqual([{ row: 1, words: 'first' }]);
    expect(chipsOf(it, rows, { kind: 'a' }, facets)).toEqual([{ row: 1, words: 'A' }]);
  });
});
