import { z } from 'zod';
import { deadlinesField } from './claim.ts';
import { idField, sourcesField, textField } from './fields.ts';
import { pagesSchema } from './related.ts';
import { whenSchema } from './when.ts';

const positionSchema = z.strictObject({
  says: textField(120, '这一方怎么说，用自己的话写；没有提到就写明没有提到，'),
  sources: sourcesField,
  claims: z
    .array(idField)
    .min(1)
    .optional()
    .describe('这一方的说法是哪几条陈述：一页上同时写着两方的，检查会要它显示这个分歧。'),
  deadlines: deadlinesField.optional(),
  followed: z.literal(true).optional().describe('本站照这一方写的写 true；可以不止一方，也可以一方都没有。'),
});

/** A conflict: a point on which sources disagree, differ in age, or one is silent where another speaks. */
export const conflictSchema = z.strictObject({
  title: textField(30, '分歧是什么，'),
  when: whenSchema
    .optional()
    .describe(
      '这个分歧只关系到哪些情况，写法同别处的条件：情形页上选了别的情况的人看不到它。资料自己限定了才写；不写就是都关系到。',
    ),
  positions: z.array(positionSchema).min(2).describe('各方的说法，每一方有自己的出处。'),
  follows: textField(80, '本站照哪个写，'),
  why: textField(140, '为什么这样写，'),
  deadlines: deadlinesField.optional(),
  touches: pagesSchema.describe('这个分歧影响到的页面，每一页都会显示它。'),
});

/** A point on which sources disagree. */
export type Conflict = z.infer<typeof conflictSchema>;
