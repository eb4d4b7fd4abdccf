import { z } from 'zod';
import { deadlinesField } from './claim.ts';
import { actorField } from './deadline.ts';
import { idField, sourcesField, textField } from './fields.ts';

/** A stage: one part of the way from the first click to the end, for every account that goes through it. */
export const stageSchema = z.strictObject({
  id: idField,
  name: textField(10, '阶段的名称，'),
  actor: actorField,
  what: textField(80, '这个阶段里做什么或发生什么，'),
  periods: deadlinesField.optional().describe('这个阶段里的期限编号。'),
  deadlines: deadlinesField.optional(),
  cancel: textField(60, '这个阶段里怎样停下来，').optional(),
  missed: textField(80, '没做或超时会怎样，').optional(),
  notice: textField(80, '这个阶段里谁会收到通知，').optional(),
  occupied: textField(20, '这个阶段里账号占着的东西怎样，例如「都还占着」，'),
  sources: sourcesField,
});

/** One part of the way from the first click to the end. */
export type Stage = z.infer<typeof stageSchema>;
