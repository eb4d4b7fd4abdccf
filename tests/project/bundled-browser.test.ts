import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isOurs } from '../../scripts/chromium.ts';

const work = mkdtempSync(path.join(tmpdir(), 'bundled-'));

afterAll(() => {
  rmSync(work, { recursive: true });
});

// Only Linux has the bundled browser, and Windows has no such owners and modes.
describe.runIf(process.platform === 'linux')('the folder of the bundled browser', () => {
  test.each([
    [0o700, true],
    [0o755, true],
    [0o775, false],
    [0o777, false],
  ])('with the mode %o is trusted: %s', (mode, expected) => {
    const folder = path.join(work, mode.toString(8));
    mkdirSync(folder);
    chmodSync(folder, mode);
    expect(isOurs(folder)).toBe(expected);
  });

  test('is not trusted where it is a link, or of another account', () => {
    const link = path.join(work, 'link');
    symlinkSync(mkdtempSync(path.join(work, 'target-')), link);
    expect(isOurs(link)).toBe(false);
    const isRoot = process.getuid?.() === 0;
    const others = isRoot ? mkdtempSync(path.join(work, 'others-')) : '/usr';
    if (isRoot) chownSync(others, 1, 1);
    expect(isOurs(others)).toBe(false);
  });
});
