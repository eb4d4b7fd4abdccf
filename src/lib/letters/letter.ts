import { type Case, judge } from '../cases/condition.ts';
import type { Letter, LetterWords } from '../schemas/letter.ts';
import type { LetterField } from '../schemas/letter-field.ts';
import { type NameUse, namesIn, partsOf } from './template.ts';

/** A field that a letter has. */
export interface FieldUse {
  field: LetterField;
  /** The letter is complete without it; `one-of`: one of the fields so marked will do. */
  optional?: NameUse['optional'];
}

/** What a letter is made of. */
export interface LetterParts {
  letter: Letter;
  /** The fields of all letters, in the order in which forms show them. */
  fields: readonly LetterField[];
}

/** Returns the words that stand in a case, of words that may have a condition. */
export function textIn(words: LetterWords, known: Case): string | undefined {
  if (typeof words === 'string') return words;
  return judge(words.when, known) === 'yes' ? words.text : undefined;
}

/** Returns the words of a phrase in a case: the first of its wordings that certainly fits. */
export function phraseIn({ phrases = {} }: Letter, name: string, known: Case): string | undefined {
  if (!Object.hasOwn(phrases, name)) return undefined;
  const found = [phrases[name] ?? []].flat().map((words) => textIn(words, known));
  return found.find((text) => text !== undefined) ?? '';
}

function usesIn(text: string, letter: Letter, known: Case, optional?: NameUse['optional']): NameUse[] {
  return namesIn(partsOf(text)).flatMap((use) => {
    const own = use.optional ?? optional;
    const phrase = phraseIn(letter, use.name, known);
    return phrase === undefined
      ? [{ name: use.name, ...(own && { optional: own }) }]
      : usesIn(phrase, letter, known, own);
  });
}

/** Returns the fields that a letter has in a case: those that its words name there, and those of its end. */
export function fieldsIn({ letter, fields }: LetterParts, known: Case): FieldUse[] {
  const written = letter.body.flatMap((words) => usesIn(textIn(words, known) ?? '', letter, known));
  const end = letter.kind === 'letter' ? [letter.signer, letter.day].map((name): NameUse => ({ name })) : [];
  const uses = [...written, ...end];
  return fields.flatMap((field): FieldUse[] => {
    const own = uses.filter(({ name }) => name === field.id);
    const [first] = own;
    if (first === undefined) return [];
    const needed = own.some(({ optional }) => optional === undefined);
    return [{ field, ...(first.optional && !needed && { optional: first.optional }) }];
  });
}

/** Lists the fields that a letter has in some case. */
export function fieldsOf({ letter, fields }: LetterParts): LetterField[] {
  const phrases = Object.values(letter.phrases ?? {}).flat();
  const texts = [...letter.body, ...phrases].map((words) => (typeof words === 'string' ? words : words.text));
  const end = letter.kind === 'letter' ? [letter.signer, letter.day] : [letter.names];
  const names = new Set([...end, ...texts.flatMap((text) => namesIn(partsOf(text)).map(({ name }) => name))]);
  return fields.filter(({ id }) => names.has(id));
}
