import type { Scenario } from '../schemas/scenario.ts';
import type { SwitchRow } from './case-switch.ts';
import { both, compatible } from './condition.ts';

/**
 * Returns for each step of a scenario its number among the steps of a case; nothing where that of any of them differs from
 * case to case.
 */
export function stepNumbers({ when, steps }: Pick<Scenario, 'when' | 'steps'>, rows: readonly SwitchRow[]): number[] {
  const cases = rows.reduce(
    (known, { choices }) =>
      known
        .flatMap((context) => choices.map((choice) => both(context, choice.when)))
        .filter(({ length }) => length > 0),
    [both(when, undefined)],
  );
  const numbers = steps.map(() => new Set<number>());
  for (const known of cases) {
    let count = 0;
    for (const [index, step] of steps.entries()) {
      if (!compatible(step.when, known)) continue;
      count += 1;
      numbers[index]?.add(count);
    }
  }
  return numbers.every(({ size }) => size === 1) ? numbers.flatMap((found) => [...found]) : [];
}
