import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { type Case, judge, type When } from './condition.ts';
import { conditionalFacts } from './conditional-facts.ts';

/** What a complete case comes to. */
export interface Outcome {
  /** The one scenario whose procedure counts. */
  route: string;
  /** Scenarios to know about before that procedure. */
  preludes: string[];
  /** Which of the route's facts hold: cases with the same detail see the same page. */
  detail: string;
}

/** Lists which facts of a scenario hold in a complete case, as text that is equal exactly when they are. */
function detailOf(scenario: Scenario, complete: Case): string {
  const holds = (fact: { when?: When | undefined }) => (judge(fact.when, complete) === 'yes' ? 1 : 0);
  const demands = (scenario.materials ?? []).map((use) => {
    if (holds(use) === 0) return '-';
    const signs = use.signature === undefined ? 0 : holds(use.signature);
    return `${signs}${use.seal === undefined || signs === 1 ? 0 : holds(use.seal)}`;
  });
  return [demands, conditionalFacts(scenario).map(holds)].join('|');
}

/**
 * Returns a function from complete cases to their outcome.
 * It expects a table that passed `checkTable`; a case that no row claims comes to `uncovered`.
 */
export function outcomesOf({ scenarios }: Pick<Knowledge, 'scenarios'>): (complete: Case) => Outcome {
  const all = Object.values(scenarios);
  const rows = all.filter(({ part }) => part === 'route' || part === 'uncovered');
  const preludes = all.filter(({ part }) => part === 'prelude');
  return (complete) => {
    const claims = ({ when }: Scenario) => judge(when, complete) === 'yes';
    const row = rows.find(claims);
    return {
      route: row?.code ?? 'uncovered',
      preludes: preludes.filter(claims).map(({ code }) => code),
      detail: row === undefined ? '' : detailOf(row, complete),
    };
  };
}
