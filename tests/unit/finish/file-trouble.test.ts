import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileTrouble, writingTrouble } from '../../../src/finish/file-trouble.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code });

test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY', 'ENOTEMPTY', 'EISDIR', 'EMFILE'])(
  'the trouble %s has a phrase of its own',
  (code) => {
    expect(fileTrouble(failed(code))).toMatch(new RegExp(`^\\p{Script=Han}.*（${code}）$`, 'u'));
  },
);

test.each([
  [failed('ENOSPC'), '磁盘满了（ENOSPC）'],
  [failed('EXDEV'), '它是另一个磁盘或挂载点，不能整个换掉（EXDEV）'],
  [failed('EWHAT'), 'EWHAT: failed'],
  [new Error('odd'), 'odd'],
  ['odder', 'odder'],
])('the trouble %s is told as %s', (error, words) => {
  expect(fileTrouble(error)).toBe(words);
});

test('whether a folder can be written into is tried, and nothing is left of the trial', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trial-'));
  try {
    expect(writingTrouble(path.join(folder, 'site'))).toBeUndefined();
    expect(readdirSync(path.join(folder, 'site'))).toEqual([]);
    writeFileSync(path.join(folder, 'taken'), '');
    expect(writingTrouble(path.join(folder, 'taken'))).toBe('那里有一个同名的文件，不是文件夹（EEXIST）');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
