import { describe, expect, it, test } from 'vitest';
import { answerQuery, type Found } from '../../../../src/lib/search/answer.ts';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { buildScorer, type Scores } from '../../../../src/lib/search/scorer.ts';
import type { SearchTable, TablePage } from '../../../../src/lib/search/table.ts';
import { SMALL, senseOf, smallLexicon } from './table-builder.ts';

const lexicon = smallLexicon();
const score = buildScorer(lexicon);
const answer = (query: string, found?: Found) => {
  const plan = planQuery(query, lexicon);
  const result = answerQuery(plan, score(plan), lexicon, found);
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
    ['OA３ 怎么办', 'oa-3'],
    ['mp 0', 'mp-0'],
  ])('%s leads first to %s', (query, code) => {
    const { answered, codes } = answer(query);
    expect({ answered, first: codes[0] }).toEqual({ answered: true, first: code });
  });

  it('that is empty gets no answer and no word about it', () => {
    expect(answer('？！')).toMatchObject({ answered: false, note: '', pages: [], waiting: false });
  });
});

/** Scenarios, one for cases without an answer, a rule. */
const PAGES: TablePage[] = [
  { url: 'mp-1.html', code: 'mp-1', title: '一', answer: '' },
  { url: 'uncovered.html', code: 'uncovered', title: '无', answer: '', uncovered: true },
  { url: 'rules/rule.html', title: '规则', answer: '' },
  { url: 'questions/why.html', title: '为什么', answer: '' },
];
const table: SearchTable = {
  subject: SMALL.subject,
  pages: PAGES,
  senses: [senseOf('视频号', { outside: '没有视频号。', see: [0, 3] }), senseOf('别的')],
  help: SMALL.help,
};
const made = buildLexicon(table);
const scores = (places: readonly number[], none = 0): Scores => ({
  pages: places.map((page, index) => ({ page, score: -index })),
  none,
  first: 0.6,
  named: { pages: [] },
});
const decide = (query: string, given: Scores, found?: Found) => answerQuery(planQuery(query, made), given, made, found);

describe('a few characters that the glossary does not know', () => {
  it('ask for nothing where each of them only asks', () => {
    expect(decide('可不可', scores([2, 0]))).toMatchObject({ answered: false, note: '', pages: [] });
  });

  it('are looked for where one of them says something', () => {
    expect(decide('不可逆', scores([2, 0]))).toMatchObject({ answered: true, pages: [2, 0] });
  });
});

describe('what probably no page answers', () => {
  it('is told in the glossary’s words, with the nearest pages that are no scenarios', () => {
    const told = decide('视频号', scores([0, 2], 0.9));
    expect(told).toMatchObject({ answered: false, note: '没有视频号。', pages: [3, 2] });
    expect(told.help).toEqual(SMALL.help);
  });

  it('is so from two chances in five on; what is more probable is shown, scenarios too', () => {
    expect(decide('别的', scores([0, 2], 0.45))).toMatchObject({ answered: false, pages: [2] });
    expect(decide('别的', scores([0, 2], 0.35))).toMatchObject({ answered: true, pages: [0, 2] });
  });

  it('waits for a look into the full text before it says that no page has a word', () => {
    const unsure = scores([0, 2], 0.9);
    expect(decide('红烧肉', unsure)).toMatchObject({ waiting: true, note: '', pages: [] });
    const nothing = { stages: [], quoting: [], unknown: [[]] };
    expect(decide('红烧肉', unsure, nothing)).toMatchObject({ answered: false, note: '没有哪一页写到「红烧肉」。' });
    const somewhere = { stages: [], quoting: [], unknown: [['rules/rule.html']] };
    expect(decide('红烧肉', unsure, somewhere).note).not.toContain('红烧肉');
  });

  it('is answered where a page says it word for word', () => {
    const quoted = { stages: [['questions/why.html']], quoting: ['questions/why.html'], unknown: [[]] };
    expect(decide('红烧肉要小火慢炖两小时', scores([0, 2], 0.9), quoted)).toMatchObject({
      answered: true,
      pages: [3, 0, 2],
    });
  });

  it('is not shown for a query of question words alone, unless one page is nearly certain', () => {
    expect(decide('怎么', { ...scores([0, 2]), first: 0.5 })).toMatchObject({ answered: false, note: '', pages: [] });
    expect(decide('怎么', { ...scores([0, 2]), first: 0.8 })).toMatchObject({ answered: true, pages: [0, 2] });
  });

  it('are answered where they are long enough to say something together, and not where no page answers', () => {
    expect(decide('怎么还要多久呢', { ...scores([0, 2]), first: 0.5 })).toMatchObject({
      answered: true,
      pages: [0, 2],
    });
    expect(decide('怎么还要多久呢', { ...scores([0, 2], 0.6), first: 0.5 })).toMatchObject({ answered: false });
  });

  it('is said of an address that no page rests on', () => {
    const named = { pages: [], unknownAddress: 'example.com/x' };
    const told = decide('https://example.com/x', { ...scores([0]), named });
    expect(told).toMatchObject({ answered: false, pages: [] });
    expect(told.note).not.toBe('');
  });
});

describe('a case without an answer in the sources', () => {
  it('is shown as that', () => {
    expect(decide('别的', { ...scores([1, 0]), first: 0.8 })).toMatchObject({ answered: false, pages: [1] });
  });

  it('is one page among others where it is not sure that this is the case', () => {
    expect(decide('别的', scores([1, 0]))).toMatchObject({ answered: true, pages: [1, 0] });
  });
});

describe('the list', () => {
  it('ends where pages are much less probable than the first, but not before the third', () => {
    const given = { ...scores([0, 2, 3]), pages: [0, 2, 3, 1].map((page, index) => ({ page, score: -4 * index })) };
    expect(decide('别的', given).pages).toEqual([0, 2, 3]);
  });

  it('keeps its order when the full text adds pages below it', () => {
    const found = { stages: [['questions/why.html', '#other', 'mp-1.html']], quoting: [], unknown: [] };
    expect(decide('别的', scores([0, 2, 3]), found)).toMatchObject({ pages: [0, 2, 3], more: ['#other'] });
  });
});
