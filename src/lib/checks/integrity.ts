import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ProseReference } from '../knowledge/prose.ts';
import { referencesIn } from '../knowledge/references.ts';
import { type CollectionName, ENTRY_NAMES, NAMED_LISTS } from '../schemas/collections.ts';
import { checkAsked } from './asked-check.ts';
import { checkConcerned, checkLeads, checkOutcomes, checkPossible, checkVariants } from './case-check.ts';
import { checkContradictions } from './facet-check.ts';
import { checkGrounds, checkUnknowns } from './grounds-check.ts';
import type { Issue } from './issue.ts';
import { checkLetters } from './letter-check.ts';
import { checkNames } from './name-check.ts';
import { checkPages } from './page-check.ts';
import {
  checkConditions,
  checkReferences,
  checkSelfReferences,
  checkUnused,
  type EntryIds,
  renamedEntries,
} from './reference-check.ts';
import { checkRivalDeadlines, checkRivals } from './rival-check.ts';
import { checkSiblings } from './sibling-check.ts';
import { checkStrangers } from './stranger-check.ts';

/** An entry that is there but not in the knowledge, because something is wrong with it. */
export interface UnsoundEntry {
  collection: CollectionName;
  entry: string;
}

function idsOf(knowledge: Knowledge, unsound: readonly UnsoundEntry[]): EntryIds {
  const ids = ENTRY_NAMES.map((name) => [
    name,
    [
      ...Object.keys(knowledge[name]),
      // A scenario under another file's name is still the one that its code says.
      ...(name === 'scenarios' ? Object.values(knowledge.scenarios).map(({ code }) => code) : []),
      ...unsound.filter(({ collection }) => collection === name).map(({ entry }) => entry),
    ],
  ]);
  const listed = NAMED_LISTS.map((name) => [name, knowledge[name].map(({ id }) => id)]);
  return Object.fromEntries([...ids, ...listed]) as EntryIds;
}

/**
 * Checks what single entries cannot show: references, conditions, duplicates, unused entries, the decision table.
 * The table is only judged when every condition is sound, so that one misspelling is not reported twice. Where entries
 * are unsound, only what would be wrong in any case is reported: not what may be right once they are mended.
 */
export function checkIntegrity(
  knowledge: Knowledge,
  proseReferences: readonly ProseReference[] = [],
  unsound: readonly UnsoundEntry[] = [],
): Issue[] {
  // The items of a list are known by their places, so of one that is unsound nobody can tell the id.
  const unsure = NAMED_LISTS.filter((name) => unsound.some(({ collection }) => collection === name));
  const references = [...referencesIn(knowledge), ...proseReferences].filter(
    ({ target }) => !unsure.some((name) => name === target),
  );
  const facetsKnown = unsound.every(({ collection }) => collection !== 'facets');
  const conditions = facetsKnown ? checkConditions(knowledge) : [];
  const cases = facetsKnown && conditions.length === 0;
  // A scenario that was copied and still has the code of the other claims every case of it.
  const codes = Object.values(knowledge.scenarios).map(({ code }) => code);
  const copied = new Set(codes).size < codes.length;
  const ids = idsOf(knowledge, unsound);
  const whole = unsound.length === 0;
  const renamed = whole ? renamedEntries(ids, references) : undefined;
  return [
    ...checkReferences(ids, references, renamed),
    ...checkSelfReferences(references),
    ...conditions,
    ...(whole
      ? [
          ...checkUnused(knowledge, references, renamed),
          ...checkGrounds(knowledge),
          ...checkUnknowns(knowledge),
          ...checkRivals(knowledge),
          ...checkRivalDeadlines(knowledge),
          ...checkLetters(knowledge),
        ]
      : []),
    ...checkNames(knowledge),
    ...checkAsked(knowledge, ids),
    ...(cases && !copied && whole ? checkOutcomes(knowledge) : []),
    ...(cases
      ? [
          ...checkContradictions(knowledge),
          ...checkVariants(knowledge),
          ...checkPossible(knowledge),
          ...checkConcerned(knowledge),
          ...checkLeads(knowledge),
          ...checkPages(knowledge),
          ...checkSiblings(knowledge),
          ...checkStrangers(knowledge),
        ]
      : []),
  ];
}
