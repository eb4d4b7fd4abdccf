import { describe, expect, it, test } from 'vitest';
import { DAY_FAULT_WORDS, dayLines, frontTerm, standingWords } from '../../../../src/lib/timeline/words.ts';
import { ACTORS, deadline, KNOWN } from '../../../builders.ts';

const certain = { from: '2026-06-10', to: '2026-06-10' };
const SPAN = { first: { from: '2026-06-01', to: '2026-06-02' }, last: { from: '2026-06-07', to: '2026-06-08' } };
const period = (rest = {}) => ({ deadline: 'a', span: SPAN, following: [], ...rest });

describe('the days of a period in words', () => {
  it('give both readings and the day to plan with', () => {
    expect(dayLines(period(), deadline(), KNOWN)).toEqual([
      ['第一天', '最早 2026 年 6 月 1 日 周一', '最晚 2026 年 6 月 2 日 周二'],
      ['最后一天', '最早 2026 年 6 月 7 日 周日', '最晚 2026 年 6 月 8 日 周一'],
      ['按这天打算', '2026 年 6 月 7 日 周日'],
      ['怎么数', '资料没写自然天还是工作日，这里按自然天数。'],
    ]);
  });

  it('give one day where it is certain', () => {
    expect(dayLines(period({ span: { first: certain, last: certain } }), deadline(), KNOWN)[1]).toEqual([
      '最后一天',
      '2026 年 6 月 10 日 周三',
    ]);
  });

  test.each([
    ['tencent', {}, '等到这天', '2026 年 6 月 8 日 周一'],
    ['you', { back: true }, '从这天起', '2026 年 6 月 1 日 周一'],
  ] as const)('for %s %j say %s', (actor, rest, term, words) => {
    expect(dayLines(period(), deadline({ actor, ...rest }), KNOWN)[2]).toEqual([term, words]);
  });

  test.each([
    ['administrator', {}, '最后一天'],
    ['tencent', {}, '最晚等到'],
    ['you', { back: true }, '从这天起'],
  ] as const)('put in front of the day for %s %j: %s', (actor, rest, term) => {
    expect(frontTerm(deadline({ actor, ...rest }), ACTORS)).toBe(term);
  });

  test.each([
    ['natural-day', '按自然天数'],
    ['working-day', '按工作日数'],
    ['hour', '数小时'],
  ] as const)('tell how a %s is counted', (unit, words) => {
    expect(dayLines(period(), deadline({ unit }), KNOWN).at(-1)?.[1]).toContain(words);
  });

  test.each([
    ['2026-05-30', '还没到这一段：最早 2026 年 6 月 1 日 周一 开始，从今天数还有 2 天。'],
    ['2026-06-01', '离最早的最后一天还有 6 天。'],
    ['2026-06-07', '今天就可能是最后一天。'],
    ['2026-06-08', '可能已经过了，也可能就在这几天到期。'],
    ['2026-06-09', '已经过了。'],
  ])('on %s tell where that is: %s', (today, words) => {
    expect(standingWords(SPAN, today)).toBe(words);
  });

  it('say which year is not known, and guess no day', () => {
    const lines = dayLines(
      { deadline: 'a', unknownYear: 2027, following: [] },
      deadline({ unit: 'working-day' }),
      KNOWN,
    );
    expect(lines.map(([term]) => term)).toEqual(['数不出来', '怎么数']);
    expect(lines[0]?.[1]).toContain('2027 年');
  });

  it('name what comes at a day that nobody can count', () => {
    const last = dayLines(period({ waitsFor: 'verified' }), deadline(), KNOWN).at(-1);
    expect(last).toEqual(['接着', expect.stringContaining('主体验证通过')]);
  });
});

it('tells each fault of a typed day in words of its own', () => {
  const words = Object.values(DAY_FAULT_WORDS);
  expect(new Set(words).size).toBe(4);
  for (const one of words) expect(one).toMatch(/\p{Script=Han}.*。$/u);
});
