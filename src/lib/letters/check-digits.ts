/** The characters of a unified social credit code, each worth its place: no I, O, S, V, Z, which look like digits. */
const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a text has the form of a unified social credit code: 18 characters, the third to the eighth digits. */
export function isCreditCodeForm(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text);
}

/**
 * Returns the check character for the first 17 of a unified social credit code (GB 32100-2015): each is weighed by 3 to the
 * power of its place, modulo 31; the check character makes the sum divisible by 31.
 */
export function creditCodeCheck(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of code.slice(0, 17)) {
    sum += CREDIT_CODE_CHARACTERS.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** Whether a text has the form of an ID number: 17 digits and a last one that may be X. */
export function isIdentityNumberForm(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text);
}

/**
 * Returns the check character for the first 17 digits of an ID number (GB 11643-1999): ISO 7064, MOD 11-2, in which every
 * step doubles what came before; X stands for ten.
 */
export function identityNumberCheck(number: string): string {
  let product = 0;
  for (const digit of number.slice(0, 17)) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : String(check);
}
