import { expect, test } from 'vitest';
import { todayInChina } from '../../../src/content-files/today.ts';

test.each([
  ['the next day already, when it is evening in London', '2027-03-01T16:30:00Z', '2027-03-02'],
  ['the same day, when it is afternoon in London', '2027-03-01T15:59:59Z', '2027-03-01'],
  ['the day the guide was written, when the clock runs behind', '2001-01-01T00:00:00Z', '2026-11-30'],
])('in China it is %s', (_what, now, day) => {
  expect(todayInChina(new Date(now))).toBe(day);
});
