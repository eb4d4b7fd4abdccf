import { z } from 'zod';
import { codeField, idField } from './fields.ts';

/** The pages that something points to: scenarios, rules, questions. */
export const pagesSchema = z.strictObject({
  scenarios: z.array(codeField).min(1).optional().describe('情形代码。'),
  topics: z.array(idField).min(1).optional().describe('规则编号：src/content/topics/ 里的文件名。'),
  questions: z.array(idField).min(1).optional().describe('问题编号：src/content/questions/ 里的文件名。'),
});

/** The pages that something points to: scenarios, rules, questions. */
export type Pages = z.infer<typeof pagesSchema>;
