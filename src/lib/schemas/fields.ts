import { z } from 'zod';

/** What `npm run new` writes where an editor has to fill in; the content check refuses it. */
export const UNFILLED = '待填';

/** An id: lower-case Latin letters, digits and hyphens; it is also the file's name. */
export const idField = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '小写英文字母、数字和连字符')
  .describe('编号：小写英文字母、数字和连字符，与文件名相同。');

/** A scenario's code, such as `a-2`; it never changes, as people quote it. */
export const codeField = z
  .string()
  .regex(/^([a-z]+-(0|[1-9]\d*)|uncovered)$/, '情形代码：前缀、连字符、数字')
  .describe('情形代码：subject.yaml 里的前缀、连字符、数字，例如 a-2。一经发布永不更改。');

/**
 * Returns the schema of a text of 1 to `max` characters, cut of blanks at both ends. `what` tells editors what it is for,
 * and ends in a comma.
 */
export function textField(max: number, what: string) {
  return z.string().trim().min(1).max(max).describe(`${what}最多 ${max} 个字。`);
}

/**
 * Returns the schema of one word or phrase of 1 to `max` characters. Chinese commas and semicolons are refused: they mean
 * that a list was typed with the wrong comma. `what` tells editors what it is for, and ends in a comma.
 */
export function wordField(max: number, what: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^，、；]+$/, '一个词，里面没有中文逗号、顿号、分号')
    .regex(/^[^“”‘’]*$/, '一个词，不加中文引号')
    .describe(`${what}最多 ${max} 个字。几个词之间用英文半角逗号加空格分开。`);
}

/** Returns a date object as text `YYYY-MM-DD`; any other value, an invalid date too, as it is. */
function dayOfDate(value: unknown): unknown {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
}

/** A calendar date `YYYY-MM-DD`, as text or as the date object that YAML readers make of it; read as text. */
export const dateField = z.preprocess(dayOfDate, z.iso.date()).describe('日期，写成 2026-11-23 这样。');

/** An address without the wide marks that come along when it is copied out of a Chinese sentence. */
export const WEB_ADDRESS = /^[^\u2014-\u2026\u3000-\u303f\uff00-\uffef]*$/;

/** An absolute http or https address. */
export const urlField = z
  .url({ protocol: /^https?$/ })
  .regex(/^\S+$/, '网址里没有空格')
  .regex(WEB_ADDRESS, '网址里没有全角标点，多半是前后的句号、括号一起抄进来了')
  .describe('完整网址，以 http:// 或 https:// 开头。');

/** The sources a fact rests on: ids of files in `src/content/sources/`. */
export const sourcesField = z
  .array(idField)
  .min(1)
  .describe('这条事实的出处：src/content/sources/ 里的编号，至少一个。');
