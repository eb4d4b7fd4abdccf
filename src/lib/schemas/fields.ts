import { z } from 'zod';

/** What stands in a new file wherever only a person knows what belongs there. */
export const UNFILLED = '待填';

/** An id: lower-case Latin letters, digits and hyphens; it is also the file's name. */
export const idField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '小写英文字母、数字和连字符')
  .describe('编号：小写英文字母、数字和连字符，与文件名相同。');

/** A scenario's permanent code, as design and chats quote it. */
export const codeField = z
  .string()
  .regex(/^([a-z]+-(0|[1-9]\d*)|uncovered)$/, '情形代码：前缀、连字符、数字')
  .describe('情形代码：subject.yaml 里的前缀、连字符、数字，例如 a-2。一经发布永不更改。');

/** A short line of Chinese text without leading or trailing spaces. */
export function textField(max: number, what: string) {
  return z.string().trim().min(1).max(max).describe(`${what}最多 ${max} 个字。`);
}

/** One word or short phrase people say; a full-width comma inside means that a list was typed with the wrong comma. */
export function wordField(max: number, what: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^，、；]+$/, '一个词，里面没有中文逗号、顿号、分号')
    .describe(`${what}最多 ${max} 个字。几个词之间用英文半角逗号加空格分开。`);
}

/** The day of a date object; one that holds no day stays what it is, for the schema to refuse. */
function dayOfDate(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
}

/** A calendar date `YYYY-MM-DD`; YAML readers that turn such text into a date are met half-way. */
export const dateField = z.preprocess(dayOfDate, z.iso.date()).describe('日期，写成 2026-11-23 这样。');

/** An absolute http or https address. */
export const urlField = z
  .url({ protocol: /^https?$/ })
  .regex(/^\S+$/, '网址里没有空格')
  .describe('完整网址，以 http:// 或 https:// 开头。');

/** The sources a fact rests on: ids of files in `src/content/sources/`. */
export const sourcesField = z
  .array(idField)
  .min(1)
  .describe('这条事实的出处：src/content/sources/ 里的编号，至少一个。');
