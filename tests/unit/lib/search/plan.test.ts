import { describe, expect, it, test } from 'vitest';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import type { Sense } from '../../../../src/lib/search/table.ts';
import { SMALL, senseOf } from './table-builder.ts';

const lexicon = buildLexicon({
  senses: [
    senseOf('小程序', { means: { account: 'mp' } }),
    senseOf('公众号', { words: ['公众号', '服务号'], means: { account: ['oa'] }, weight: 0.5 }),
    senseOf('企业', { words: ['企业', '公司'], means: { entity: 'firm' } }),
    senseOf('主体已注销', { words: ['主体已注销', '公司没了'], means: { status: 'gone' } }),
    senseOf('释放', { means: { goal: 'release' } }),
    senseOf('冻结期', { see: [3] }),
    senseOf('保护期', { see: [4] }),
    senseOf('密码', { words: ['密码', '口令'], outside: '没有写密码。' }),
    senseOf('视频号', { outside: '没有视频号。' }),
    senseOf('迁移', { pairs: [{ first: ['公司'], second: ['迁走', '企业迁走'] }] }),
    senseOf('催办', { outside: '没有写。', means: { entity: 'nobody' } }),
  ],
  subject: SMALL.subject,
  pages: [],
  help: [],
});
const plan = (query: string, asTyped = false) => planQuery(query, lexicon, asTyped);
const terms = (senses: readonly Sense[]) => senses.map(({ term }) => term);

describe('what a query says about the account', () => {
  test.each([
    ['小程序', { account: ['mp'] }],
    ['小程序和公众号', { account: ['mp', 'oa'] }],
    ['服务号，公司没了', { account: ['oa'], status: ['gone'] }],
    ['没有这些', {}],
  ])('in 「%s」 is %j, two answers to one question meaning either', (query, known) => {
    expect(plan(query).known).toEqual(known);
  });

  it('is not what a word says that no page answers', () => {
    expect(plan('催办').known).toEqual({});
  });
});

describe('a word that is looked up under another name', () => {
  test.each([
    ['服务号', [{ typed: '服务号', term: '公众号' }]],
    ['公众号', []],
    ['服务号，服务号', [{ typed: '服务号', term: '公众号' }]],
    ['公司没了', [{ typed: '公司没了', term: '主体已注销' }]],
    [
      '公司，服务号',
      [
        { typed: '公司', term: '企业' },
        { typed: '服务号', term: '公众号' },
      ],
    ],
    ['公眾平号', []],
    ['口令', []],
    ['服务号的口令', [{ typed: '服务号', term: '公众号' }]],
    ['公司后来迁走', [{ typed: '公司后来迁走', term: '迁移' }]],
    [
      '服务号，公司后来迁走',
      [
        { typed: '服务号', term: '公众号' },
        { typed: '公司后来迁走', term: '迁移' },
      ],
    ],
  ])('in 「%s」 is told once: %j', (query, expansions) => {
    expect(plan(query).expansions).toEqual(expansions);
  });

  it('is told where it had to be guessed, even if it is the word itself', () => {
    expect(plan('冻洁期').expansions).toEqual([{ typed: '冻洁期', term: '冻结期' }]);
  });
});

describe('the words of a query', () => {
  it('are the glossary’s with their weight, then what is left of the query', () => {
    expect(plan('服务号怎么红烧肉').words).toEqual([
      { typed: ['服务号'], term: '公众号', weight: 0.5 },
      { typed: ['红烧肉'], term: '红烧肉', weight: 2 },
    ]);
  });

  it('are its content, without question words', () => {
    expect(plan('服务号怎么红烧肉')).toMatchObject({ content: '服务号红烧肉', unknown: ['红烧肉'] });
  });

  it('stand as they were typed where the reader wants so', () => {
    expect(plan('服务号怎么注消', true)).toMatchObject({
      senses: [],
      known: {},
      expansions: [],
      words: [{ typed: ['服务号'], term: '服务号', weight: 0.5 }, { term: '注消' }],
    });
  });

  it('each mean one thing, however often they stand there', () => {
    expect(terms(plan('服务号公众号').senses)).toEqual(['公众号']);
  });
});
