import { describe, expect, it } from 'vitest';
import { disclaimerOf, factLines } from '../../../../src/lib/timeline/plain-text.ts';
import { remindersOf } from '../../../../src/lib/timeline/reminders.ts';
import { timelineOf } from '../../../../src/lib/timeline/timeline.ts';
import { KNOWN } from '../../../builders.ts';
import { BEGINNING, DEADLINES, ROWS } from './small-timeline.ts';

describe('reminders', () => {
  const reminders = remindersOf(BEGINNING, ROWS, DEADLINES, { ...KNOWN, sources: { page: '一页' } });

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
    const days = remindersOf(began, timelineOf(began, DEADLINES, {}, KNOWN.subject), DEADLINES, KNOWN).map(
      ({ day }) => day,
    );
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
    expect(remindersOf(BEGINNING, unknown, DEADLINES, KNOWN)).toEqual([]);
  });

  it('are none for a period that there is not', () => {
    expect(remindersOf(BEGINNING, ROWS, {}, KNOWN)).toEqual([]);
  });

  it('come on the morning before a last day, and on every morning of what has something to do each day', () => {
    expect(reminders.map(({ alarms }) => alarms)).toEqual([
      [9 - 24],
      ...Array.from({ length: 6 }, () => [9]),
      [9 - 24, 9],
    ]);
  });

  it('are called by the way to their period, so that a calendar knows them again', () => {
    expect(reminders.map(({ id }) => id)).toEqual([
      'verified.2026-06-01.freeze.last',
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `verified.2026-06-01.freeze.confirmation.${day}`),
    ]);
  });

  it('tell the whole period with its sources', () => {
    expect(reminders[0]?.text.split('\n')).toEqual([
      '冻结期，7 天',
      '第一天：最早 2026 年 6 月 1 日 周一，最晚 2026 年 6 月 2 日 周二',
      '最后一天：最早 2026 年 6 月 7 日 周日，最晚 2026 年 6 月 8 日 周一',
      '按这天打算：2026 年 6 月 7 日 周日',
      '怎么数：资料没写自然天还是工作日，这里按自然天数。',
      ...factLines(DEADLINES.freeze, { ...KNOWN, sources: { page: '一页' } }),
      disclaimerOf(KNOWN.subject),
    ]);
  });
});
