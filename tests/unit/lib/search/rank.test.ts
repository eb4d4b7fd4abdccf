import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { buildLikeness } from '../../../../src/lib/search/likeness.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { buildRanking, fits, isArticle, SAME_AS_ALIAS } from '../../../../src/lib/search/rank.ts';
import type { SearchTable, Sense, TablePage } from '../../../../src/lib/search/table.ts';
import { smallLexicon } from './table-builder.ts';

const page = (rest: Partial<TablePage>): TablePage => ({
  url: 'x.html',
  title: '',
  answer: '',
  code: 'mp-1',
  aliases: [],
  ...rest,
});
const { code: _scenario, ...article } = page({ url: 'questions/x.html' });
const sense = (word: string, rest: Partial<Sense> = {}): Sense => ({
  term: word,
  words: [word],
  see: [],
  weight: 1,
  ...rest,
});
const scores = (query: string, table: Partial<SearchTable>) => {
  const lexicon = buildLexicon({ pages: [], senses: [], help: [], ...table });
  return buildRanking(lexicon)(planQuery(query, lexicon)).map(({ page: position, score }) => [position, score]);
};

describe('a word', () => {
  const senses = [sense('昵称', { weight: 2 })];

  test.each([
    ['title', 6, { title: '释放昵称的规则' }],
    ['alias', 4, { aliases: ['别的', '换个昵称名字'] }],
    ['answer', 2, { answer: '昵称会释放。' }],
  ])('counts in a %s %i', (_place, score, rest) => {
    expect(scores('昵称吗昵', { pages: [page(rest)], senses })).toEqual([[0, score]]);
  });

  it('counts once, where it counts most', () => {
    const all = page({ title: '释放昵称的规则', aliases: ['换个昵称名字'], answer: '昵称会释放。' });
    expect(scores('昵称吗昵', { pages: [all], senses })).toEqual([[0, 6]]);
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

describe('a phrase', () => {
  test.each([
    ['the whole query as title', '怎么拿回旧名字', { title: '怎么拿回旧名字' }, SAME_AS_ALIAS],
    ['the whole query as an alias', '怎么拿回旧名字', { aliases: ['甲', '怎么拿回旧名字'] }, SAME_AS_ALIAS],
    ['the query without its question words', '怎么红烧肉罐头', { aliases: ['红烧肉罐头'] }, SAME_AS_ALIAS],
  ])('%s scores highest', (_what, query, rest, score) => {
    expect(scores(query, { pages: [page(rest)] })[0]?.[1]).toBeGreaterThanOrEqual(score);
  });

  test.each([
    ['inside the query counts its length', '我的红烧肉罐头坏掉', { aliases: ['红烧肉罐'] }, 4],
    ['of three characters is too short to count', '我的红烧肉罐头坏掉', { aliases: ['红烧肉'] }, undefined],
    ['around the query counts half the query', '红烧肉罐头', { aliases: ['先买红烧肉罐头再说'] }, 2.5 + 4],
    ['around a query of four characters counts half of it', '红烧肉罐', { aliases: ['先买红烧肉罐再说'] }, 2 + 4],
    ['around a short query counts its words alone', '红烧肉', { aliases: ['先买红烧肉再说'] }, 4],
  ])('%s', (_what, query, rest, score) => {
    expect(scores(query, { pages: [page(rest)] })[0]?.[1]).toBe(score);
  });

  it('says no more than its most telling word', () => {
    const senses = [sense('红烧肉罐头', { weight: 0.1 })];
    const [first] = scores('红烧肉罐头', { pages: [page({ aliases: ['先买红烧肉罐头再说'] })], senses });
    expect(first?.[1]).toBeCloseTo(0.1 * 2 + 0.25);
  });
});

describe('a sentence', () => {
  const asked = { aliases: ['钥匙丢了锁匠不肯来'] };
  const others = [page({ title: '别的' }), page({ title: '门锁换新' })];

  it('finds the question that is asked in much the same words', () => {
    expect(scores('锁匠不肯来开门', { pages: [...others, { ...article, ...asked }] })[0]?.[0]).toBe(2);
  });

  it('counts the more, the more it shares', () => {
    const like = buildLikeness(['钥匙丢了锁匠不肯来'])('锁匠不肯来开门', 0);
    const [[, score] = []] = scores('锁匠不肯来开门', { pages: [{ ...article, ...asked }] });
    expect(like).toBeGreaterThan(0.25);
    expect(score).toBeCloseTo(4 + 16 * like, 10);
  });

  it('is held against questions and rules only, not against scenarios', () => {
    const [[, likened] = [], [, plain] = []] = scores('锁匠不肯来开门', {
      pages: [page(asked), { ...article, ...asked }],
    });
    expect(likened).toBeGreaterThan(plain ?? 0);
    expect(scores('锁匠不肯来开门', { pages: [...others, page(asked)] })).toEqual([[2, 4]]);
  });

  it('that shares only a small part of a question does not find it', () => {
    expect(scores('钥匙放在门口的花盆下面安全吗', { pages: [...others, { ...article, ...asked }] })).toEqual([]);
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
    const pages = [page({ answer: '昵称' }), page({ title: '昵称的事' }), page({ answer: '昵称' })];
    expect(scores('昵称昵', { pages, senses: [sense('昵称')] }).map(([position]) => position)).toEqual([1, 0, 2]);
  });

  test.each([
    ['without a condition', {}, true],
    ['whose condition agrees', { when: [{ kind: 'a' }] }, true],
    ['one of whose conditions agrees', { when: [{ kind: 'b' }, { size: 'l' }] }, true],
    ['whose conditions all disagree', { when: [{ kind: 'b' }, { kind: 'c' }] }, false],
  ])('%s fit: %s', (_what, rest, expected) => {
    expect(fits(page(rest), { kind: 'a' })).toBe(expected);
  });

  test.each<[string, TablePage | undefined, boolean]>([
    ['with other names', { ...article, aliases: ['甲'] }, true],
    ['without one', article, false],
    ['of a scenario', page({ aliases: ['甲'] }), false],
    ['that is not there', undefined, false],
  ])('%s are rules or questions: %s', (_what, one, expected) => {
    expect(isArticle(one)).toBe(expected);
  });

  it('are folded once, whatever is asked', () => {
    const lexicon = smallLexicon();
    const rank = buildRanking(lexicon);
    const plan = planQuery('公众号注销', lexicon);
    expect(rank(plan)).toEqual(rank(plan));
  });
});
