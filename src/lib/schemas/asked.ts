import { z } from 'zod';
import { textField } from './fields.ts';

const wordings = (what: string) => z.array(textField(60, what)).min(1);

/** What people type: the wordings whose answer is one page, or, in the file `none`, those that no page answers. */
export const askedSchema = z.strictObject({
  asked: wordings('人们会打进搜索框的一句话，').describe(
    '一行一种说法，人们这样打字时，要的就是文件名说的那一页（none.yaml：没有哪一页回答）。一种说法只写在一个文件里。口语、半句话、整句话都可以写；繁体、拼音、错别字不用写。',
  ),
  anti: wordings('看着像、其实不是问这一页的话，')
    .optional()
    .describe(
      '一行一种说法：用词和这一页很像，要的却是别的页，或者哪一页都不是。那一页是哪一页，写到它自己的 asked 里。',
    ),
  near: z
    .record(z.string(), wordings('没有哪一页回答的一句话，'))
    .optional()
    .describe('只写在 none.yaml 里：没有哪一页回答，但有一页离得最近。键是那一页的名字，下面一行一种说法。'),
});

/** What people type who want one page, or none. */
export type Asked = z.infer<typeof askedSchema>;

/** The name of the file with wordings that no page answers. */
export const NONE = 'none';
