import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Conflict } from '../schemas/conflict.ts';
import type { Pages } from '../schemas/related.ts';

/** A conflict with its id. */
export interface NamedConflict extends Conflict {
  id: string;
}

/** Returns all conflicts with their ids (`k1`, `k2` …), by number. */
export function listConflicts({ conflicts }: Pick<Knowledge, 'conflicts'>): NamedConflict[] {
  return Object.entries(conflicts)
    .map(([id, conflict]) => ({ id, ...conflict }))
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)) || (a.id < b.id ? -1 : 1));
}

/** Returns the conflicts that name an entry in `touches`, and so are shown on its page. */
export function conflictsOn(
  knowledge: Pick<Knowledge, 'conflicts'>,
  collection: keyof Pages,
  id: string,
): NamedConflict[] {
  return listConflicts(knowledge).filter(({ touches }) => touches[collection]?.includes(id));
}

/** Returns the sources of conflicts, in order of first mention. */
export function sourcesOfConflicts(conflicts: readonly Conflict[]): string[] {
  return [...new Set(conflicts.flatMap(({ positions }) => positions.flatMap(({ sources }) => sources)))];
}

/** Returns the conflicts on how long something takes or from when it counts: those with sides that name deadlines. */
export function conflictsOnDeadlines(knowledge: Pick<Knowledge, 'conflicts'>): NamedConflict[] {
  return listConflicts(knowledge).filter(({ positions }) =>
    positions.some(({ deadlines = [] }) => deadlines.length > 0),
  );
}
