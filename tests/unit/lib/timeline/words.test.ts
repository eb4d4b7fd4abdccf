import { describe, expect, it, test } from 'vitest';
import { timelineText } from '../../../../src/lib/timeline/plain-text.ts';
import { remindersOf } from '../../../../src/lib/timeline/reminders.ts';
import { timelineOf } from '../../../../src/lib/timeline/timeline.ts';
import { dayLines } from '../../../../src/lib/timeline/words.ts';
import { deadline } from '../../../builders.ts';

const certain = { from: '2026-06-10', to: '2026-06-10' };
const SPAN = { first: { from: '2026-06-01', to: '2026-06-02' }, last: { from: '2026-06-07', to: '2026-06-08' } };
const row = (rest = {}) => ({ deadline: 'a', span: SPAN, following: [], ...rest });

describe('the days of a period in words', () => {
  it('give both readings and the day to plan with', () => {
    expect(dayLines(row(), deadline())).toEqual([
      ['第一天', '最早 2026 年 6 月 1 日 周一', '最晚 2026 年 6 月 2 日 周二'],
      ['最后一天', '最早 2026 年 6 月 7 日 周日', '最晚 2026 年 6 月 8 日 周一'],
      ['按这天打算', '2026 年 6 月 7 日 周日'],
      ['怎么数', '资料没写自然天还是工作日，这里按自然天数。'],
    ]);
  });

  it('give one day where it is certain', () => {
    expect(dayLines(row({ span: { first: certain, last: certain } }), deadline())[1]).toEqual([
      '最后一天',
      '2026 年 6 月 10 日 周三',
    ]);
  });

  test.each([
    ['tencent', {}, '等到这天', '2026 年 6 月 8 日 周一'],
    ['you', { back: true }, '从这天起', '2026 年 6 月 1 日 周一'],
  ] as const)('for %s %j say %s', (actor, rest, term, words) => {
    expect(dayLines(row(), deadline({ actor, ...rest }))[2]).toEqual([term, words]);
  });

  test.each([
    ['natural-day', '按自然天数'],
    ['working-day', '按工作日数'],
    ['hour', '数小时'],
  ] as const)('tell how a %s is counted', (unit, words) => {
    expect(dayLines(row(), deadline({ unit })).at(-1)?.[1]).toContain(words);
  });

  test.each([
    ['2026-05-30', '最早还有 2 天开始。'],
    ['2026-06-01', '离最早的最后一天还有 6 天。'],
    ['2026-06-07', '今天就可能是最后一天。'],
    ['2026-06-08', '可能已经过了，也可能就在这几天到期。'],
    ['2026-06-09', '已经过了。'],
  ])('on %s tell where that is: %s', (today, words) => {
    expect(dayLines(row(), deadline(), today)).toContainEqual(['今天', words]);
  });

  it('say which year is not known, and guess no day', () => {
    const lines = dayLines({ deadline: 'a', unknownYear: 2027, following: [] }, deadline({ unit: 'working-day' }));
    expect(lines.map(([term]) => term)).toEqual(['数不出来', '怎么数']);
    expect(lines[0]?.[1]).toContain('2027 年');
  });

  it('name what comes at a day that nobody can count', () => {
    expect(dayLines(row({ waitsFor: 'verified' }), deadline()).at(-1)?.[1]).toContain('主体验证通过');
  });
});

const DEADLINES = {
  review: deadline({ name: '审核', event: 'papers-submitted', actor: 'tencent', act: '审核材料', next: 'verified' }),
  freeze: deadline({
    ...{ name: '冻结期', event: 'verified', actor: 'system', act: '冻结', missed: '进入确认期' },
    ...{ next: 'confirmation-began', note: '小游戏除外。', sources: ['page', 'nowhere'] },
  }),
  confirmation: deadline({ daily: true }),
  old: deadline({ name: '旧的确认期', value: 2, older: true }),
};
const beginning = { event: 'verified', day: '2026-06-01' } as const;
const rows = timelineOf(beginning, DEADLINES, {});

it('a timeline is written as text with every fact and its source', () => {
  expect(timelineText(beginning, rows, DEADLINES, { page: '一页' })).toMatchInlineSnapshot(`
    "「主体验证通过，账号开始冻结」：2026 年 6 月 1 日 周一

    - 冻结期，7 天
      第一天：最早 2026 年 6 月 1 日 周一，最晚 2026 年 6 月 2 日 周二
      最后一天：最早 2026 年 6 月 7 日 周日，最晚 2026 年 6 月 8 日 周一
      按这天打算：2026 年 6 月 7 日 周日
      怎么数：资料没写自然天还是工作日，这里按自然天数。
      系统：冻结。
      过了会怎样：进入确认期。
      小游戏除外。
      出处：《一页》、《nowhere》
      - 期满以后：确认期，7 天
        第一天：最早 2026 年 6 月 8 日 周一，最晚 2026 年 6 月 10 日 周三
        最后一天：最早 2026 年 6 月 14 日 周日，最晚 2026 年 6 月 16 日 周二
        按这天打算：2026 年 6 月 14 日 周日
        怎么数：资料没写自然天还是工作日，这里按自然天数。
        管理员：确认。
        过了会怎样：取消。
        出处：《一页》
      - 期满以后：旧的确认期，2 天
        第一天：最早 2026 年 6 月 8 日 周一，最晚 2026 年 6 月 10 日 周三
        最后一天：最早 2026 年 6 月 9 日 周二，最晚 2026 年 6 月 11 日 周四
        按这天打算：2026 年 6 月 9 日 周二
        怎么数：资料没写自然天还是工作日，这里按自然天数。
        旧规定，不知道现在是否还这样。
        管理员：确认。
        过了会怎样：取消。
        出处：《一页》

    资料没有说那一天算不算第一天，两种数法都给：「最早」把当天算作第一天，「最晚」从第二天数起。要动手的，按最早的打算；只能等的，按最晚的打算。
    本站是独立整理的指南，不是腾讯官方。规定会变，动手前请再看一眼腾讯的页面。
    "
  `);
});

describe('reminders', () => {
  const reminders = remindersOf(beginning, rows, DEADLINES, {});

  it('are one for a last day and one for each day on which there is something to do', () => {
    expect(reminders.map(({ day, title }) => `${day} ${title}`)).toEqual([
      '2026-06-07 冻结期：按这天打算',
      ...[8, 9, 10, 11, 12, 13].map((date, index) => {
        return `2026-06-${String(date).padStart(2, '0')} 确认期第 ${index + 1} 天（冻结期满后）`;
      }),
      '2026-06-14 确认期第 7 天，按最后一天打算（冻结期满后）',
    ]);
  });

  it('of a confirmation whose beginning is known are exactly its days', () => {
    const began = { event: 'confirmation-began', day: '2026-02-26' } as const;
    const days = remindersOf(began, timelineOf(began, DEADLINES, {}), DEADLINES, {}).map(({ day }) => day);
    expect(days).toEqual([
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ]);
  });

  it('are none for what cannot be counted', () => {
    const unknown = [{ deadline: 'review', unknownYear: 2027, following: [] }];
    expect(remindersOf(beginning, [...unknown, { deadline: 'nowhere', following: [] }], DEADLINES, {})).toEqual([]);
  });
});
