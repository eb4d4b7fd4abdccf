import { z } from 'zod';
import { idField, sourcesField, textField } from './fields.ts';

/** What becomes of them, in words a reader sees. */
export const DISPOSITION_LABELS = {
  released: '释放',
  'released-after-protection': '过了保护期后释放',
  'not-released-may-register-again': '不释放',
  'not-occupied': '不占用',
  'still-occupied': '仍然占用',
  'not-recoverable': '不能找回',
  'released-time-not-stated': '会释放，资料没有说什么时候',
  'released-at-once': '立即释放',
  'not-stated': '资料没有说',
} as const;

const labelled = (labels: Record<string, string>) =>
  Object.entries(labels)
    .map(([id, label]) => `${id} ${label}`)
    .join('；');

/** One resource and what becomes of it. */
const releaseItemSchema = z.strictObject({
  resource: idField.describe('什么东西：resources.yaml 里的编号。'),
  disposition: z
    .enum(Object.keys(DISPOSITION_LABELS) as [keyof typeof DISPOSITION_LABELS])
    .describe(`会怎样：${labelled(DISPOSITION_LABELS)}。`),
  deadline: idField.optional().describe('保护期等相关期限的编号。'),
  note: textField(120, '补充说明，').optional(),
});

/** A release: what becomes of the things an account holds when one event happens. */
export const releaseSchema = z.strictObject({
  event: textField(40, '发生什么事，'),
  account: idField.optional().describe('哪一种账号：subject.yaml 里账号种类的编号；不分时不写。'),
  column: z
    .strictObject({
      name: textField(20, '列名，'),
      order: z.int().positive().describe('第几列，小的在前。'),
    })
    .optional()
    .describe('在释放总表里占的那一列；不进总表的不写。'),
  older: z.literal(true).optional().describe('只有旧规定写过、不知道现在是否还这样时写 true。'),
  items: z.array(releaseItemSchema).min(1).describe('每样东西会怎样。'),
  sources: sourcesField,
});

/** What becomes of the things an account holds when one event happens. */
export type Release = z.infer<typeof releaseSchema>;
