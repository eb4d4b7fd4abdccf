import { type Folded, foldNumerals } from './numerals.ts';

export type { Folded };

/** Character → the character it is folded to: Traditional to Simplified, 帐 and 賬 to 账. */
export type Variants = ReadonlyMap<string, string>;

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const LATIN = /\p{Script=Latin}/u;

/** Takes the tone off a letter of pinyin; ü is typed as v. */
function toneless(char: string): string {
  if (!LATIN.test(char)) return char;
  const parts = char.normalize('NFD');
  return parts.includes('\u0308') ? parts.replace(/u/i, 'v').replace(/\p{M}/gu, '') : parts.replace(/\p{M}/gu, '');
}

/** Whether a character is a Chinese one. */
export function isHan(char: string): boolean {
  return (char >= '\u4e00' && char <= '\u9fff') || HAN.test(char);
}

/** Reads variants from the pairs they are shipped as: `註注銷销` folds 註 to 注 and 銷 to 销. */
export function parseVariants(pairs: string): Variants {
  const chars = [...pairs];
  const variants = new Map<string, string>();
  for (let index = 0; index + 1 < chars.length; index += 2) variants.set(chars[index] ?? '', chars[index + 1] ?? '');
  return variants;
}

/**
 * Brings all ways to write the same thing to one: width, case, Traditional characters, numerals before a unit of time.
 * Everything that is not a letter or digit separates; a separator stays, as one space, only between two non-Chinese characters.
 */
export function fold(source: string, variants: Variants, keepCase = false): Folded {
  let text = '';
  const at: number[] = [];
  let apart = false;
  let last = '';
  let offset = 0;
  const add = (char: string) => {
    const folded = variants.get(char) ?? char;
    if (apart && last !== '' && !isHan(last) && !isHan(folded)) {
      text += ' ';
      at.push(offset);
    }
    apart = false;
    last = folded;
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) at.push(offset);
  };
  for (const char of source) {
    if (char >= '\u4e00' && char <= '\u9fff') add(char);
    else {
      const plain = toneless(char.normalize('NFKC'));
      for (const part of keepCase ? plain : plain.toLowerCase()) {
        if (WORD.test(part)) add(part);
        else if (!MARK.test(part)) apart = true;
      }
    }
    offset += char.length;
  }
  at.push(offset);
  return foldNumerals({ text, at });
}
