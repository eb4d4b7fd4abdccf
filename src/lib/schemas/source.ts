import { z } from 'zod';
import { dateField, textField, urlField } from './fields.ts';
import { type Subject, TIERS } from './subject.ts';

/** A source: a page that facts rest on. */
export const sourceSchema = z
  .strictObject({
    title: textField(60, '页面的标题，照原样写，'),
    publisher: textField(40, '谁发布的，不写个人姓名，'),
    tier: z
      .enum(TIERS)
      .describe(
        '来源等级：official 机构自己域名下的官方页面；official-copy 转载官方公告；community 社区作者；practitioner 从业者页面。',
      ),
    url: urlField.optional().describe('网址；确实没有时不写，并在 note 里说明。'),
    published: z.union([dateField, z.literal('unknown')]).describe('页面自己写的日期；页面没写日期时写 unknown。'),
    read: dateField.describe('我们读到这份存档的日期。'),
    complete: z.boolean().describe('存档是全文写 true；只有开头一部分写 false。'),
    note: textField(200, '读者需要知道的事，例如「存档只有前半页」，').optional(),
  })
  .refine(({ url, note }) => url !== undefined || note !== undefined, { path: ['note'] });

/** A page that facts rest on. */
export type Source = z.infer<typeof sourceSchema>;

/** Says who published a source, when, and what was read of it and when. */
export function originOf({ publisher, published, read, complete }: Source): string[] {
  return [
    publisher,
    published === 'unknown' ? '页面没有写日期' : published,
    `${read} 读到存档`,
    ...(complete ? [] : ['存档只有一部分']),
  ];
}

/** Says where a source comes from: its tier, then its origin. */
export function provenanceOf(source: Source, { tiers }: Pick<Subject, 'tiers'>): string[] {
  return [tiers[source.tier].label, ...originOf(source)];
}
