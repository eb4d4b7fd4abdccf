import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { factsFor, groupFacts, groupOrJoinFacts, knownCase } from '../../../../src/lib/cases/facts.ts';
import { openWords } from '../../../../src/lib/cases/words.ts';
import type { Scenario } from '../../../../src/lib/knowledge/scenario.ts';
import { materialUse, scenario, step, variant } from '../../../builders.ts';
import { CASES, FACETS, fulfils, whens } from './small-worlds.ts';

const always = step({ do: 'always' });
const withA = step({ do: 'with a', when: { kind: 'a' } });
const withB = step({ do: 'with b', when: { kind: 'b' } });
const sealed = step({ do: 'sealed', when: { seal: 'x' } });

const twoKinds = [variant('a', { kind: 'a' }), variant('b', { kind: 'b' })];
const words = (facts: readonly { do: string }[]) => facts.map((fact) => fact.do);
const titled = (groups: ReturnType<typeof groupFacts<'steps'>>) =>
  groups.map(({ variants, known, facts }) => ({ variants: variants.map(({ id }) => id), known, facts: words(facts) }));

describe('factsFor', () => {
  it('keeps what holds and what is open, in order, and drops what is ruled out', () => {
    const all = scenario('mp-1', { steps: [withB, always, sealed, withA] });
    expect(words(factsFor(all, 'steps', { kind: 'a' }))).toEqual(['always', 'sealed', 'with a']);
  });

  it('gives nothing for a list the scenario does not have', () => {
    expect(factsFor(scenario('mp-1'), 'unknowns', {})).toEqual([]);
  });
});

describe('knownCase', () => {
  test.each<[string, When, When | undefined, object]>([
    ['what the scenario fixes', { kind: 'a', seal: ['x', 'y'] }, undefined, { kind: 'a' }],
    ['what the variant adds', { kind: 'a' }, { seal: 'x' }, { kind: 'a', seal: 'x' }],
    ['what a variant leaves of a list', { kind: ['a', 'b'] }, { kind: ['a', 'c'] }, { kind: 'a' }],
    [
      'what the one condition says that the variant leaves',
      [
        { kind: 'a', seal: 'x' },
        { kind: 'b', seal: 'y' },
      ],
      { kind: 'b' },
      { kind: 'b', seal: 'y' },
    ],
  ])('gives %s', (_what, when, branch, known) => {
    const part = branch === undefined ? undefined : variant('only', branch);
    expect(knownCase(scenario('mp-1', { when }), part)).toEqual(known);
  });
});

