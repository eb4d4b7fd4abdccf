import { z } from 'zod';
import { idField, sourcesField, textField, urlField, wordField } from './fields.ts';
import { sealKindField } from './seal.ts';

/** The authority's own template for a paper. */
const templateSchema = z.strictObject({
  url: urlField,
  read: z.boolean().describe('我们读到过模板内容写 true；只知道地址写 false。'),
  sources: sourcesField,
});

/** A material: a paper or a piece of information that a route asks for. */
export const materialSchema = z.strictObject({
  name: textField(30, '材料名称，照来源的叫法写，'),
  definition: textField(160, '这是什么，用自己的话写，'),
  also: z.array(wordField(20, '别的叫法，')).optional().describe('读者可能用的别的叫法。'),
  seal: sealKindField
    .optional()
    .describe('这一样就是章，不是一份纸：official 公章，fresh-ink 鲜章。别的材料上要盖它的情形，材料页自己列出来。'),
  where: textField(120, '在哪里能找到或拿到，').optional(),
  template: templateSchema.optional().describe('来源给出的官方模板。'),
  letter: idField.optional().describe('「写申请」里帮读者写这份材料的那一页；几份材料可以共用一页。没有合适的就不写。'),
});

/** A paper or a piece of information that a route asks for. */
export type Material = z.infer<typeof materialSchema>;
