import type { Scenario, Variant } from '../knowledge/scenario.ts';
import { type Case, compatible, impliedCase, judge, type When } from './condition.ts';

/** The lists of a scenario whose facts may depend on the case. */
type FactList = 'materials' | 'steps' | 'deadlines' | 'releases' | 'unknowns';

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
  return { ...impliedCase(scenario.when), ...impliedCase(variant?.when) };
}

/** Groups a list by variant, variants with the very same facts together: one group where the variants do not matter. */
export function groupFacts<L extends FactList>(scenario: Scenario, list: L): FactGroup<L>[] {
  const variants = scenario.variants ?? [];
  if (variants.length === 0) {
    const known = knownCase(scenario);
    return [{ variants: [], known, facts: factsFor(scenario, list, known) }];
  }
  const groups: FactGroup<L>[] = [];
  for (const variant of variants) {
    const facts = factsIn(scenario, list, variant);
    const same = groups.find(
      (group) => group.facts.length === facts.length && group.facts.every((fact, index) => fact === facts[index]),
    );
    if (same === undefined) groups.push({ variants: [variant], known: knownCase(scenario, variant), facts });
    else same.variants.push(variant);
  }
  const [only, ...others] = groups;
  if (only === undefined || others.length > 0) return groups;
  return [{ ...only, variants: [], known: knownCase(scenario) }];
}

/** Facts that no case of the variant rules out; a variant that allows several options keeps the facts of each. */
function factsIn<L extends FactList>(scenario: Scenario, list: L, variant: Variant): Fact<L>[] {
  const implied = knownCase(scenario, variant);
  return factsFor(scenario, list, implied).filter((fact) => compatible(fact.when, variant.when));
}
