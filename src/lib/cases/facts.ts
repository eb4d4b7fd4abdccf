import type { Scenario, Variant } from '../knowledge/scenario.ts';
import { both, type Case, compatible, impliedCase, judge, type When } from './condition.ts';

/** The lists of a scenario whose facts may depend on the case. */
type FactList = 'materials' | 'steps' | 'claims' | 'deadlines' | 'releases' | 'unknowns';

/** A fact of one of a scenario's lists. */
export type Fact<L extends FactList> = NonNullable<Scenario[L]>[number];

/** Facts that several variants share, with those variants; no variants where the scenario has none. */
export interface FactGroup<L extends FactList> {
  variants: Variant[];
  /** What is known about the case in this group. */
  known: Case;
  facts: Fact<L>[];
}

/** Gives the facts of a list that can hold in a case: those whose condition the case does not rule out. */
export function factsFor<L extends FactList>(scenario: Scenario, list: L, known: Case): Fact<L>[] {
  const facts: { when?: When | undefined }[] = scenario[list] ?? [];
  return facts.filter(({ when }) => judge(when, known) !== 'no') as Fact<L>[];
}

/** Gives what a variant of a scenario, or the scenario itself, fixes about the case. */
export function knownCase(scenario: Scenario, variant?: Variant): Case {
  return impliedCase(both(scenario.when, variant?.when));
}

/** Groups a list by variant, variants with the very same facts together: one group where the variants do not matter. */
export function groupFacts<L extends FactList>(scenario: Scenario, list: L): FactGroup<L>[] {
  const groups: FactGroup<L>[] = [];
  for (const variant of scenario.variants ?? []) {
    const known = knownCase(scenario, variant);
    const facts = possibleFacts(scenario, list, both(scenario.when, variant.when));
    const same = groups.find(
      (group) => group.facts.length === facts.length && group.facts.every((fact, index) => fact === facts[index]),
    );
    if (same === undefined) groups.push({ variants: [variant], known, facts });
    else {
      same.variants.push(variant);
      same.known = sharedCase(same.known, known);
    }
  }
  if (groups.length > 1) return groups;
  const facts = groups[0]?.facts ?? possibleFacts(scenario, list, scenario.when);
  return [{ variants: [], known: knownCase(scenario), facts }];
}

/**
 * Groups a list as `groupFacts` does, but gives one group with all facts where the variants share most of them:
 * one list with a condition here and there is shorter to read than the same list several times.
 */
export function groupOrJoinFacts<L extends FactList>(scenario: Scenario, list: L): FactGroup<L>[] {
  const groups = groupFacts(scenario, list);
  const all = groups.flatMap(({ facts }) => facts);
  if (new Set(all).size * 2 > all.length) return groups;
  return [{ variants: [], known: knownCase(scenario), facts: possibleFacts(scenario, list, scenario.when) }];
}

/** Facts that some case of a `when` has; a `when` that allows several options keeps the facts of each. */
function possibleFacts<L extends FactList>(scenario: Scenario, list: L, when: When): Fact<L>[] {
  const facts: { when?: When | undefined }[] = scenario[list] ?? [];
  return facts.filter((fact) => compatible(fact.when, when)) as Fact<L>[];
}

/** What two cases agree on: whatever else is known of one of them only must not be taken for granted. */
function sharedCase(a: Case, b: Case): Case {
  return Object.fromEntries(
    Object.entries(a).filter(([facet, option]) => Object.hasOwn(b, facet) && b[facet] === option),
  );
}
