import { z } from 'zod';
import { idField, sourcesField, textField } from './fields.ts';

/** The deadlines whose numbers a text writes out. */
export const deadlinesField = z
  .array(idField)
  .min(1)
  .describe('文字里写到的天数、小时数各是哪个期限：src/content/deadlines/ 里的编号。数目和单位必须与期限一致。');

/** A claim: one thing that sources say, the same wherever it is shown. */
export const claimSchema = z.strictObject({
  text: textField(140, '一句话说清一件事，用自己的话写，'),
  sources: sourcesField,
  deadlines: deadlinesField.optional(),
  older: z.literal(true).optional().describe('只有旧规定写过、不知道现在是否还这样时写 true。'),
  closes: z
    .array(textField(30, '几个词，中间用空格隔开，'))
    .min(1)
    .optional()
    .describe('这条陈述回答了哪些「不知道」：写出那种句子里的词。哪一页还把它写成不知道，检查会说。'),
  note: textField(160, '读者需要知道的事，').optional(),
});

/** One thing that sources say, the same wherever it is shown. */
export type Claim = z.infer<typeof claimSchema>;
