import { describe, expect, it } from 'vitest';
import { checkContradictions } from '../../../../src/lib/checks/facet-check.ts';
import { facet } from '../../../builders.ts';

const contradicting = (id: string, when: Record<string, string>, ...options: string[]) => {
  const made = facet(id, ['a', 'b']);
  const all = made.options.map((option) =>
    options.includes(option.id) ? { ...option, contradicts: [{ when, why: '对不上。' }] } : option,
  );
  return { ...made, options: all };
};

describe('contradictions between answers', () => {
  it('may name the questions before', () => {
    expect(
      checkContradictions({ facets: [facet('first', ['x', 'y']), contradicting('second', { first: 'x' }, 'a')] }),
    ).toEqual([]);
  });

  it.each(['second', 'third'])('may not name a question that is not before: %s', (named) => {
    const facets = [
      facet('first', ['x', 'y']),
      contradicting('second', { [named]: 'x' }, 'a'),
      facet('third', ['x', 'y']),
    ];
    expect(checkContradictions({ facets })).toMatchObject([
      { code: 'mismatch', entry: '1', path: ['options', 0, 'contradicts', 0, 'when', named] },
    ]);
  });

  it('must leave an option that always can be chosen', () => {
    const facets = [facet('first', ['x', 'y']), contradicting('second', { first: 'x' }, 'a', 'b')];
    expect(checkContradictions({ facets })).toMatchObject([{ entry: '1', path: ['options'] }]);
  });
});
