import { expect, test } from 'vitest';
import { periodWords } from '../../../../src/lib/schemas/deadline-words.ts';

test.each([
  [{ value: 7, unit: 'day' }, '7 天'],
  [{ value: 3, most: 10, unit: 'working-day' }, '3–10 个工作日'],
  [{ value: 15, unit: 'natural-day' }, '15 个自然天'],
  [{ value: 48, unit: 'hour' }, '48 小时'],
] as const)('%j is written %s', (period, words) => {
  expect(periodWords(period)).toBe(words);
});
