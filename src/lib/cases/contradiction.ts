import type { Facet } from '../schemas/facet.ts';
import { type Case, judge } from './condition.ts';

/** An answer that cannot be true together with others, and why. */
export interface Contradiction {
  facet: string;
  option: string;
  /** The answers before it that it contradicts. */
  against: Case;
  why: string;
}

/** Returns why an option cannot be chosen once a case is known; `undefined` where it can. */
export function findContradiction(facet: Facet, optionId: string, known: Case): Contradiction | undefined {
  const option = facet.options.find(({ id }) => id === optionId);
  const rule = option?.contradicts?.find(({ when }) => judge(when, known) === 'yes');
  if (rule === undefined) return undefined;
  const against = Object.fromEntries(Object.entries(known).filter(([id]) => Object.hasOwn(rule.when, id)));
  return { facet: facet.id, option: optionId, against, why: rule.why };
}

/** Returns the options of a facet that contradict nothing that is known. */
export function possibleOptions(facet: Facet, known: Case): Facet['options'] {
  return facet.options.filter(({ id }) => findContradiction(facet, id, known) === undefined);
}
