import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { answerQuery, type Found } from '../../../../src/lib/search/answer.ts';
import { buildLexicon } from '../../../../src/lib/search/lexicon.ts';
import { type Plan, planQuery } from '../../../../src/lib/search/plan.ts';
import { buildRanking } from '../../../../src/lib/search/rank.ts';
import type { TablePage } from '../../../../src/lib/search/table.ts';
import { SMALL, senseOf, smallLexicon } from './table-builder.ts';

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

/** Pages in the order of the table: scenarios, one for cases without an answer, rules and questions, another page. */
const PAGES = {
  mini: { code: 'mp-1', when: [{ account: 'mp' }] },
  gone: { code: 'mp-2', when: [{ account: 'mp', status: 'gone' }] },
  official: { code: 'oa-1', when: [{ account: 'oa' }] },
  ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`more${index}`, { code: `mp-${10 + index}` }])),
  uncovered: { code: 'uncovered', uncovered: true },
  rule: { aliases: ['规则'] },
  why: { aliases: ['为什么'] },
  how: { aliases: ['怎样'] },
  who: { aliases: ['谁'] },
  list: {},
} as const satisfies Record<string, Partial<TablePage>>;
type Name = keyof typeof PAGES | `more${number}`;
const NAMES = Object.keys(PAGES) as Name[];
const at = (name: Name) => NAMES.indexOf(name);
const url = (name: Name) => `${name}.html`;
const HELP = ['mp', 'oa'].map((account) => ({ name: account, url: account, account }));
const table = buildLexicon({
  senses: [],
  help: HELP,
  pages: Object.entries(PAGES).map(([name, page]) => ({
    url: `${name}.html`,
    title: name,
    answer: '',
    aliases: [],
    ...page,
  })),
});
/** What is shown for a plan with one word, and pages with their scores. */
const shown = (rest: Partial<Plan>, scores: Partial<Record<Name, number>>, found?: Found) => {
  const word = { typed: ['词'], term: '词', weight: 1 };
  const ranked = Object.entries(scores).map(([name, score = 0]) => ({ page: at(name as Name), score }));
  const result = answerQuery({ ...planQuery('', table), words: [word], ...rest }, ranked, table, found);
  return { ...result, pages: result.pages.map((page) => NAMES[page]) };
};
const NOTHING = { answered: false, note: '', pages: [], more: [], help: HELP, waiting: false };

describe('the pages that are shown', () => {
  it('are none for nothing, without a word about it', () => {
    expect(shown({ words: [] }, { mini: 9 })).toEqual(NOTHING);
  });

  it('are the scenarios, unless they are far behind the first', () => {
    expect(shown({}, { mini: 10, gone: 3, official: 2.9 })).toEqual({
      ...NOTHING,
      answered: true,
      pages: ['mini', 'gone'],
      help: [],
    });
  });

  it('are eight scenarios at most', () => {
    const many = Object.fromEntries(NAMES.slice(0, 10).map((name) => [name, 9]));
    expect(shown({}, many).pages).toEqual(NAMES.slice(0, 8));
  });

  test.each<[string, Partial<Record<Name, number>>, Name[]]>([
    [
      'third, if it is told enough of',
      { mini: 20, gone: 19, official: 18, rule: 5 },
      ['mini', 'gone', 'rule', 'official'],
    ],
    ['not at all, if not', { mini: 20, gone: 19, official: 18, rule: 4.9 }, ['mini', 'gone', 'official']],
    [
      'third, even if it fits best',
      { rule: 40, mini: 20, gone: 19, official: 18 },
      ['mini', 'gone', 'rule', 'official'],
    ],
    ['first where there is no scenario', { rule: 9, why: 8 }, ['rule', 'why']],
    [
      'third, with two more at the end',
      { rule: 9, why: 8, how: 7, who: 6, mini: 9, gone: 8, official: 7 },
      ['mini', 'gone', 'rule', 'official', 'why', 'how'],
    ],
    ['in no way a mere list', { mini: 9, list: 9 }, ['mini', 'list']],
  ])('have a rule or question %s', (_where, scores, pages) => {
    expect(shown({}, scores).pages).toEqual(pages);
  });

  it('are only called near where the best is the one for cases without an answer', () => {
    const { note, ...rest } = shown({}, { uncovered: 9, mini: 8, rule: 7 });
    expect({ ...rest, note: '' }).toEqual({ ...NOTHING, pages: ['uncovered', 'rule'] });
    expect(note).toContain('没有答案');
    expect(shown({}, { mini: 9, uncovered: 8 })).toMatchObject({ answered: true, pages: ['mini', 'uncovered'] });
  });

  it('have below them what else the full text found, once, unless it speaks against the query', () => {
    const found: Found = {
      stages: [
        ['mini.html', '#other'],
        ['official.html', '#other', 'rule.html'],
      ],
      unknown: [],
    };
    expect(shown({ known: { account: 'mp' } }, { mini: 9 }, found).more).toEqual(['#other', 'rule.html']);
    expect(shown({}, {}, found)).toMatchObject({
      answered: true,
      pages: [],
      more: ['mini.html', '#other', 'official.html', 'rule.html'],
    });
  });

  it('are awaited from the full text where there are none, and then missed', () => {
    expect(shown({}, {})).toEqual({ ...NOTHING, waiting: true });
    const { note, ...rest } = shown({}, {}, { stages: [], unknown: [] });
    expect({ note: '', ...rest }).toEqual(NOTHING);
    expect(note).toContain('没有哪一页');
  });
});

