import { describe, expect, test } from 'vitest';
import { identityNumberCheck } from '../../../../src/lib/letters/check-digits.ts';
import { checkField, FAULTS, type FieldFault, faultWords } from '../../../../src/lib/letters/field-check.ts';
import type { FieldKind } from '../../../../src/lib/schemas/letter-field.ts';

const TODAY = '2026-11-25';

describe('checkField', () => {
  test.each<[FieldKind, string]>([
    ['text', '任何 <话>'],
    ['long', '几行\n话'],
    ['code', 'gh_1 何'],
    ['credit-code', '91350100M000100Y43'],
    ['credit-code', '9135 0100 M000 100Y 43'],
    ['identity-number', '11010519491231002X'],
    ['identity-number', '11010519491231002x'],
    ['identity-number', '110105 19491231 002X'],
    ['identity-number', `11010520261125002${identityNumberCheck('11010520261125002')}`],
    ['phone', '13800138000'],
    ['phone', '+86 138-0013-8000'],
    ['phone', '8613800138000'],
    ['phone', '010-12345678'],
    ['phone', '（0591）12345678'],
    ['phone', '0755-12345678转123'],
    ['phone', '+86 010-12345678'],
    ['phone', '0755-12345678 ext 1'],
    ['phone', '0755-12345678 ext.1'],
    ['phone', '400-860-1234'],
    ['phone', '400-800-1234'],
    ['phone', '95017'],
    ['email', 'a.b+c@example.com'],
    ['email', 'a@mail.example.com'],
    ['email', '某人@例子.中国'],
    ['day', '2027-01-01'],
    ['past-day', '2026-11-25'],
  ])('finds nothing wrong with a %s %j', (kind, text) => {
    expect(checkField(kind, text, TODAY)).toBeUndefined();
  });

  test.each<[FieldKind, string, FieldFault]>([
    ['credit-code', '91350100M000100Y4', 'credit-code-length'],
    ['credit-code', '91350100M000100Y43 91', 'credit-code-length'],
    ['credit-code', '91350100m000100y43', 'credit-code-form'],
    ['credit-code', '91350100M000100Y44', 'credit-code-check'],
    ['identity-number', '110105194912310021X', 'identity-number-length'],
    ['identity-number', '1101051949123100AX', 'identity-number-form'],
    ['identity-number', '11010519490231002X', 'identity-number-birthday'],
    ['identity-number', '110105202611260021', 'identity-number-birthday'],
    ['identity-number', '110105194912310021', 'identity-number-check'],
    ['phone', '1380013800', 'phone'],
    ['phone', '12345678', 'phone'],
    ['phone', '12800138000', 'phone'],
    ['phone', '138001380000', 'phone'],
    ['phone', '手机13800138000', 'phone'],
    ['phone', '没有', 'phone'],
    ['email', 'a@b', 'email'],
    ['email', 'a b@example.com', 'email'],
    ['email', '@example.com', 'email'],
    ['email', 'a@@example.com', 'email'],
    ['email', 'a@example.', 'email'],
    ['email', 'a@example.com.', 'email'],
    ['day', '2026-02-30', 'day'],
    ['day', '明天', 'day'],
    ['past-day', '2026-11-26', 'future'],
  ])('of a %s %j says %s', (kind, text, fault) => {
    expect(checkField(kind, text, TODAY)).toBe(fault);
  });

  test.each<FieldKind>([
    ...(['text', 'long', 'code', 'credit-code', 'identity-number', 'phone', 'email', 'day', 'past-day'] as const),
  ])('lets a %s be empty', (kind) => {
    expect(checkField(kind, ' ', TODAY)).toBeUndefined();
  });

  test.each(Object.values(FAULTS))('says calmly what is wrong: %s', (words) => {
    expect(words).toMatch(/^[^！!]+。$/);
  });
});

describe('the form that the content wants', () => {
  const forms = [
    { pattern: '^a', otherwise: '要以 a 开头。' },
    { pattern: '^a.$', otherwise: '要两个字。' },
  ];
  const field = { id: 'code', label: '编号', kind: 'code' as const, forms };

  test.each([
    ['', undefined],
    [' ab ', undefined],
    ['bb', '要以 a 开头。'],
    ['abc', '要两个字。'],
  ])('meets %j with %s', (text, words) => {
    expect(faultWords(field, text, TODAY)).toBe(words);
  });

  test('comes before what is wrong for the kind', () => {
    expect(faultWords({ ...field, kind: 'email' }, 'b', TODAY)).toBe('要以 a 开头。');
    expect(faultWords({ ...field, kind: 'email' }, 'ab', TODAY)).toBe(FAULTS.email);
  });
});
