import type { FieldKind, LetterField } from '../schemas/letter-field.ts';
import type { CalendarDay } from '../timeline/calendar-day.ts';
import { creditCodeCheck, identityNumberCheck, isCreditCodeForm, isIdentityNumberForm } from './check-digits.ts';
import { parseLetterDay } from './letter-day.ts';

/** What may be wrong with a field, and what to say of it. Nothing here stops anybody. */
export const FAULTS = {
  'credit-code-length': '统一社会信用代码是 18 位，你填的位数不对。',
  'credit-code-form': '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z；第 3 到第 8 位都是数字。',
  'credit-code-check': '最后一位校验码和前面 17 位对不上，多半有一位抄错了。',
  'identity-number-length': '身份证号是 18 位，你填的位数不对。',
  'identity-number-form': '身份证号前 17 位都是数字，最后一位是数字或 X。',
  'identity-number-birthday': '身份证号第 7 到第 14 位是出生日期，你填的不是一个过去的日期。',
  'identity-number-check': '最后一位校验码和前面 17 位对不上，多半有一位抄错了。',
  phone: '这不像电话号码。手机是 11 位；座机带上区号，例如 010-12345678。',
  email: '这不像邮箱地址，例如 name@example.com。',
  day: '没有这一天，写成 2026-01-31 这样。',
  future: '这一天还没有到。',
} as const;

/** What is wrong with a field. */
export type FieldFault = keyof typeof FAULTS;

function checkCreditCode(text: string): FieldFault | undefined {
  const code = text.replace(/[\s-]/g, '');
  if (code.length !== 18) return 'credit-code-length';
  if (!isCreditCodeForm(code)) return 'credit-code-form';
  return creditCodeCheck(code) === code.charAt(17) ? undefined : 'credit-code-check';
}

function checkIdentityNumber(text: string, today: CalendarDay): FieldFault | undefined {
  const number = text.replace(/\s/g, '').toUpperCase();
  if (number.length !== 18) return 'identity-number-length';
  if (!isIdentityNumberForm(number)) return 'identity-number-form';
  const [, year, month, day] = /^.{6}(....)(..)(..)/.exec(number) ?? [];
  const birthday = parseLetterDay(`${year}-${month}-${day}`);
  if (birthday === undefined || birthday > today) return 'identity-number-birthday';
  return identityNumberCheck(number) === number.charAt(17) ? undefined : 'identity-number-check';
}

function checkPhone(text: string): FieldFault | undefined {
  const digits = text.replace(/[\s()（）-]/g, '').replace(/^\+?86(?=1\d{10}$|0)/, '');
  const fits = /^(?:1[3-9]\d{9}|0\d{9,11}(?:(?:转|#|,|ext\.?)\d{1,6})?|[48]00\d{7}|9\d{4})$/.test(digits);
  return fits ? undefined : 'phone';
}

/** Returns what is wrong with what was typed into a field of a kind; nothing is wrong with an empty field. */
export function checkField(kind: FieldKind, text: string, today: CalendarDay): FieldFault | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  switch (kind) {
    case 'credit-code':
      return checkCreditCode(typed);
    case 'identity-number':
      return checkIdentityNumber(typed, today);
    case 'phone':
      return checkPhone(typed);
    case 'email':
      return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(typed) ? undefined : 'email';
    case 'day':
    case 'past-day': {
      const day = parseLetterDay(typed);
      if (day === undefined) return 'day';
      return kind === 'past-day' && day > today ? 'future' : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns what to say of what was typed into a field: that it has not the form the content wants, or is wrong for its kind. */
export function faultWords({ kind, forms = [] }: LetterField, text: string, today: CalendarDay): string | undefined {
  const typed = text.trim();
  const missed = typed === '' ? undefined : forms.find(({ pattern }) => !new RegExp(pattern).test(typed));
  const fault = checkField(kind, text, today);
  return missed?.otherwise ?? (fault && FAULTS[fault]);
}
