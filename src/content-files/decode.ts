import { positionAt } from '../lib/addresses/check.ts';
import { unseenIn } from '../lib/wording/unseen.ts';

/** Line and column in a file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A mistake that keeps a file from being read at all. */
export interface ReadFault extends Position {
  code: 'unreadable' | 'syntax';
  found: string;
  expected: string;
}

/** The first place of a file, where a mistake stands that is in no line. */
export const START: Position = { line: 1, column: 1 };

/** The bytes with which documents, archives and pictures begin: new and old Office, PDF, PNG, JPEG, GIF. */
const NO_TEXT = /^(?:504b0304|d0cf11e0|25504446|89504e47|ffd8ff|47494638)/;
/** What Git writes between two versions of the same lines. */
const UNMERGED = /^(?:<{7}|={7}|>{7})(?: .*)?$/m;

/**
 * Decodes a file's bytes; every editor's save option that would break the build is named, with its mend. Of characters
 * that nobody sees, the first of each line is named.
 */
export function decode(bytes: Uint8Array): { text: string } | { faults: ReadFault[] } {
  const fault = (found: string, expected: string, at: Position = START) => ({
    faults: [{ code: 'unreadable' as const, found, expected, ...at }],
  });
  if (bytes.length === 0) return fault('空文件', '有内容的文件；不要了就删掉它');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return fault('文件开头有 BOM 标记', 'UTF-8（无 BOM）编码。在编辑器里选「以 UTF-8 保存」，不要选「UTF-8 with BOM」');
  }
  if (NO_TEXT.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) {
    return fault('不是文字文件（像是 Word、PDF、图片或压缩包）', '文字文件：把里面的字写进来，原件放到内容文件夹外面');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault('不是 UTF-8 编码（可能是 GBK 或 UTF-16）', 'UTF-8 编码。在编辑器里另存为 UTF-8');
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) {
    return fault('Windows 换行（CRLF）', 'LF 换行。在编辑器右下角把 CRLF 改成 LF', positionAt(text, carriage));
  }
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) return fault('乱码字符「\uFFFD」', '原来的字；它是转换编码时丢掉的', positionAt(text, broken));
  const unmerged = UNMERGED.exec(text);
  if (unmerged !== null) {
    return fault(
      `两份改动还没有合并好：「${unmerged[0]}」`,
      '两份里留一份，再删掉 <<<<<<<、=======、>>>>>>> 开头的这几行',
      positionAt(text, unmerged.index),
    );
  }
  const unseen = text.split('\n').flatMap((line, index): ReadFault[] => {
    const [first] = unseenIn(line, '\t');
    if (first === undefined) return [];
    const { found, expected } = first;
    return [{ code: 'unreadable', line: index + 1, column: first.index + 1, found, expected }];
  });
  if (unseen.length > 0) return { faults: unseen };
  if (text.trim() === '') return fault('只有空白', '有内容的文件；不要了就删掉它');
  return { text };
}