describe('the help', () => {
  test.each<[Plan['known'], string[]]>([
    [{}, ['mp', 'oa']],
    [{ account: 'mp' }, ['mp']],
    [{ account: ['oa'] }, ['oa']],
    [{ account: ['mp', 'oa'] }, ['mp', 'oa']],
    [{ account: 'other' }, ['mp', 'oa']],
  ])('where %j is known is for %j', (known, accounts) => {
    expect(shown({ known, words: [] }, {}).help.map(({ account }) => account)).toEqual(accounts);
  });
});

describe('a word of which the table knows nothing', () => {
  const deed = senseOf('注销', { weight: 0.1, see: [0] });

  test.each<[string, Partial<Plan>, Partial<Record<Name, number>>, boolean]>([
    ['alone', {}, { mini: 9 }, true],
    ['beside a kind of account', { known: { account: 'mp' } }, { mini: 9 }, true],
    ['beside what is to be done', { senses: [deed] }, { mini: 9 }, true],
    ['beside an account and a deed', { known: { account: 'mp' }, senses: [deed] }, { mini: 9 }, false],
    [
      'beside an account and a word about no page',
      { known: { account: 'mp' }, senses: [{ ...deed, see: [] }] },
      { mini: 9 },
      true,
    ],
    [
      'beside an account and its word',
      { known: { account: 'mp' }, senses: [{ ...deed, means: { account: 'mp' } }] },
      { mini: 9 },
      true,
    ],
    ['beside more about the account', { known: { account: 'mp', status: 'gone' } }, { mini: 9 }, false],
    ['beside a telling word', { senses: [deed, { ...deed, weight: 0.6 }] }, { mini: 9 }, false],
    ['beside a word that is not quite telling', { senses: [{ ...deed, weight: 0.59 }] }, { mini: 9 }, true],
    ['in the very words of a page', {}, { mini: 30 }, false],
    ['in nearly the words of a page', {}, { mini: 29 }, true],
  ])('%s makes the answer wait: %s', (_beside, rest, scores, waiting) => {
    expect(shown({ unknown: ['红烧肉'], ...rest }, scores).waiting).toBe(waiting);
  });

  it('waits without showing anything', () => {
    expect(shown({ unknown: ['红烧肉'] }, { mini: 9 })).toEqual({ ...NOTHING, waiting: true });
  });

  test.each<[string, string[][], string]>([
    ['all that no page says', [[], []], '「甲乙」「丙丁」'],
    ['only what no page says', [[url('mini')], []], '「丙丁」'],
    ['what only pages say that contradict the query', [[url('mini')], [url('official')]], '「丙丁」'],
    ['what was not looked for', [[url('mini')]], '「丙丁」'],
  ])('is told by name: %s', (_what, unknown, words) => {
    const { note, answered, pages } = shown(
      { unknown: ['甲乙', '丙丁'], known: { account: 'mp' } },
      { mini: 9 },
      { stages: [], unknown },
    );
    expect({ answered, pages, words: note.match(/「.*」/)?.[0] }).toEqual({ answered: false, pages: [], words });
  });

  it('leaves the nearest page and its rule where another word is known', () => {
    const missing = { stages: [], unknown: [[]] };
    expect(shown({ unknown: ['红烧肉'], senses: [deed] }, { mini: 9, gone: 8, rule: 7 }, missing).pages).toEqual([
      'mini',
      'rule',
    ]);
  });

  test.each<[string, Partial<Plan>, Partial<Record<Name, number>>, string[][], Name[]]>([
    ['raises the pages that say it', {}, { mini: 10, gone: 5 }, [[url('gone')]], ['gone', 'mini']],
    ['not above what fits much better', {}, { mini: 12, gone: 5 }, [[url('gone')]], ['mini', 'gone']],
    ['raises pages that nothing else led to', {}, { mini: 5 }, [[url('official')]], ['official', 'mini']],
    [
      'leaves the order of the table among equals',
      {},
      { gone: 5, mini: 5 },
      [['#elsewhere', url('more0')]],
      ['more0', 'mini', 'gone'],
    ],
    [
      'raises no page that contradicts the query',
      { known: { account: 'mp' } },
      { mini: 5 },
      [[url('official'), url('gone')]],
      ['gone', 'mini'],
    ],
  ])('%s', (_what, rest, scores, unknown, pages) => {
    expect(shown({ unknown: ['红烧肉'], ...rest }, scores, { stages: [], unknown })).toMatchObject({
      answered: true,
      pages,
    });
  });

  it('raises the more, the more such words there are', () => {
    const unknown = [[url('gone')], [url('gone')]];
    expect(shown({ unknown: ['甲乙', '丙丁'] }, { mini: 28, gone: 5 }, { stages: [], unknown }).pages).toEqual([
      'gone',
      'mini',
    ]);
  });
});

