import { describe, expect, it, test } from 'vitest';
import { scenarioCard, shorterAnswers, siteCard, wordsOf } from '../../../../src/lib/sharing/link-card.ts';
import { facet, knowledge, scenario, term } from '../../../builders.ts';

const accounts = facet('account', ['mini-program', 'store', 'official-account']);

describe('the card of a scenario', () => {
  const known = knowledge({ facets: [facet('goal', ['a', 'b']), accounts] });

  it('says code, kind of account, title and answer', () => {
    const card = scenarioCard(scenario('mp-2', { when: { account: 'mini-program' } }), known);
    expect(card).toEqual({ code: 'mp-2', kinds: ['MINI-PROGRAM'], title: '标题 mp-2', answer: '答案。' });
  });

  test.each([
    [
      'every condition names',
      [{ account: 'official-account' }, { account: 'mini-program', goal: 'a' }],
      ['MINI-PROGRAM', 'OFFICIAL-ACCOUNT'],
    ],
    ['a list names', { account: ['store', 'mini-program'] }, ['MINI-PROGRAM', 'STORE']],
    ['nothing names', { goal: 'a' }, []],
  ])('has the kinds that %s, in the order of the question', (_what, when, kinds) => {
    expect(scenarioCard(scenario('mp-2', { when }), known).kinds).toEqual(kinds);
  });

  it('has no code where that is no word of people', () => {
    expect(scenarioCard(scenario('uncovered', { part: 'uncovered' }), known)).not.toHaveProperty('code');
  });
});

it('the card of the site says what it is for, and then what is in it', () => {
  expect(siteCard('找到办法：交什么、等几天。')).toEqual({ kinds: [], title: '找到办法', answer: '交什么、等几天。' });
});

it('words of this field are short Chinese ones of the glossary and of the answers', () => {
  const glossary = {
    a: term('对公账户', { also: ['公户', '原始ID', '一个说起来很长的词'] }),
    b: term('户'),
  };
  const facets = [{ ...accounts, options: [{ id: 'x', label: '公众号（x）', short: '公众号' }] }];
  expect(wordsOf({ glossary, facets })).toEqual(['公众号', '公户', '对公账户']);
});

describe('a shorter answer', () => {
  it('ends with a sentence as it stands, or with a clause and dots; the longest is first', () => {
    expect(shorterAnswers('甲，乙。丙；丁：戊。')).toEqual(['甲，乙。丙；丁……', '甲，乙。丙……', '甲，乙。', '甲……']);
  });

  it('does not end inside quotes', () => {
    expect(shorterAnswers('点「甲，乙」，丙。')).toEqual(['点「甲，乙」……']);
  });

  it('is not there where the answer is one clause', () => {
    expect(shorterAnswers('答案。')).toEqual([]);
  });
});
