import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EACCES: '没有写这个文件夹的权限',
  EPERM: '系统不许改这个文件夹',
  EROFS: '这个磁盘是只读的',
  EXDEV: '它是另一个磁盘或挂载点，不能整个换掉',
  EBUSY: '有程序正在用它，或者它是挂载点',
  ENOTEMPTY: '有程序正在往里写文件',
  EEXIST: '那里有一个同名的文件，不是文件夹',
  ENOTDIR: '那里有一个同名的文件，不是文件夹',
  EISDIR: '那里有一个同名的文件夹，不是文件',
  EMFILE: '打开的文件太多了',
};

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether an error has a phrase of its own here: the disk or its rights are to blame, not the program. */
export function isFileTrouble(error: unknown): boolean {
  return Object.hasOwn(REASONS, codeOf(error));
}

/** Returns in one phrase why a file or folder could not be written; what has no phrase here is told as the system says it. */
export function fileTrouble(error: unknown): string {
  const code = codeOf(error);
  const reason = REASONS[code];
  return reason === undefined ? String(error instanceof Error ? error.message : error) : `${reason}（${code}）`;
}

/** More than a file system finds room for in what it keeps about a folder. */
const TRIAL = Buffer.alloc(1 << 18);

/** Tries to write into a folder; returns in one phrase why that cannot be done, `undefined` where it can. */
export function writingTrouble(folder: string): string | undefined {
  const trial = path.join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(trial, TRIAL);
    } finally {
      rmSync(trial, { force: true });
    }
    return undefined;
  } catch (error) {
    return fileTrouble(error);
  }
}
