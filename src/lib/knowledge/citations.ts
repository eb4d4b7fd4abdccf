import type { Knowledge } from './knowledge.ts';
import type { Scenario } from './scenario.ts';

/** Lists every source a scenario's page rests on, in order of first mention. */
export function sourcesOf(scenario: Scenario, knowledge: Knowledge): string[] {
  const { materials = [], steps, deadlines = [], releases = [] } = scenario;
  return [
    ...new Set([
      ...scenario.sources,
      ...materials.flatMap((use) => use.sources),
      ...steps.flatMap((step) => step.sources),
      ...deadlines.flatMap((use) => knowledge.deadlines[use.deadline]?.sources ?? []),
      ...releases.flatMap((use) => knowledge.releases[use.release]?.sources ?? []),
    ]),
  ];
}

/** Gives the earliest date among sources that have one, `undefined` where none has. */
export function oldestDate(ids: readonly string[], knowledge: Knowledge): string | undefined {
  return ids
    .map((id) => knowledge.sources[id]?.published ?? 'unknown')
    .filter((date) => date !== 'unknown')
    .toSorted()[0];
}
