import { expect, test } from 'vitest';
import { fileTrouble } from '../../../src/finish/file-trouble.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code });

test.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY', 'ENOTEMPTY', 'EMFILE'])(
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
