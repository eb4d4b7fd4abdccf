import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scenario } from '../schemas/scenario.ts';
import type { SwitchRow } from './case-switch.ts';
import { both, type Case, compatible, impliedCase, type When } from './condition.ts';
import { offStates } from './switch-states.ts';

/** Answers that the switch of a page offers and that together are the case of another page. */
export interface Exit {
  when: When;
  /** What is known of that case, for the address of the other page. */
  known: Case;
  /** Codes of the scenarios that answer it. */
  codes: string[];
  /** The states of the switch in which it is not to be seen. */
  offs: string[];
}

/** Returns the ways out of a page that its switch can come to, those that lead to the same scenarios as one. */
export function exitsOf(
  scenario: Pick<Scenario, 'when'>,
  [first, second]: readonly SwitchRow[],
  { scenarios }: Pick<Knowledge, 'scenarios'>,
): Exit[] {
  if (first === undefined || second === undefined) return [];
  const fixed = impliedCase(scenario.when);
  const routes = Object.values(scenarios).filter(({ part }) => part === 'route' || part === 'uncovered');
  const pairs = first.choices.flatMap((one) =>
    second.choices
      .filter((other) => both(both(scenario.when, one.when), other.when).length === 0)
      .map((other) => ({ one: one.id, other: other.id, answers: { ...one.answers, ...other.answers } })),
  );
  const exits = new Map<string, Omit<Exit, 'when' | 'offs'> & { ones: string[]; other: string }>();
  for (const { one, other, answers } of pairs) {
    const known = { ...fixed, ...answers };
    const codes = routes.filter(({ when }) => compatible(when, known)).map(({ code }) => code);
    if (codes.length === 0) continue;
    const key = [other, ...codes].join(' ');
    const found = exits.get(key);
    if (found === undefined) exits.set(key, { known, codes, ones: [one], other });
    else {
      found.ones.push(one);
      found.known = Object.fromEntries(Object.entries(found.known).filter(([facet]) => facet !== first.id));
    }
  }
  return [...exits.values()].map(({ known, codes, ones, other }) => {
    const when = { [first.id]: ones, [second.id]: other };
    return { when, known, codes, offs: offStates({}, [first, second], [{ when }]).factOffs({ when }) };
  });
}
