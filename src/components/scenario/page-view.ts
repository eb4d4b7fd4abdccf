import { type Chip, chipsOf, pageConditions, type SwitchRow, switchRows } from '../../lib/cases/case-switch.ts';
import type { When } from '../../lib/cases/condition.ts';
import { offStates, type Shown } from '../../lib/cases/switch-states.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import type { Scenario } from '../../lib/schemas/scenario.ts';

/** A scenario's page: what is asked on it, and for each fact when it stands there. */
export interface PageView {
  scenario: Scenario;
  knowledge: Knowledge;
  /** Ids of all sources in the order of their marks. */
  order: readonly string[];
  rows: readonly SwitchRow[];
  /** The value of `data-off`: the states in which a fact is not shown; `undefined` where it always is. */
  off: (fact: Shown) => string | undefined;
  /** The states in which the second question is not asked. */
  secondOff: string | undefined;
  chips: (when: When | undefined) => Chip[];
}

const listed = (states: readonly string[]) => (states.length === 0 ? undefined : states.join(' '));

/** Lays out who sees what on a scenario's page. */
export function pageView(scenario: Scenario, knowledge: Knowledge, order: readonly string[]): PageView {
  const rows = switchRows(scenario, knowledge.facets);
  const facts = pageConditions(scenario).map((when) => ({ when }));
  const { factOffs, secondOffs } = offStates(scenario.when, rows, facts);
  return {
    scenario,
    knowledge,
    order,
    rows,
    off: (fact) => listed(factOffs(fact)),
    secondOff: listed(secondOffs),
    chips: (when) => chipsOf(scenario, rows, when, knowledge.facets),
  };
}
