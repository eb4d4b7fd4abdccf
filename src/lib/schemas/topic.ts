import { z } from 'zod';
import { deadlinesField } from './claim.ts';
import { dateField, idField, textField, wordField } from './fields.ts';
import { pagesSchema } from './related.ts';

const sectionSchema = z.strictObject({
  title: textField(24, '小标题，'),
  claims: z.array(idField).min(1).optional().describe('按先后写出陈述的编号：src/content/claims/ 里的文件名。'),
  periods: z.array(idField).min(1).optional().describe('要列成表的期限编号。'),
});

/** A topic: one rule that holds across scenarios, put together from claims and periods. */
export const topicSchema = z
  .strictObject({
    title: textField(24, '标题，'),
    answer: textField(110, '一句话说清这条规则，'),
    deadlines: deadlinesField.optional(),
    order: z.int().positive().describe('在规则列表里的位置，小的在前。'),
    figure: z
      .enum(['stages', 'release-matrix', 'all-periods', 'source-tally'])
      .optional()
      .describe(
        '页面上的图或总表：stages 各个阶段；release-matrix 释放总表；all-periods 全部期限；source-tally 各等出处有几份。',
      ),
    sections: z
      .array(sectionSchema)
      .describe('一节一个小标题，里面是陈述和期限，至少一节；有图或总表、没有陈述的页面写 []。'),
    unknowns: z.array(textField(80, '资料没有说的事，')).min(1).optional().describe('读者会问、而资料没有回答的事。'),
    related: pagesSchema.optional().describe('接着看的页面。'),
    aliases: z.array(wordField(24, '搜索用的别的说法，')).min(1).describe('人们会怎么说这件事。'),
    updated: dateField.describe('本页内容最近一次改动的日期。'),
  })
  .refine(({ figure, sections }) => figure !== undefined || sections.length > 0, { path: ['sections'] });

/** One rule that holds across scenarios. */
export type Topic = z.infer<typeof topicSchema>;
