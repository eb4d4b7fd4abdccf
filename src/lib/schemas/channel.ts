import { z } from 'zod';
import { idField, sourcesField, textField, urlField, wordField } from './fields.ts';

const common = {
  name: textField(30, '渠道的名称，'),
  sources: sourcesField,
  note: textField(160, '读者需要知道的事，').optional(),
};

const page = {
  url: urlField,
  device: z
    .enum(['mobile', 'browser', 'any'])
    .describe('来源写明「手机端打开」的写 mobile；写明把网址复制到浏览器里打开的写 browser；其余写 any。'),
  read: z.boolean().describe('我们读到过这个页面的内容写 true；只知道地址写 false。'),
};

/** A channel: the way by which a request is made, or the way things happen without one. */
export const channelSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('self-service').describe('自己在后台操作。'),
    ...common,
    path: z.array(wordField(30, '菜单或按钮的名称，照原样写，')).min(1).describe('依次点哪里，按钮名照原样写。'),
    url: urlField.optional(),
  }),
  z.strictObject({ kind: z.literal('ticket').describe('填一张单子交上去，等处理。'), ...common, ...page }),
  z.strictObject({ kind: z.literal('help-page').describe('官方的帮助页面，流程以它为准。'), ...common, ...page }),
  z.strictObject({
    kind: z.literal('email').describe('发邮件。'),
    ...common,
    address: z.email().describe('收件地址。'),
    subject: textField(60, '邮件标题的格式，照原样写，'),
    body: z.array(wordField(40, '邮件正文要写的一项，')).min(1).describe('邮件正文必须写到的内容。'),
    letter: idField.optional().describe('「写申请」里帮读者写这封邮件的那一页。'),
  }),
  z.strictObject({
    kind: z.literal('contact').describe('打电话或者用聊天软件联系。'),
    ...common,
    how: textField(80, '怎样联系，'),
  }),
  z.strictObject({
    kind: z.literal('automatic').describe('系统自动处理，不用提交什么。'),
    ...common,
  }),
]);

/** The way by which a request is made, or the way things happen without one. */
export type Channel = z.infer<typeof channelSchema>;

/** Whether the source says to copy the address into a browser, rather than to open it where it stands. */
export function isForBrowser(channel: Channel): boolean {
  return 'device' in channel && channel.device === 'browser';
}

/** Returns the address of a form that opens on a phone only; `undefined` for every other way. */
export function formOnPhone(channel: Channel): string | undefined {
  return 'device' in channel && channel.device === 'mobile' ? channel.url : undefined;
}
