import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { answersFor, buildRanking, fits, SAME_AS_TITLE } from '../../../../src/lib/search/rank.ts';
import type { SearchTable, Sense, TablePage } from '../../../../src/lib/search/table.ts';
import { SMALL, smallLexicon } from './table-builder.ts';

const page = (rest: Partial<TablePage>): TablePage => ({
  url: 'x.html',
  title: '',
  answer: '',
  code: 'mp-1',
  ...rest,
});
const sense = (word: string, rest: Partial<Sense> = {}): Sense => ({
  term: word,
  words: [word],
  see: [],
  weight: 1,
  ...rest,
});
const scores = (query: string, table: Partial<SearchTable>) => {
  const lexicon = buildLexicon({ subject: SMALL.subject, pages: [], senses: [], help: [], ...table });
  return buildRanking(lexicon)(planQuery(query, lexicon)).map(({ page: position, score }) => [position, score]);
};

describe('a word', () => {
  const senses = [sense('昵称', { weight: 2 })];

  it('counts in a title by how much it says', () => {
    expect(scores('昵称吗昵', { pages: [page({ title: '释放昵称的规则' })], senses })).toEqual([[0, 6]]);
  });

  test.each([
    ['by its own name', '关于昵称', 3],
    ['by the name that was typed', '关于名字', 3],
    ['by neither', '关于称呼', undefined],
  ])('is found %s', (_how, title, score) => {
    const named = [sense('昵称', { words: ['昵称', '名字'] })];
    expect(scores('名字', { pages: [page({ title })], senses: named })[0]?.[1]).toBe(score);
  });

  test.each([
    ['公司还没注销', 3],
    ['公司的事', undefined],
    ['注销的事', undefined],
  ])('of two halves is found only where both are: in 「%s」', (title, score) => {
    const halves = [sense('主体没了', { pairs: [{ first: ['公司'], second: ['注销'] }] })];
    expect(scores('公司早就注销', { pages: [page({ title })], senses: halves })[0]?.[1]).toBe(score);
  });

  it('that nobody says leads nowhere', () => {
    expect(scores('昵称', { pages: [page({ title: '别的' })], senses })).toEqual([]);
  });

  it('leads to the pages it is about, the best first, even where it says little', () => {
    const about = [sense('昵称', { see: [2, 0], weight: 0.1 })];
    expect(scores('昵称', { pages: [page({}), page({}), page({})], senses: about })).toEqual([
      [2, 1.5],
      [0, 0.15 * 9.5],
    ]);
  });
});

describe('a title', () => {
  test.each([
    ['that is the whole query', '怎么拿回旧名字', '怎么拿回旧名字'],
    ['that is the query without its question words', '怎么红烧肉罐头', '红烧肉罐头'],
    ['of which a clause is the query', '主体已注销', '主体已注销，注销公众号'],
  ])('%s scores highest', (_what, query, title) => {
    expect(scores(query, { pages: [page({ title })] })).toEqual([[0, SAME_AS_TITLE]]);
  });
});

describe('a condition', () => {
  const senses = [
    sense('甲', { words: ['甲方甲'], means: { kind: 'a' } }),
    sense('乙', { words: ['乙方乙'], means: { kind: 'b' } }),
    sense('大', { words: ['大号大'], means: { size: 'l' } }),
    sense('账号', { words: ['小程序'], means: { account: 'mp' } }),
  ];
  const ask = (query: string, ...pages: Partial<TablePage>[]) => scores(query, { senses, pages: pages.map(page) });

  test.each([
    ['one option', '甲方甲', { when: [{ kind: 'a' }] }, 12],
    ['one of two options', '甲方甲', { when: [{ kind: ['a', 'b'] }] }, 6],
    ['one of both options asked for', '甲方甲乙方乙', { when: [{ kind: 'a' }] }, 12],
    [
      'none that contradicts the query elsewhere',
      '甲方甲大号大',
      { when: [{ kind: 'a', size: 's' }, { kind: ['a', 'b'] }] },
      6,
    ],
    ['both options asked for', '甲方甲乙方乙', { when: [{ kind: ['a', 'b'] }] }, 12],
    ['the best of several', '甲方甲', { when: [{ kind: ['a', 'b'] }, { kind: 'a' }] }, 12],
    ['a branch', '甲方甲', { when: [{ size: 'l' }], branches: [{ kind: 'a' }] }, 12],
    ['two facets', '甲方甲大号大', { when: [{ kind: 'a', size: 'l' }] }, 24],
  ])('on %s counts', (_what, query, rest, score) => {
    expect(ask(query, rest)).toEqual([[0, score]]);
  });

  test.each([
    ['contradicts the query', '甲方甲', { title: '甲方甲', when: [{ kind: 'b' }] }],
    ['says nothing of it', '甲方甲', { when: [{ size: 'l' }] }],
    [
      'names it outside and in a branch that contradicts it',
      '甲方甲',
      { when: [{ kind: ['b', 'c'] }], branches: [{ kind: 'a' }] },
    ],
  ])('that %s leads nowhere', (_what, query, rest) => {
    expect(ask(query, rest)).toEqual([]);
  });

  it('of a branch counts only where the page itself leaves the facet open', () => {
    expect(ask('甲方甲', { when: [{ kind: 'a' }], branches: [{ kind: 'a' }] })).toEqual([[0, 12]]);
  });

  it('needs more than the account for the page of cases without an answer', () => {
    const uncovered = { when: [{ kind: 'a' }], uncovered: true as const };
    expect(ask('甲方甲', uncovered)).toEqual([]);
    expect(ask('甲方甲小程序', uncovered)).toEqual([]);
    expect(ask('甲方甲大号大', { when: [{ kind: 'a', size: 'l' }], uncovered: true })).toEqual([[0, 24]]);
  });
});

describe('pages', () => {
  it('stand in the order of their scores, then of the table', () => {
    const pages = [page({ title: '昵称' }), page({ title: '昵称的名字' }), page({ title: '昵称' })];
    const senses = [sense('昵称'), sense('名字')];
    expect(scores('昵称吗名字', { pages, senses }).map(([position]) => position)).toEqual([1, 0, 2]);
  });

  test.each([
    ['without a condition', {}, true],
    ['whose condition agrees', { when: [{ kind: 'a' }] }, true],
    ['one of whose conditions agrees', { when: [{ kind: 'b' }, { size: 'l' }] }, true],
    ['whose conditions all disagree', { when: [{ kind: 'b' }, { kind: 'c' }] }, false],
  ])('%s fit: %s', (_what, rest, expected) => {
    expect(fits(page(rest), { kind: 'a' })).toBe(expected);
  });

  test.each<[string, Parameters<typeof answersFor>[1], string]>([
    ['in the order of its questions', { size: 'l', kind: 'a' }, '?kind=a&size=l'],
    ['as a list of one', { kind: ['a'] }, '?kind=a'],
    ['not where any of two would do', { kind: ['a', 'b'] }, ''],
    ['not where it is another case than that of the page', { kind: 'c' }, ''],
    ['not to what is not asked', { other: 'x' }, ''],
  ])('are told what a query answers to their questions, %s', (_what, known, expected) => {
    expect(answersFor(page({ asks: ['kind', 'size'], when: [{ kind: ['a', 'b'] }] }), known)).toBe(expected);
  });

  it('are folded once, whatever is asked', () => {
    const lexicon = smallLexicon();
    const rank = buildRanking(lexicon);
    const plan = planQuery('公众号注销', lexicon);
    expect(rank(plan)).toEqual(rank(plan));
  });
});
