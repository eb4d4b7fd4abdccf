import { describe, expect, it, test } from 'vitest';
import {
  creditCodeCheck,
  identityNumberCheck,
  isCreditCodeForm,
  isIdentityNumberForm,
} from '../../../../src/lib/letters/check-digits.ts';

/** The first is quoted wherever the code is explained; the others are made up, their check worked out apart from this code. */
const CREDIT_CODES = ['91350100M000100Y43', '52000000MJD000000Q', '92000000MA0000002R', '91350100D02RGF0360'];
/** The first two are the examples of the standard's own text, the others are made up. */
const IDENTITY_NUMBERS = ['11010519491231002X', '440524188001010014', '000000200002290002', '000000199912311233'];

const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Every text that differs from this one in one character. */
function oneWrong(text: string, characters: string): string[] {
  return [...text].flatMap((right, at) =>
    [...characters].filter((char) => char !== right).map((char) => text.slice(0, at) + char + text.slice(at + 1)),
  );
}

/** Every text in which two different neighbours have changed places. */
function swapped(text: string): string[] {
  return [...text].flatMap((char, at) => {
    const next = text[at + 1];
    return next === undefined || next === char ? [] : [text.slice(0, at) + next + char + text.slice(at + 2)];
  });
}

describe('the check character of a unified social credit code', () => {
  const holds = (code: string) => creditCodeCheck(code) === code.charAt(17);

  test.each(CREDIT_CODES)('%s holds', (code) => {
    expect(isCreditCodeForm(code)).toBe(true);
    expect(holds(code)).toBe(true);
  });

  test.each(CREDIT_CODES)('%s with any one character wrong does not', (code) => {
    expect(oneWrong(code, CREDIT_CHARACTERS).filter(holds)).toEqual([]);
  });

  test.each(CREDIT_CODES)('%s with two neighbours swapped does not', (code) => {
    expect(swapped(code).filter(holds)).toEqual([]);
  });

  test.each([
    ['a letter that looks like a digit', '91350100M00010OY43'],
    ['letters where the district stands', '91AB0100M000100Y43'],
    ['small letters', '91350100m000100y43'],
    ['one character too few', '91350100M000100Y4'],
    ['one too many', '91350100M000100Y433'],
    ['one too many in front', '991350100M000100Y43'],
    ['nothing', ''],
  ])('%s is not its form', (_what, code) => {
    expect(isCreditCodeForm(code)).toBe(false);
  });
});

describe('the check character of an ID number', () => {
  const holds = (number: string) => identityNumberCheck(number) === number.charAt(17);

  test.each(IDENTITY_NUMBERS)('%s holds', (number) => {
    expect(isIdentityNumberForm(number)).toBe(true);
    expect(holds(number)).toBe(true);
  });

  test.each(IDENTITY_NUMBERS)('%s with any one digit wrong does not', (number) => {
    const digits = oneWrong(number, '0123456789').filter(isIdentityNumberForm);
    expect(digits.length).toBeGreaterThan(17 * 9 - 1);
    expect(digits.filter(holds)).toEqual([]);
  });

  test.each(IDENTITY_NUMBERS)('%s with two neighbours swapped does not', (number) => {
    expect(swapped(number).filter(isIdentityNumberForm).filter(holds)).toEqual([]);
  });

  it('can be every digit and X', () => {
    const checks = Array.from({ length: 30 }, (_, digit) =>
      identityNumberCheck(`110105194912310${String(digit).padStart(2, '0')}`),
    );
    expect(new Set(checks).size).toBe(11);
  });

  test.each([
    '1101051949123100',
    '11010519491231002x',
    '1101051949123100X2',
    'X1010519491231002X',
    '111010519491231002X',
    '11010519491231002X2',
  ])('%s is not its form', (number) => {
    expect(isIdentityNumberForm(number)).toBe(false);
  });
});
