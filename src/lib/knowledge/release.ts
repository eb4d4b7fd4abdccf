import { z } from 'zod';
import { idField, sourcesField, textField } from './fields.ts';

/** Things an account holds on to, in words a reader sees. */
export const RESOURCE_LABELS = {
  account: '账号本身',
  nickname: '昵称',
  email: '账号邮箱',
  'entity-info': '主体信息',
  'administrator-info': '管理员信息',
  'personal-info': '个人信息',
} as const;

/** What becomes of them, in words a reader sees. */
export const DISPOSITION_LABELS = {
  released: '释放',
  'released-after-protection': '过了保护期后释放',
  'not-released-may-register-again': '不释放，但可以用来重新注册',
  'not-occupied': '不占用',
  'still-occupied': '仍然占用',
  'not-recoverable': '不能找回',
  'not-stated': '资料没有说',
} as const;

const labelled = (labels: Record<string, string>) =>
  Object.entries(labels)
    .map(([id, label]) => `${id} ${label}`)
    .join('；');

/** One resource and what becomes of it. */
const releaseItemSchema = z.strictObject({
  resource: z
    .enum(Object.keys(RESOURCE_LABELS) as [keyof typeof RESOURCE_LABELS])
    .describe(`什么东西：${labelled(RESOURCE_LABELS)}。`),
  disposition: z
    .enum(Object.keys(DISPOSITION_LABELS) as [keyof typeof DISPOSITION_LABELS])
    .describe(`会怎样：${labelled(DISPOSITION_LABELS)}。`),
  deadline: idField.optional().describe('保护期等相关期限的编号。'),
  note: textField(120, '补充说明，').optional(),
});

/** A release: what becomes of the things an account holds when one event happens. */
export const releaseSchema = z.strictObject({
  event: textField(40, '发生什么事，'),
  items: z.array(releaseItemSchema).min(1).describe('每样东西会怎样。'),
  sources: sourcesField,
});

/** What becomes of the things an account holds when one event happens. */
export type Release = z.infer<typeof releaseSchema>;
