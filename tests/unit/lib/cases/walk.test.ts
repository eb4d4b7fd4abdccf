import { describe, expect, test } from 'vitest';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import { walkOf } from '../../../../src/lib/cases/walk.ts';
import { FACETS, outcomeOf } from './small-guide.ts';

const walk = walkOf(FACETS, outcomeOf);

describe('the walk without script', () => {
  test('numbers its questions as they stand, and leads on only to later ones', () => {
    expect(walk.map(({ number }) => number)).toEqual(walk.map((_question, index) => index + 1));
    for (const { number, ways } of walk)
      for (const { to } of ways) if ('question' in to) expect(to.question).toBeGreaterThan(number);
  });

  test('comes in every case to the scenario and preludes of the guide', () => {
    for (const complete of enumerateCases(FACETS)) {
      let at = walk[0];
      let end: unknown;
      while (at !== undefined) {
        const way = at.ways.find(({ option }) => option.id === complete[at?.facet.id ?? '']);
        const to = way?.to;
        end = to;
        at = to !== undefined && 'question' in to ? walk[to.question - 1] : undefined;
      }
      const { route, preludes } = outcomeOf(complete);
      expect(end).toEqual({ route, preludes });
    }
  });

  test('asks nothing that only changes papers: that answer would be lost on the way', () => {
    const seals = walk.filter(({ facet }) => facet.id === 'seal');
    expect(seals.flatMap(({ ways }) => ways.map(({ to }) => to))).toEqual([
      { route: 'p0', preludes: ['p9'] },
      { route: 'p0', preludes: [] },
    ]);
  });
});
