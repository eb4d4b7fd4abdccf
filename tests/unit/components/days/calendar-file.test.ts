import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { calendarFile } from '../../../../src/components/days/calendar-file.ts';
import { remindersOf } from '../../../../src/lib/timeline/reminders.ts';
import { timelineOf } from '../../../../src/lib/timeline/timeline.ts';
import { deadline, KNOWN } from '../../../builders.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const DEADLINES = {
  confirmation: deadline({ name: '注销确认期', daily: true, act: '收到通知，点「确认」；别漏\n掉' }),
  old: deadline({ name: '旧的确认期', value: 2, older: true }),
  freeze: deadline({ name: '冻结期', event: 'verified', actor: 'system', next: 'confirmation-began' }),
};
const BEGINNING = { event: 'verified', day: '2026-12-20' } as const;

function fileOf(now = NOW): string {
  return calendarFile(
    remindersOf(BEGINNING, timelineOf(BEGINNING, DEADLINES, {}, KNOWN.subject), DEADLINES, KNOWN),
    now,
    { deed: '办理', file: 'small-guide' },
  );
}

/** The events of a file as another library reads them. */
function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component
      .getAllSubcomponents('valarm')
      .map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
    return { event, alarms, component };
  });
}

describe('a calendar file, read by another library', () => {
  const events = eventsOf(fileOf());

  it('has one whole day for the end of the freeze and one for each day of the confirmation', () => {
    expect(events.map(({ event }) => [String(event.startDate), String(event.endDate), event.summary])).toEqual([
      ['2026-12-26', '2026-12-27', '冻结期：按这天打算'],
      ['2026-12-27', '2026-12-28', '注销确认期第 1 天（冻结期满后）'],
      ['2026-12-28', '2026-12-29', '注销确认期第 2 天（冻结期满后）'],
      ['2026-12-29', '2026-12-30', '注销确认期第 3 天（冻结期满后）'],
      ['2026-12-30', '2026-12-31', '注销确认期第 4 天（冻结期满后）'],
      ['2026-12-31', '2027-01-01', '注销确认期第 5 天（冻结期满后）'],
      ['2027-01-01', '2027-01-02', '注销确认期第 6 天（冻结期满后）'],
      ['2027-01-02', '2027-01-03', '注销确认期第 7 天，按最后一天打算（冻结期满后）'],
    ]);
    expect(events.every(({ event }) => event.startDate.isDate && event.endDate.isDate)).toBe(true);
  });

  it('reminds on the morning before each last day, and every morning of the confirmation', () => {
    expect(events.map(({ alarms }) => alarms)).toEqual([
      ['-PT15H'],
      ...Array.from({ length: 6 }, () => ['PT9H']),
      ['-PT15H', 'PT9H'],
    ]);
  });

  it('takes nobody’s time, and tells whole texts', () => {
    expect(events.map(({ component }) => component.getFirstPropertyValue('transp'))).toEqual(
      events.map(() => 'TRANSPARENT'),
    );
    expect(events[1]?.event.description).toContain('管理员：收到通知，点「确认」；别漏\n掉。');
    expect(events[1]?.event.description).toContain(
      '最后一天：最早 2027 年 1 月 2 日 周六，最晚 2027 年 1 月 4 日 周一',
    );
  });

  it('leaves out what only older rules say', () => {
    expect(fileOf()).not.toContain('旧的确认期');
  });

  it('names each entry the same whenever it is made, and no two alike', () => {
    const ids = events.map(({ event }) => event.uid);
    expect(eventsOf(fileOf(NOW + 1_000_000)).map(({ event }) => event.uid)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[1]).toBe('verified.2026-12-20.freeze.confirmation.1@small-guide');
  });
});

test('lines of a calendar file are ended and folded as the standard asks', () => {
  const lines = fileOf().split('\r\n');
  expect(lines.some((line) => line.includes('\n'))).toBe(false);
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
});
