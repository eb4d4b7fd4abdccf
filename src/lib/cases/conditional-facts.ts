import type { Scenario } from '../schemas/scenario.ts';
import type { When } from '../schemas/when.ts';

/** The fields of a scenario that list what its page shows, each item under a condition or under none. */
const LISTS = ['variants', 'checks', 'materials', 'steps', 'claims', 'deadlines', 'releases', 'unknowns'] as const;

/** One of the things that a scenario's page shows: where it stands in the entry, and when it counts. */
export interface ConditionalFact {
  path: [list: (typeof LISTS)[number], index: number];
  when: When | undefined;
}

/** Lists all that a scenario's page shows. */
export function conditionalFacts(scenario: Scenario): ConditionalFact[] {
  return LISTS.flatMap((list) =>
    (scenario[list] ?? []).map(({ when }, index): ConditionalFact => ({ path: [list, index], when })),
  );
}
