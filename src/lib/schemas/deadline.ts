import { z } from 'zod';
import { UNIT_LABELS } from './deadline-words.ts';
import { idField, sourcesField, textField } from './fields.ts';
import { NOT_STATED } from './named.ts';

/** Who acts. */
export const actorField = idField.describe('谁来做：actors.yaml 里的编号。');

/** The event a period is counted from; that a source is silent is said, too. */
const eventField = idField.describe(
  '从哪件事算起，供算日子用，和 starts 说的要是同一件事：events.yaml 里的编号；资料没有说的写 not-stated。',
);

/** The event that stands at the end of a period. */
const nextEventField = idField.describe('期满以后接着发生的事，来源写了先后才写：events.yaml 里的编号。');

/** A deadline: a number of days or hours that a source gives. */
export const deadlineSchema = z
  .strictObject({
    name: textField(20, '期限的名称，'),
    value: z.int().positive().describe('数目，来源写多少就写多少；写的是范围（3–7）时写下限，上限写在 most。'),
    most: z.int().positive().optional().describe('来源写的是一个范围时，范围的上限，比 value 大；value 写下限。'),
    unit: z
      .enum(Object.keys(UNIT_LABELS) as [keyof typeof UNIT_LABELS])
      .describe('单位：day 天（来源没说自然天还是工作日）；natural-day 自然天；working-day 工作日；hour 小时。'),
    starts: textField(60, '从哪件事算起，资料没说就写「资料没有说」，'),
    event: eventField,
    back: z.literal(true).optional().describe('从那一天往回数的写 true。'),
    next: nextEventField.optional(),
    daily: z.literal(true).optional().describe('这段时间里每天都有事要看、要做的写 true。'),
    actor: actorField,
    act: textField(60, '这段时间里要做什么或发生什么，'),
    missed: textField(100, '过了期限会怎样，资料没有说就不写这一项，').optional(),
    question: idField.optional().describe('写了 missed 时，过了期限去看哪个问题：src/content/questions/ 里的文件名。'),
    account: idField.optional().describe('只属于一种账号时写：subject.yaml 里账号种类的编号。'),
    size: z
      .strictObject({
        over: z.int().positive().optional().describe('超过多少。'),
        'up-to': z.int().positive().optional().describe('最多多少，含这个数。'),
      })
      .optional()
      .describe('长短看账号大小时，这一档的范围，例如有多少人关注。'),
    older: z.literal(true).optional().describe('只有旧规定写过、不知道现在是否还这样时写 true。'),
    sources: sourcesField,
    note: textField(200, '读者需要知道的事，').optional(),
  })
  .refine(({ value, most }) => most === undefined || most > value, { path: ['most'] })
  .refine(({ missed, question }) => question === undefined || missed !== undefined, { path: ['question'] })
  .refine(({ event, starts }) => (event === NOT_STATED) === /^资料没有/.test(starts), { path: ['event'] })
  .refine(({ event, back, next }) => event !== NOT_STATED || (back === undefined && next === undefined), {
    path: ['event'],
  });

/** A number of days or hours that a source gives. */
export type Deadline = z.infer<typeof deadlineSchema>;
