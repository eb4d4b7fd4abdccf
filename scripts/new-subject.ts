import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A small guide about something made up, with one example of each kind of entry. */
const EXAMPLE = fileURLToPath(new URL('../skeletons/subject/', import.meta.url));

/** Writes the content of a new guide into a folder and gives the next step in words; what cannot be written is an error in words. */
export function writeSubject(folder: string): string {
  const content = path.resolve(folder, 'content');
  if (existsSync(content) && readdirSync(content).length > 0)
    throw new Error(
      `${content} 已经有东西，没有动它。\n    应为：还没有的文件夹，例如 npm run new -- subject ../my-guide`,
    );
  cpSync(EXAMPLE, content, { recursive: true });
  return [
    `已新建 ${content}，里面是一个虚构的例子，每种内容一份。`,
    `下一步：设环境变量 SITE_CONTENT=${content}，运行 npm run build，网站在 ${path.join(path.dirname(content), 'dist')}。`,
    '然后从 subject.yaml 开始，一份一份换成你自己的；怎样写，看 docs/editing.zh-CN.md。',
  ].join('\n');
}