describe('groupFacts', () => {
  it('gives one group for a scenario without variants', () => {
    const plain = scenario('mp-1', { when: { kind: 'a' }, steps: [always, withB, sealed] });
    expect(titled(groupFacts(plain, 'steps'))).toEqual([
      { variants: [], known: { kind: 'a' }, facts: ['always', 'sealed'] },
    ]);
  });

  it('gives each variant its own facts', () => {
    const split = scenario('mp-1', { variants: twoKinds, steps: [always, withA, withB] });
    expect(titled(groupFacts(split, 'steps'))).toEqual([
      { variants: ['a'], known: { kind: 'a' }, facts: ['always', 'with a'] },
      { variants: ['b'], known: { kind: 'b' }, facts: ['always', 'with b'] },
    ]);
  });

  it('gives one group where the variants do not matter', () => {
    const same = scenario('mp-1', { when: { goal: 'g' }, variants: twoKinds, steps: [always, sealed] });
    expect(titled(groupFacts(same, 'steps'))).toEqual([
      { variants: [], known: { goal: 'g' }, facts: ['always', 'sealed'] },
    ]);
  });

  it('puts variants with the same facts together and knows of them only what they share', () => {
    const three = scenario('mp-1', {
      variants: [
        variant('a', { kind: 'a', goal: 'g' }),
        variant('b', { kind: 'b', goal: 'g' }),
        variant('c', { kind: 'c' }),
      ],
      steps: [step({ do: 'not c', when: { kind: ['a', 'b'] } }), always],
    });
    expect(titled(groupFacts(three, 'steps'))).toEqual([
      { variants: ['a', 'b'], known: { goal: 'g' }, facts: ['not c', 'always'] },
      { variants: ['c'], known: { kind: 'c' }, facts: ['always'] },
    ]);
  });

  it('keeps the facts of each option for a variant that allows several', () => {
    const wide = scenario('mp-1', {
      variants: [variant('ab', { kind: ['a', 'b'] }), variant('c', { kind: 'c' })],
      steps: [withA, withB],
    });
    expect(titled(groupFacts(wide, 'steps')).map(({ facts }) => facts)).toEqual([['with a', 'with b'], []]);
  });

  it('drops a fact that the variant contradicts only together with the scenario', () => {
    const split = scenario('mp-1', {
      when: [{ kind: 'a' }, { kind: 'b', account: 'yes' }],
      variants: twoKinds,
      steps: [always, step({ do: 'no account', when: { account: 'no' } })],
    });
    expect(titled(groupFacts(split, 'steps')).map(({ facts }) => facts)).toEqual([
      ['always', 'no account'],
      ['always'],
    ]);
  });

  const casesOf = (whole: Pick<Scenario, 'when'>, branch: When | undefined) =>
    CASES.filter((known) => fulfils(whole.when, known) && fulfils(branch, known));
  /** Scenarios all of whose variants can happen, as the content check demands. */
  const splits = fc
    .record({ when: whens, branches: fc.array(whens, { maxLength: 3 }), facts: fc.array(whens, { maxLength: 4 }) })
    .map(({ when = {}, branches, facts }) =>
      scenario('mp-1', {
        when,
        variants: branches
          .filter((branch) => casesOf({ when }, branch).length > 0)
          .map((branch = {}, index) => variant(`v${index}`, branch)),
        materials: facts.map((fact = {}, index) => materialUse({ material: `m${index}`, when: fact })),
      }),
    );

  it('shows a fact for a variant exactly where some case of the variant has it', () => {
    fc.assert(
      fc.property(splits, (split) => {
        const groups = groupFacts(split, 'materials');
        for (const branch of split.variants ?? []) {
          const group = groups.find(({ variants }) => variants.length === 0 || variants.includes(branch));
          const possible = split.materials?.filter(({ when }) =>
            casesOf(split, branch.when).some((known) => fulfils(when, known)),
          );
          expect(group?.facts).toEqual(possible);
        }
      }),
    );
  });

  it('knows of a group only what holds in every case of it', () => {
    fc.assert(
      fc.property(splits, (split) => {
        for (const group of groupFacts(split, 'materials')) {
          for (const { when } of group.variants) {
            for (const complete of casesOf(split, when)) expect(complete).toMatchObject(group.known);
          }
        }
      }),
    );
  });

  it('leaves no condition unsaid that decides a fact inside a group', () => {
    fc.assert(
      fc.property(splits, (split) => {
        for (const group of groupFacts(split, 'materials')) {
          for (const fact of group.facts) {
            if (openWords(FACETS, fact.when, group.known) !== '') continue;
            for (const { when } of group.variants) {
              for (const complete of casesOf(split, when)) expect(fulfils(fact.when, complete)).toBe(true);
            }
          }
        }
      }),
    );
  });
});

describe('groupOrJoinFacts', () => {
  const three = [...twoKinds, variant('c', { kind: 'c' })];
  const split = (...shared: (typeof always)[]) =>
    scenario('mp-1', { when: { goal: 'g' }, variants: three, steps: [...shared, withA, withB] });

  it('gives each variant its own list where they differ in more than they share', () => {
    expect(titled(groupOrJoinFacts(split(always), 'steps'))).toEqual(titled(groupFacts(split(always), 'steps')));
    expect(groupOrJoinFacts(split(always), 'steps')).toHaveLength(3);
  });

  it('gives one list of all where they share most', () => {
    expect(titled(groupOrJoinFacts(split(always, sealed), 'steps'))).toEqual([
      { variants: [], known: { goal: 'g' }, facts: ['always', 'sealed', 'with a', 'with b'] },
    ]);
  });
});
