import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { formatSize } from '../../src/lib/editions/download.ts';
import { judgeOneFile, MOST_ONE_FILE } from '../../src/lib/editions/one-file-size.ts';
import type { EditionFile } from './edition-file.ts';

const SMALLER = '请给单文件里用不上的部分加上 data-edition="site" 或 "paper"（见 docs/decisions/008），再运行一次。';

/** Everything in one page, as long as it can be passed on. */
export const oneFileEdition: EditionFile = {
  ending: '.html',
  title: '一个文件',
  use: '全部内容和引导问答都在这一个文件里，可以当附件发给同事，点开就能看。',
  doing: '合成一个文件',
  async make({ folder, name }) {
    const content = Buffer.from(await makeOneFile(folder));
    const verdict = judgeOneFile(content.length);
    if (verdict === 'fits') return { content };
    const size = `${name}.html 有 ${formatSize(content.length)}，最多 ${formatSize(MOST_ONE_FILE)}`;
    if (verdict === 'near')
      return { content, notes: [`单文件发布了，但快到上限：${size}，再多就不发布了。${SMALLER}`] };
    return {
      missing: '「一个文件」这一版这次没有：它太大，邮件和聊天软件转发不了。',
      notes: [`没有发布单文件：${size}；再大，邮件和聊天软件不好转发。${SMALLER}`],
    };
  },
};
