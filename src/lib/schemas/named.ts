import { z } from 'zod';
import { idField, textField } from './fields.ts';

/** What a field has instead of an id where the sources do not say. */
export const NOT_STATED = 'not-stated';

/** The schema of an item of a list that other entries name by its id. */
export const namedSchema = z.strictObject({ id: idField, label: textField(16, '读者看到的叫法，') });

/** The schema of somebody who acts in a step or a period. */
export const actorSchema = namedSchema.extend({
  id: idField.describe('编号。you 是读者自己，步骤里不写「你：」；system 是到了时候自己会发生；别的随意。'),
  office: z.literal(true).optional().describe('是机构一方，读者只能等它的，写 true。'),
});

/** The schema of an event from which periods are counted. */
export const eventSchema = namedSchema.extend({
  id: idField.describe('编号，会出现在网址里，发布后不改。'),
  label: textField(20, '发生了什么，读者从中挑，'),
  group: idField.describe('归在哪一组：subject.yaml 里 event-groups 的编号。'),
  which: textField(40, '读者怎样知道那是哪一天，').optional(),
  until: z.array(idField).min(1).optional().describe('没有从它算起的期限时，后面哪几件事有：events.yaml 里的编号。'),
  question: idField.optional().describe('没有从它算起的期限时，去看哪个问题：src/content/questions/ 里的文件名。'),
});

/** An item of a list that other entries name by its id. */
export type Named = z.infer<typeof namedSchema>;
/** Somebody who acts in a step or a period. */
export type Actor = z.infer<typeof actorSchema>;
/** An event from which periods are counted. */
export type Event = z.infer<typeof eventSchema>;
