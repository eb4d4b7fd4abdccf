import { type Chip, chipsOf, pageConditions, type SwitchRow, switchRows } from '../../lib/cases/case-switch.ts';
import { conditionsOf, type When } from '../../lib/cases/condition.ts';
import { type Exit, exitsOf } from '../../lib/cases/exits.ts';
import { offStates, type Shown } from '../../lib/cases/switch-states.ts';
import type { Knowledge } from '../../lib/knowledge/knowledge.ts';
import type { Scenario } from '../../lib/schemas/scenario.ts';

/** What the components of a scenario's page share: the questions of its switch, and in which states each fact is hidden. */
export interface PageView {
  scenario: Scenario;
  knowledge: Knowledge;
  /** Ids of all sources of the page; the position is the number that readers see. */
  order: readonly string[];
  rows: readonly SwitchRow[];
  /**
   * Returns the value of `data-off` for a fact: the states of the switch in which it is hidden; `undefined` where it is
   * never hidden.
   */
  off: (fact: Shown) => string | undefined;
  /** The same for what stands or falls with several facts, such as their heading. */
  offAll: (facts: readonly Shown[]) => string | undefined;
  /** The states in which the second question is not asked. */
  secondOff: string | undefined;
  chips: (when: When | undefined) => Chip[];
  /** The ways out of the page that its switch can come to. */
  exits: readonly Exit[];
  /** The states in which it has come to one, as a value of `data-off`: nothing else of the page counts then. */
  outside: string | undefined;
}

const listed = (states: readonly string[]) => (states.length === 0 ? undefined : states.join(' '));

/** Works out the switch of a scenario's page and when its facts are hidden. `order` are the ids of its sources. */
export function pageView(scenario: Scenario, knowledge: Knowledge, order: readonly string[]): PageView {
  const rows = switchRows(scenario, knowledge.facets);
  const facts = pageConditions(scenario).map((when) => ({ when }));
  const { factOffs, secondOffs, outside } = offStates(scenario.when, rows, facts);
  const off = (fact: Shown) => listed(factOffs(fact));
  return {
    scenario,
    knowledge,
    order,
    rows,
    off,
    offAll: (all) => off({ when: all.flatMap(({ when }) => conditionsOf(when)) }),
    secondOff: listed(secondOffs),
    chips: (when) => chipsOf(scenario, rows, when, knowledge.facets),
    exits: exitsOf(scenario, rows, knowledge),
    outside: listed(outside),
  };
}
