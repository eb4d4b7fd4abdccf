import type { OpenFacet } from './replay.ts';

/** Returns how many scenarios an open fact leaves: at worst, and on average over its answers. */
function leftBy({ leaves }: OpenFacet): { worst: number; average: number } {
  const counts = Object.values(leaves).map((codes) => codes.length);
  return { worst: Math.max(...counts), average: counts.reduce((sum, count) => sum + count, 0) / counts.length };
}

/**
 * Returns the open facts with the one to find out first in front: whatever its answer turns out to be, it leaves the
 * fewest scenarios. Facts that tell as much stay in the order of the questions.
 */
export function byTelling(open: readonly OpenFacet[]): OpenFacet[] {
  return open
    .map((facet) => ({ facet, ...leftBy(facet) }))
    .sort((a, b) => a.worst - b.worst || a.average - b.average)
    .map(({ facet }) => facet);
}
