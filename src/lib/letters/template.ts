/** A part of a letter's words: text, a name in braces, or in brackets what stands there only where it was filled in. */
export type Part = string | { name: string } | { among: Part[][] };

/** What is wrong with the marks in a letter's words. */
export type TemplateFault = 'open' | 'closed' | 'stray' | 'empty';

/** Reads a letter's words, `所在地[（邮编：{postcode}）]`; a fault where braces and brackets do not fit. */
export function parseTemplate(text: string): Part[] | TemplateFault {
  const tokens = text.match(/\{[^{}[\]|]*\}|[[\]|{}]|[^{}[\]|]+/g) ?? [];
  /** The alternatives of each bracket that is open; the letter itself is the outermost. */
  const open: Part[][][] = [[[]]];
  for (const token of tokens) {
    const alternatives = open.at(-1) as Part[][];
    const parts = alternatives.at(-1) as Part[];
    if (token === '{' || token === '}') return token === '{' ? 'open' : 'closed';
    if (token === '[') open.push([[]]);
    else if (token === '|') {
      if (open.length === 1) return 'stray';
      alternatives.push([]);
    } else if (token === ']') {
      if (open.length === 1) return 'closed';
      open.pop();
      open.at(-1)?.at(-1)?.push({ among: alternatives });
      if (!alternatives.every((one) => one.some((part) => typeof part !== 'string'))) return 'empty';
    } else parts.push(token.startsWith('{') ? { name: token.slice(1, -1) } : token);
  }
  return open.length > 1 ? 'open' : (open[0]?.[0] ?? []);
}

/** Returns the parts of words that passed the check. */
export function partsOf(text: string): Part[] {
  const parts = parseTemplate(text);
  return typeof parts === 'string' ? [text] : parts;
}

/** A name in a letter's words, and how much the words need it. */
export interface NameUse {
  name: string;
  /** They do without it; `one-of`: one of several will do. */
  optional?: true | 'one-of';
}

/** Lists the names in words, in their order. */
export function namesIn(parts: readonly Part[], optional?: NameUse['optional']): NameUse[] {
  return parts.flatMap((part): NameUse[] => {
    if (typeof part === 'string') return [];
    if ('name' in part) return [{ name: part.name, ...(optional && { optional }) }];
    return part.among.flatMap((inner) => namesIn(inner, part.among.length > 1 ? 'one-of' : true));
  });
}
