import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { answerQuery, type Found } from '../../../../src/lib/search/answer.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { buildRanking } from '../../../../src/lib/search/rank.ts';
import { SMALL, smallLexicon } from './table-builder.ts';

const lexicon = smallLexicon();
const rank = buildRanking(lexicon);
const answer = (query: string, { found, asTyped = false }: { found?: Found; asTyped?: boolean } = {}) => {
  const plan = planQuery(query, lexicon, asTyped);
  const result = answerQuery(plan, rank(plan), lexicon, found);
  return { ...result, codes: result.pages.map((page) => SMALL.pages[page]?.code) };
};

describe('a query in people’s own words', () => {
  test.each([
    ['公众号', 'oa-0'],
    ['服务号销户', 'oa-0'],
    ['註銷公眾號', 'oa-0'],
    ['gzh', 'oa-0'],
    ['怎么注销', 'mp-0'],
    ['小城序', 'mp-0'],
    ['公司没了小程序', 'mp-3'],
    ['公司早就没了，公众号怎么办', 'oa-3'],
    ['公司注销了公众号', 'oa-3'],
    ['公章被收走', 'oa-3'],
  ])('%s leads first to %s', (query, code) => {
    const { answered, codes } = answer(query);
    expect({ answered, first: codes[0] }).toEqual({ answered: true, first: code });
  });

  it('never shows a page that it contradicts', () => {
    expect(answer('公司没了公众号').codes).toEqual(['oa-3']);
  });

  it('does not take two halves for one word that say something else', () => {
    expect(planQuery('别的公司没了公众号', lexicon).known).toEqual({ account: ['oa'] });
  });
});

describe('a query that no page answers', () => {
  test.each([
    ['视频号注销', '没有视频号', []],
    ['公司没了视频号', '没有视频号', []],
    ['忘了密码', '没有写密码', []],
    ['公司怎么注销', '要问登记机关', ['mp-3', 'oa-3']],
  ])('%s is told so', (query, note, near) => {
    const { answered, note: told, codes, help } = answer(query);
    expect({ answered, told, codes }).toEqual({ answered: false, told: note, codes: near });
    expect(help.length).toBeGreaterThan(0);
  });

  it('is answered where the query also says what a page is about', () => {
    expect(answer('公司没了密码也忘了，公众号').codes).toEqual(['oa-3']);
  });

  it('means the account where one is named', () => {
    expect(answer('公司怎么注销公众号').answered).toBe(true);
  });

  it('offers the help for the kind of account that is named', () => {
    expect(answer('公众号密码').help.map(({ account }) => account)).toEqual(['oa']);
  });
});

describe('a word that only the full text can know', () => {
  const nothing: Found = { stages: [], unknown: [[]] };

  it('makes the first answer wait', () => {
    expect(answer('公众号红烧肉')).toMatchObject({ waiting: true, codes: [] });
  });

  it('is not found anywhere: no page answers, and the nearest is only called near', () => {
    expect(answer('公众号红烧肉', { found: nothing })).toMatchObject({ answered: false, codes: ['oa-0'] });
    expect(answer('红烧肉', { found: nothing })).toMatchObject({ answered: false, codes: [] });
  });

  it('is left aside where the query names the account and the deed', () => {
    expect(answer('红烧肉公众号注销', { found: nothing })).toMatchObject({ answered: true });
  });

  it('raises the pages that say it', () => {
    const found = { stages: [], unknown: [['oa-3.html']] };
    expect(answer('公众号红烧肉', { found }).codes[0]).toBe('oa-3');
  });

  it('counts less than a word that says what a page is about', () => {
    expect(answer('公司没了公众号红烧肉', { found: nothing }).codes).toEqual(['oa-3']);
  });
});

describe('what the full text adds', () => {
  it('stands below what was there and leaves its order alone', () => {
    const first = answer('公司没了公众号');
    const found = { stages: [['oa-3.html', '#other', 'mp-0.html']], unknown: [] };
    const whole = answer('公司没了公众号', { found });
    expect(whole.pages).toEqual(first.pages);
    expect(whole.more).toEqual(['#other']);
  });
});

describe('the words as typed', () => {
  it('are not looked up under another name', () => {
    expect(planQuery('公司没了公众号', lexicon).expansions).toEqual([{ typed: '公司没了', term: '主体已注销' }]);
    expect(planQuery('公司没了公众号', lexicon, true)).toMatchObject({ expansions: [], senses: [], known: {} });
  });
});

describe('any query at all', () => {
  it('gets the same calm answer every time', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'公司没了众号注销小程序怎么视频密码'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (query) => {
        const once = answer(query);
        expect(answer(query)).toEqual(once);
        expect(new Set(once.pages).size).toBe(once.pages.length);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
