import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastEdited } from '../../../src/content-files/last-edited.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'edited-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Makes a file that was saved so many seconds after a certain time. */
function saved(name: string, seconds: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  utimesSync(file, 1_700_000_000 + seconds, 1_700_000_000 + seconds);
  return file;
}

describe('lastEdited', () => {
  it('names the file that was saved well after the others', () => {
    const files = [saved('a', 0), saved('b', 60), saved('c', 3)];
    expect(lastEdited(files, [])).toBe(files[1]);
  });

  it('names none where all were written at about the same time, as by a checkout', () => {
    expect(lastEdited([saved('a', 0), saved('b', 5)], [])).toBeUndefined();
    expect(lastEdited([], [])).toBeUndefined();
  });

  it('names none where something else has changed since', () => {
    const files = [saved('a', 0), saved('b', 60)];
    expect(lastEdited(files, [saved('other', 90)])).toBeUndefined();
    expect(lastEdited(files, [saved('other', 61)])).toBe(files[1]);
  });
});
