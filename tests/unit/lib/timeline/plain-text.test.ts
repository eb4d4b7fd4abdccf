import { expect, it } from 'vitest';
import { timelineText } from '../../../../src/lib/timeline/plain-text.ts';
import { KNOWN } from '../../../builders.ts';
import { BEGINNING, DEADLINES, ROWS } from './small-timeline.ts';

it('a timeline is written as text with every fact and its source', () => {
  expect(timelineText(BEGINNING, ROWS, DEADLINES, { ...KNOWN, sources: { page: '一页' } })).toMatchInlineSnapshot(`
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
    本站是独立整理的指南，不是机构官方。规定会变，动手前请再看一眼机构的页面。
    "
  `);
});

it('a period that there is not is not written', () => {
  const nowhere = timelineText(BEGINNING, [{ deadline: 'nowhere', following: [] }], DEADLINES, KNOWN);
  const nothing = timelineText(BEGINNING, [], DEADLINES, KNOWN);
  expect(nowhere.split('\n').filter(Boolean)).toEqual(nothing.split('\n').filter(Boolean));
});
