import { z } from 'zod';
import { idField, textField, wordField } from './fields.ts';
import { conditionSchema } from './when.ts';

/** One answer to a facet's question. */
const optionSchema = z.strictObject({
  id: idField.describe('选项编号，会出现在网址里，发布后不改。'),
  label: textField(24, '选项在问题里显示的文字，'),
  short: textField(16, '选项在别处简称用的词，例如「证不在手上」，'),
  words: z
    .array(wordField(12, '正文里提到这个选项的说法，'))
    .min(1)
    .optional()
    .describe('正文里还会怎样提到这个选项；检查靠它看出一句话提到了别的分支。'),
  help: textField(120, '选项下面的一句说明，').optional(),
  contradicts: z
    .array(
      z.strictObject({
        when: conditionSchema.describe('和哪些回答对不上，写法和别处的条件一样；只能写排在这一问前面的问题。'),
        why: textField(120, '为什么对不上、多半是哪里弄混了，'),
      }),
    )
    .min(1)
    .optional()
    .describe('和前面的哪些回答不能同时成立。问答不会给出这样的选项；网址里两样都有的，会用这里的话说明，再问一遍。'),
});

/** A facet: one thing about an account that decides which scenario is the reader's. */
export const facetSchema = z.strictObject({
  id: idField.describe('问题编号，会出现在网址里，发布后不改。'),
  name: textField(12, '这一项的名称，'),
  question: textField(40, '问读者的问题，'),
  why: textField(120, '为什么要问，'),
  help: textField(200, '不知道答案的人去哪里看、问谁，'),
  unsure: z.boolean().describe('读者可能不知道答案时写 true，会多一个「不确定」选项。'),
  options: z.array(optionSchema).min(2).describe('可选的答案，按显示的顺序。'),
});

/** One thing about an account that decides which scenario is the reader's. */
export type Facet = z.infer<typeof facetSchema>;
