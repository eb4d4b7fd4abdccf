import { describe, expect, it } from 'vitest';
import { clashesOn } from '../../../../src/lib/cases/clashes.ts';
import { findContradiction, possibleOptions } from '../../../../src/lib/cases/contradiction.ts';
import { compileGuide, isQuestion } from '../../../../src/lib/cases/guide.ts';
import { replay } from '../../../../src/lib/cases/replay.ts';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import { facet } from '../../../builders.ts';
import { isPossible } from '../../../possible-case.ts';

const state = facet('state', ['there', 'gone']);
const kind = facet('kind', ['person', 'firm', 'shop']);
const rule = { when: { state: 'gone' }, why: '人没有注销登记。' };
const contradicted = kind.options.map((option) =>
  option.id === 'person' ? { ...option, contradicts: [rule] } : option,
);
const facets = [state, { ...kind, options: contradicted }, facet('seal', ['yes', 'no'])];
const [, kinds = kind] = facets;

/** Who is gone hands in papers that the seal decides for a firm only; who is there always does the same. */
const guide = compileGuide(facets, (known) => ({
  route: known.state === 'gone' ? `gone-${known.kind}` : 'there',
  preludes: [],
  detail: known.state === 'gone' && known.kind === 'firm' ? (known.seal ?? '') : '',
}));

describe('a contradiction', () => {
  it('is found with what it is against and why, and only where all of that is known', () => {
    expect(findContradiction(kinds, 'person', { state: 'gone', seal: 'no' })).toEqual({
      facet: 'kind',
      option: 'person',
      against: { state: 'gone' },
      why: rule.why,
    });
    expect(findContradiction(kinds, 'person', { state: 'there' })).toBeUndefined();
    expect(findContradiction(kinds, 'person', {})).toBeUndefined();
    expect(findContradiction(kinds, 'firm', { state: 'gone' })).toBeUndefined();
  });

  it('takes its option from those to choose from', () => {
    expect(possibleOptions(kinds, { state: 'gone' }).map(({ id }) => id)).toEqual(['firm', 'shop']);
    expect(possibleOptions(kinds, {})).toHaveLength(3);
  });
});

describe('the guide over answers that can contradict each other', () => {
  it('offers no option that contradicts the way to its question', () => {
    const offered = guide.nodes.filter(isQuestion).filter((node) => node.facet === 'kind');
    expect(offered.map(({ next }) => Object.keys(next))).toEqual([['firm', 'shop']]);
  });

  it('gives every possible case its outcome', () => {
    for (const known of enumerateCases(facets).filter((one) => isPossible(facets, one))) {
      const { routes, next } = replay(guide, facets, known);
      expect([routes, next]).toEqual([[known.state === 'gone' ? `gone-${known.kind}` : 'there'], undefined]);
    }
  });

  it('takes back an answer that contradicts an earlier one, says why, and asks again', () => {
    const found = replay(guide, facets, { state: 'gone', kind: 'person', seal: 'yes' });
    expect(found).toMatchObject({
      next: 'kind',
      known: { state: 'gone' },
      contradictions: [{ facet: 'kind', option: 'person', against: { state: 'gone' } }],
      routes: ['gone-firm', 'gone-shop'],
    });
  });

  it('says nothing of an answer that does not matter', () => {
    const found = replay(guide, facets, { state: 'there', kind: 'person' });
    expect(found).toMatchObject({ contradictions: [], dropped: [{ facet: 'kind', option: 'person' }] });
  });

  it('rules out, where the earlier answer is not known, what would contradict it', () => {
    const found = replay(guide, facets, { state: 'unsure', kind: 'person' });
    expect(found).toMatchObject({ routes: ['there'], contradictions: [] });
  });
});

describe('the answers to two questions of a page', () => {
  const asked = clashesOn({}, [state, kinds]);

  it('know which of the others they contradict, or are contradicted by', () => {
    expect(asked(kinds, 'person')).toEqual(['2']);
    expect(asked(state, 'gone')).toEqual(['a']);
    expect([asked(kinds, 'firm'), asked(state, 'there')]).toEqual([[], []]);
  });

  it('are told by their place among those that the page leaves', () => {
    expect(clashesOn({ state: 'gone', kind: ['firm', 'person'] }, [kinds, state])(state, 'gone')).toEqual(['1']);
  });
});
