import { z } from 'zod';
import { dateField, idField, textField } from './fields.ts';
import { pagesSchema } from './related.ts';

/** A change: something in the content that a reader can see and may have to know of. */
export const changeSchema = z.strictObject({
  id: idField,
  date: dateField.describe('发布这次改动的日期。'),
  title: textField(30, '改了什么，'),
  text: textField(160, '读者需要知道的事，'),
  pages: pagesSchema.optional().describe('改到的页面；改动涉及全站时不写。'),
});

/** Something in the content that changed. */
export type Change = z.infer<typeof changeSchema>;