describe('a query about a subject', () => {
  const subject = senseOf('冻结期', { subject: true, see: [at('why'), at('rule')] });
  const other = senseOf('保护期', { subject: true, see: [at('how')] });
  const beside = senseOf('昵称', { see: [at('mini'), at('who')] });

  test.each<[string, Partial<Plan>, Partial<Record<Name, number>>, Name[]]>([
    ['shows its pages in the glossary’s order', { subjects: [subject] }, { rule: 4, why: 3 }, ['why', 'rule']],
    [
      'shows of two the pages that fit best first',
      { subjects: [subject, other] },
      { how: 4, rule: 3 },
      ['how', 'rule', 'why'],
    ],
    [
      'shows rules and questions on what else it names, and no scenario',
      { subjects: [subject], senses: [subject, beside] },
      { who: 4, why: 3 },
      ['who', 'why', 'rule'],
    ],
    [
      'shows no page that contradicts it',
      { subjects: [senseOf('x', { see: [at('mini'), at('official')] })], known: { account: 'mp' } },
      {},
      ['mini'],
    ],
    ['shows a rule that is told much of, too', { subjects: [subject] }, { how: 5 }, ['why', 'rule', 'how']],
  ])('%s', (_what, rest, scores, pages) => {
    expect(shown(rest, scores)).toEqual({ ...NOTHING, answered: true, pages, help: [] });
  });

  it('has below them what else the full text found', () => {
    const found = { stages: [['why.html', '#other']], unknown: [] };
    expect(shown({ subjects: [subject] }, {}, found).more).toEqual(['#other']);
  });

  it('that nothing answers is told what is known of that', () => {
    const outside = senseOf('密码', { outside: '没有写密码。', see: [at('rule')] });
    expect(shown({ subjects: [outside] }, {})).toEqual({ ...NOTHING, note: '没有写密码。', pages: ['rule'] });
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
