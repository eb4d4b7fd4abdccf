import { z } from 'zod';
import { idField, textField } from './fields.ts';

/** One answer to a facet's question. */
const optionSchema = z.strictObject({
  id: idField.describe('选项编号，会出现在网址里，发布后不改。'),
  label: textField(24, '选项在问题里显示的文字，'),
  short: textField(16, '选项在别处简称用的词，例如「没有对公账户」，'),
  help: textField(120, '选项下面的一句说明，').optional(),
});

/** A facet: one thing about an account that decides which scenario is the reader's. */
export const facetSchema = z.strictObject({
  id: idField.describe('问题编号，会出现在网址里，发布后不改。'),
  name: textField(12, '这一项的名称，'),
  question: textField(40, '问读者的问题，'),
  why: textField(120, '为什么要问，'),
  help: textField(200, '怎样找到答案，').optional(),
  unsure: z.boolean().describe('读者可能不知道答案时写 true，会多一个「不确定」选项。'),
  options: z.array(optionSchema).min(2).describe('可选的答案，按显示的顺序。'),
});

/** One thing about an account that decides which scenario is the reader's. */
export type Facet = z.infer<typeof facetSchema>;
