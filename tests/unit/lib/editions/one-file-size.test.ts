import { expect, test } from 'vitest';
import { judgeOneFile } from '../../../../src/lib/editions/one-file-size.ts';

test.each([
  [1_800_000, 'fits'],
  [1_800_001, 'near'],
  [2_000_000, 'near'],
  [2_000_001, 'over'],
] as const)('one file of %i bytes: %s', (bytes, verdict) => {
  expect(judgeOneFile(bytes)).toBe(verdict);
});
