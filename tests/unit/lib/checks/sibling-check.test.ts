import { describe, expect, test } from 'vitest';
import { checkPages } from '../../../../src/lib/checks/page-check.ts';
import { checkSiblings } from '../../../../src/lib/checks/sibling-check.ts';
import type { Scenario } from '../../../../src/lib/schemas/scenario.ts';
import { claim, facet, knowledge, scenario, step, variant } from '../../../builders.ts';

const ACCOUNT = facet('account', [], {
  options: [
    { id: 'yes', label: '有', short: '有对公账户', words: ['小额打款'] },
    { id: 'no', label: '没有', short: '没有对公账户' },
  ],
});
const found = (rest: Partial<Scenario>) => {
  const world = knowledge({
    facets: [ACCOUNT],
    scenarios: { 'mp-1': scenario('mp-1', rest) },
    claims: { said: claim({ text: '用小额打款。' }) },
  });
  return checkSiblings(world).map(({ path }) => path.join('.'));
};
const yes = { account: 'yes' };
const no = { account: 'no' };
const divided = [step({ when: yes }), step({ when: no })];

describe('a text under one condition', () => {
  test.each<[string, Partial<Scenario>, string[]]>([
    ['may speak of its own branch', { steps: [...divided, step({ when: yes, do: '有对公账户，用小额打款。' })] }, []],
    ['may not name its sibling', { steps: [...divided, step({ when: no, do: '有对公账户的打款。' })] }, ['steps.2.do']],
    [
      'may not name it by another word',
      { steps: [...divided, step({ when: no, note: '不用小额打款。' })] },
      ['steps.2.note'],
    ],
    [
      'is not taken for its sibling where a word holds the other',
      { steps: [...divided, step({ when: no, do: '没有对公账户。' })] },
      [],
    ],
    [
      'may name neither where both read it',
      { steps: divided, unknowns: [{ text: '没有对公账户时怎么办。' }] },
      ['unknowns.0.text'],
    ],
    [
      'is held to it in an answer',
      { steps: divided, variants: [variant('y', yes), { ...variant('n', no), answer: '不能小额打款。' }] },
      ['variants.1.answer'],
    ],
    [
      'is held to it in what blocks',
      { steps: divided, claims: [{ claim: 'said', about: 'blocker', when: no }] },
      ['claims.0.claim'],
    ],
    ['may say more where it is folded away', { steps: divided, claims: [{ claim: 'said', about: 'after' }] }, []],
    ['may say anything where nothing is asked', { when: no, unknowns: [{ text: '没有对公账户时怎么办。' }] }, []],
  ])('%s', (_what, rest, expected) => {
    expect(found(rest)).toEqual(expected);
  });
});

describe('the page of a scenario', () => {
  const facets = ['a', 'b', 'c'].map((id) => facet(id, ['x', 'y']));
  const actors = [
    { id: 'you', label: '你' },
    { id: 'boss', label: '管理员' },
  ];
  const issues = (rest: Partial<Scenario>) =>
    checkPages(knowledge({ facets, actors, scenarios: { 'mp-1': scenario('mp-1', rest) } })).map(({ path }) =>
      path.join('.'),
    );
  const variants = [variant('x', { a: 'x' }), variant('y', { a: 'y' })];
  const threeQuestions = facets.map(({ id }) => step({ when: { [id]: 'x' } }));
  const text = '不知道的事。';

  test.each<[string, Partial<Scenario>, string[]]>([
    ['may ask two things', { steps: threeQuestions.slice(1) }, []],
    ['may not ask three', { steps: threeQuestions }, ['when']],
    [
      'may have branches to choose from instead',
      {
        steps: [
          step({ when: { a: 'x' } }),
          step({
            when: [
              { a: 'x', b: 'x' },
              { a: 'x', b: 'y' },
            ],
          }),
        ],
        variants,
      },
      [],
    ],
    [
      'may not show those who choose a branch what only some of them have',
      { when: { c: ['x', 'y'] }, steps: [...threeQuestions, step({ when: { a: 'x', b: 'x' } })], variants },
      ['steps.1.when', 'steps.2.when', 'steps.3.when'],
    ],
    ['may not name twice who acts', { steps: [step({ actor: 'boss', do: '管理员点确认。' })] }, ['steps.0.do']],
    ['may begin with the reader, who is not named', { steps: [step({ actor: 'you', do: '你来点确认。' })] }, []],
    ['may tell of three things that are not known', { unknowns: [{ text }, { text }, { text }] }, []],
    [
      'may not tell one reader of four',
      { unknowns: [{ text }, { text }, { text }, { text, when: { a: 'x' } }] },
      ['unknowns'],
    ],
    [
      'may tell two readers of different ones',
      { unknowns: [{ text }, { text }, { text, when: { a: 'y' } }, { text, when: { a: 'x' } }] },
      [],
    ],
  ])('%s', (_what, rest, expected) => {
    expect(issues(rest)).toEqual(expected);
  });
});
