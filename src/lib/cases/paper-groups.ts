import type { MaterialUse, Scenario } from '../schemas/scenario.ts';
import type { When } from './condition.ts';

/** Papers next to each other that the same cases have to hand in. */
export interface PaperGroup {
  when: When | undefined;
  papers: MaterialUse[];
}

/** Groups the papers of a scenario by their conditions, in their order. */
export function paperGroups({ materials = [] }: Pick<Scenario, 'materials'>): PaperGroup[] {
  const groups: PaperGroup[] = [];
  for (const paper of materials) {
    const last = groups.at(-1);
    if (last !== undefined && JSON.stringify(last.when) === JSON.stringify(paper.when)) last.papers.push(paper);
    else groups.push({ when: paper.when, papers: [paper] });
  }
  return groups;
}
