import type { Facet } from '../schemas/facet.ts';
import { compatible, impliedCase, type When } from './condition.ts';
import { findContradiction } from './contradiction.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Returns the options of a facet that the condition of a page leaves. */
export function optionsOn(page: When, { id, options }: Facet): Facet['options'] {
  return options.filter((option) => compatible(page, { [id]: option.id }));
}

/** Names the answer at a place of a question: a number in the first, a letter in the second. */
export function choiceKey(row: number, choice: number): string {
  return row === 0 ? String(choice + 1) : (LETTERS[choice] ?? '');
}

/**
 * Works out for the questions of a page which answers cannot be true together. Returns for an answer the keys of those to
 * the other questions that it contradicts, or that contradict it.
 */
export function clashesOn(page: When, asked: readonly Facet[]): (facet: Facet, option: string) => string[] {
  const known = impliedCase(page);
  const contradicts = (facet: Facet, option: string, other: Facet, otherOption: string) =>
    findContradiction(facet, option, { ...known, [other.id]: otherOption }) !== undefined;
  return (facet, option) =>
    asked.flatMap((other, row) =>
      optionsOn(page, other).flatMap(({ id }, index) => {
        if (other === facet) return [];
        const clash = contradicts(facet, option, other, id) || contradicts(other, id, facet, option);
        return clash ? [choiceKey(row, index)] : [];
      }),
    );
}
