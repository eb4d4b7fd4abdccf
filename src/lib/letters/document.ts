import { type Case, conditionsOf, impliedCase } from '../cases/condition.ts';
import { type Closing, closingOf, enclosuresOf, type LetterUse, usesIn } from './closing.ts';
import type { Values } from './field.ts';
import type { LetterParts } from './letter.ts';
import { fill, writeBody } from './writing.ts';

/** A line at the end of a letter: who writes, where the seal goes, where the signature goes, the day. */
export interface ClosingLine {
  kind: 'name' | 'seal' | 'signature' | 'date';
  text: string;
}

/** A letter as it is shown, copied, printed and downloaded: text only, no markup. */
export interface LetterDocument {
  title: string;
  to: string;
  body: readonly string[];
  enclosures: readonly string[];
  closing: readonly ClosingLine[];
}

/** A page's letter: what it is made of, and where scenarios ask for it. */
export interface LetterPage extends LetterParts {
  uses: readonly LetterUse[];
}

/** Returns all that is known in a case of a letter: what was answered, and what the uses that remain have in common. */
export function knownOf({ uses }: Pick<LetterPage, 'uses'>, answers: Case): Case {
  const left = usesIn(uses, answers);
  return { ...impliedCase(left.flatMap(({ when }) => conditionsOf(when))), ...answers };
}

function closingLines({ place, handwritten, signer }: Closing, name: string, day: string): ClosingLine[] {
  const signature = `${signer}${handwritten ? '手写' : ''}签名：${'_'.repeat(12)}`;
  const sealed = place === 'seal' || place === 'either';
  return [
    sealed
      ? { kind: 'seal', text: `${name}（${place === 'seal' || signer !== undefined ? '盖章' : '要盖章的，盖在这里'}）` }
      : { kind: 'name', text: name },
    ...(place === 'seal' || signer === undefined ? [] : [{ kind: 'signature' as const, text: signature }]),
    { kind: 'date', text: day },
  ];
}

/** Writes a letter from what was typed and what is known of the case; the same input gives the same letter. */
export function composeLetter({ letter, fields, uses }: LetterPage, values: Values, answers: Case): LetterDocument {
  const known = knownOf({ uses }, answers);
  const typed = (id: string) => fill(fields, values, id);
  return {
    title: letter.title,
    to: letter.kind === 'letter' ? letter.to : '',
    body: writeBody({ letter, fields }, values, known),
    enclosures: enclosuresOf(uses, known),
    closing:
      letter.kind === 'letter' ? closingLines(closingOf(uses, known), typed(letter.signer), typed(letter.day)) : [],
  };
}

/** Returns a list of papers as lines, numbered where there are several. */
export function enclosureLines(enclosures: readonly string[]): string[] {
  const numbered = enclosures.map((name, index) => (enclosures.length > 1 ? `${index + 1}. ${name}` : name));
  return numbered.map((line, index) => (index === 0 ? `附件：${line}` : `　　　${line}`));
}

/** Writes a letter as plain text, as it goes into a chat or a mail. */
export function formatText({ title, to, body, enclosures, closing }: LetterDocument): string {
  const indent = (line: string) => `　　${line}`;
  return [
    title,
    '',
    `${to}：`,
    ...body.map(indent),
    ...(enclosures.length > 0 ? ['', ...enclosureLines(enclosures).map(indent)] : []),
    '',
    ...closing.map(({ text }) => text),
    '',
  ].join('\n');
}
