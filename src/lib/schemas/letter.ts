import { z } from 'zod';
import { idField, textField } from './fields.ts';
import { whenSchema } from './when.ts';

const wordsField = textField(
  240,
  '信里的一句话：{编号} 是读者填的一项，或者上面 phrases 里的一段；[ ] 里的话填了才写；[甲|乙] 是几样里填一样就行。以 { 或 [ 开头的，整句加英文单引号。',
);

/** Words of a letter, and when they stand there. */
const wordsSchema = z.union([
  wordsField,
  z.strictObject({ when: whenSchema.describe('确定是这种情况才写。写法同别处的条件。'), text: wordsField }),
]);

const common = {
  order: z.int().positive().describe('在「写申请」里的位置，小的在前。'),
  title: textField(24, '标题，写在信的最上面，'),
  purpose: textField(60, '这封信用来做什么，一句话，'),
  asks: z.array(idField).optional().describe('要先问的问题，facets.yaml 里的编号：回答不同，写法、盖章或附件就不同。'),
  phrases: z
    .record(idField, z.union([wordsField, z.array(wordsSchema).min(1)]))
    .optional()
    .describe('正文里用到的段落：编号: 一句话；或者几种写法的列表，用第一种确定符合的，最后一种不写 when。'),
  body: z.array(wordsSchema).min(1).describe('正文，一项一段。'),
  encloses: z.enum(['all', 'documents']).describe('附件列哪些材料：all 全部；documents 只列别人出具的。'),
};

/** A letter that the site helps to write. Its words are the site's own draft, as no source prescribes any. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('letter').describe('信：有落款，要盖章或签名。'),
    ...common,
    to: textField(24, '写给谁，'),
    signer: idField.describe('落款写哪一项：letter-fields.yaml 里的编号。'),
    day: idField.describe('落款日期是哪一项：letter-fields.yaml 里 day 类的编号。'),
  }),
  z.strictObject({
    kind: z.literal('mail').describe('邮件：收件人和标题照渠道写的，不盖章。'),
    ...common,
    names: idField.describe('邮件标题里 XXX 的位置填哪一项：letter-fields.yaml 里的编号。'),
    prescribed: textField(60, '资料规定了什么，其余才是草稿，').optional(),
  }),
]);

/** A letter that the site helps to write. */
export type Letter = z.infer<typeof letterSchema>;
/** Words of a letter, and when they stand there. */
export type LetterWords = z.infer<typeof wordsSchema>;
