import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  allowedOptions,
  both,
  type Case,
  compatible,
  conditionsOf,
  facetsOf,
  impliedCase,
  judge,
  type Verdict,
  type When,
} from '../../../../src/lib/cases/condition.ts';
import { CASES, completions, FACETS, fulfils, knownCases, whens } from './small-worlds.ts';

const A: When = { kind: 'a' };

describe('conditionsOf', () => {
  test.each<[string, When | undefined, object[]]>([
    ['nothing', undefined, [{}]],
    ['one condition', A, [A]],
    ['several conditions', [A, { seal: 'b' }], [A, { seal: 'b' }]],
  ])('lists %s', (_what, when, list) => {
    expect(conditionsOf(when)).toEqual(list);
  });
});

describe('allowedOptions', () => {
  test.each<[string, string, string[] | undefined]>([
    ['a single option as a list', 'kind', ['a']],
    ['a list as it is', 'seal', ['x', 'y']],
    ['nothing for a facet that is not named', 'entity', undefined],
    ['nothing for a name every object inherits', 'constructor', undefined],
  ])('gives %s', (_what, facet, options) => {
    expect(allowedOptions({ kind: 'a', seal: ['x', 'y'] }, facet)).toEqual(options);
  });
});

describe('judge', () => {
  test.each<[string, When | undefined, Case, Verdict]>([
    ['no condition, nothing known', undefined, {}, 'yes'],
    ['an empty condition, nothing known', {}, {}, 'yes'],
    ['the option that is asked for', A, { kind: 'a' }, 'yes'],
    ['another option', A, { kind: 'b' }, 'no'],
    ['an option whose name is within another', { kind: 'store-a' }, { kind: 'a' }, 'no'],
    ['a facet still open', A, { seal: 'x' }, 'open'],
    ['one of a list', { kind: ['a', 'b'] }, { kind: 'b' }, 'yes'],
    ['one facet fulfilled and one open', { kind: 'a', seal: 'x' }, { kind: 'a' }, 'open'],
    ['one facet open and one failed', { seal: 'x', kind: 'a' }, { kind: 'b' }, 'no'],
    ['the second of two conditions', [A, { seal: 'x' }], { kind: 'b', seal: 'x' }, 'yes'],
    ['one condition failed and one open', [A, { seal: 'x' }], { kind: 'b' }, 'open'],
    ['one condition fulfilled and one open', [A, { seal: 'x' }], { kind: 'a' }, 'yes'],
    ['every condition failed', [A, { kind: 'c' }], { kind: 'b' }, 'no'],
    ['conditions that only together cover all options', [A, { kind: ['b', 'c'] }], {}, 'open'],
    ['a facet every object inherits, not answered', { constructor: 'yes' }, {}, 'open'],
    ['a facet every object inherits, answered', { constructor: 'yes' }, { constructor: 'yes' }, 'yes'],
  ])('%s', (_what, when, known, verdict) => {
    expect(judge(when, known)).toBe(verdict);
  });

  it('agrees with a plain reading for every complete case', () => {
    fc.assert(
      fc.property(whens, fc.constantFrom(...CASES), (when, complete) => {
        expect(judge(when, complete)).toBe(fulfils(when, complete) ? 'yes' : 'no');
      }),
    );
  });

  it('says yes or no only where every completion agrees', () => {
    fc.assert(
      fc.property(whens, knownCases, (when, known) => {
        const verdict = judge(when, known);
        const all = completions(known).map((complete) => fulfils(when, complete));
        if (verdict === 'yes') expect(all).not.toContain(false);
        if (verdict === 'no') expect(all).not.toContain(true);
      }),
    );
  });

  it('says open for a condition that some completions fulfil and some do not', () => {
    const some = FACETS.map(({ id, options }) => ({ [id]: options.map((option) => option.id).slice(0, -1) }));
    for (const condition of some) expect(judge(condition, {})).toBe('open');
  });
});

describe('facetsOf', () => {
  it('lists each facet once, in order of first mention', () => {
    expect(
      facetsOf([
        { seal: 'x', kind: 'a' },
        { entity: 'e', kind: 'b' },
      ]),
    ).toEqual(['seal', 'kind', 'entity']);
  });

  it('lists nothing for a when that is absent', () => {
    expect(facetsOf(undefined)).toEqual([]);
  });
});

describe('impliedCase', () => {
  test.each<[string, When | undefined, Case]>([
    ['nothing for no condition', undefined, {}],
    ['a single option', A, { kind: 'a' }],
    ['a list of one', { kind: ['a'] }, { kind: 'a' }],
    ['nothing for a list of two', { kind: ['a', 'b'] }, {}],
    [
      'what several conditions agree on',
      [
        { kind: 'a', seal: 'x' },
        { kind: ['a'], seal: 'y' },
      ],
      { kind: 'a' },
    ],
    ['nothing that only one condition names', [{ kind: 'a' }, { seal: 'x' }], {}],
  ])('fixes %s', (_what, when, known) => {
    expect(impliedCase(when)).toEqual(known);
  });

  it('holds in every case that fulfils the when', () => {
    fc.assert(
      fc.property(whens, (when) => {
        const implied = Object.entries(impliedCase(when));
        for (const complete of CASES.filter((known) => fulfils(when, known))) {
          expect(implied.every(([id, option]) => complete[id] === option)).toBe(true);
        }
      }),
    );
  });
});

describe('both', () => {
  test.each<[string, When | undefined, When | undefined, object[]]>([
    ['all facets of either', A, { seal: 'x' }, [{ kind: ['a'], seal: ['x'] }]],
    ['the options that both allow', { kind: ['a', 'b'] }, { kind: ['b', 'c'] }, [{ kind: ['b'] }]],
    ['every pair that can hold', [A, { kind: 'b' }], { kind: 'b', seal: 'x' }, [{ kind: ['b'], seal: ['x'] }]],
    ['nothing where none can', A, { kind: 'b' }, []],
    ['the one condition that always holds', undefined, undefined, [{}]],
  ])('gives %s', (_what, a, b, conditions) => {
    expect(both(a, b)).toEqual(conditions);
  });

  it('holds exactly where both hold', () => {
    fc.assert(
      fc.property(whens, whens, fc.constantFrom(...CASES), (a, b, complete) => {
        const together = both(a, b).some((condition) => fulfils(condition, complete));
        expect(together).toBe(fulfils(a, complete) && fulfils(b, complete));
      }),
    );
  });
});

describe('compatible', () => {
  test.each<[string, When | undefined, When | undefined, boolean]>([
    ['different facets', A, { seal: 'x' }, true],
    ['the same option', A, { kind: ['a', 'b'] }, true],
    ['different options of one facet', A, { kind: 'b' }, false],
    ['one pair out of several', [A, { kind: 'b' }], [{ kind: 'c' }, { kind: 'b' }], true],
    ['no condition and any', undefined, A, true],
    ['a facet every object inherits', { constructor: 'yes' }, A, true],
  ])('judges %s', (_what, a, b, answer) => {
    expect(compatible(a, b)).toBe(answer);
  });

  it('says yes exactly where some complete case fulfils both', () => {
    fc.assert(
      fc.property(whens, whens, (a, b) => {
        expect(compatible(a, b)).toBe(CASES.some((known) => fulfils(a, known) && fulfils(b, known)));
      }),
    );
  });
});
