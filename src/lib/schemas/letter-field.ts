import { z } from 'zod';
import { idField, textField } from './fields.ts';

/** What a field of a letter holds, which decides how it is checked and typed. */
export const FIELD_KINDS = [
  ...(['text', 'long', 'code', 'credit-code', 'identity-number'] as const),
  ...(['phone', 'email', 'day', 'past-day'] as const),
] as const;

/** What a field of a letter holds. */
export type FieldKind = (typeof FIELD_KINDS)[number];

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

const formSchema = z.strictObject({
  pattern: z.string().min(1).refine(isPattern, '能用的正则表达式').describe('正则表达式，填对的内容都符合它。'),
  otherwise: textField(80, '不符合时说的话，'),
});

/** A field of the letters: something that the reader types. */
export const letterFieldSchema = z.strictObject({
  id: idField.describe('编号，信的正文用它来指这一项。读者选了「记住」的内容按它存放，发布后不改。'),
  label: textField(16, '读者看到的名称，'),
  kind: z
    .enum(FIELD_KINDS)
    .describe(
      '填什么，检查照它来：text 文字；long 几行文字；code 一串字母和数字；credit-code 统一社会信用代码；identity-number 身份证号；phone 电话；email 邮箱；day 日期；past-day 过去的日期。',
    ),
  hint: textField(40, '在哪里找到，或者怎样写，').optional(),
  autocomplete: z
    .enum(['organization', 'name', 'tel'])
    .optional()
    .describe('浏览器可以自己填进来的内容：organization 单位名称；name 姓名；tel 电话。'),
  forms: z.array(formSchema).min(1).optional().describe('填的内容应该是什么样子，依次检查；不符合也不拦，只提醒。'),
});

/** Something that the reader of a letter types. */
export type LetterField = z.infer<typeof letterFieldSchema>;
