import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { outcomesOf } from '../../../../src/lib/cases/outcome.ts';
import type { MaterialUse, Scenario } from '../../../../src/lib/schemas/scenario.ts';
import { materialUse, scenario, step, variant } from '../../../builders.ts';
import { CASES, fulfils, whens } from './small-worlds.ts';

const outcomes = (...all: Scenario[]) =>
  outcomesOf({ scenarios: Object.fromEntries(all.map((one) => [one.code, one])) });

describe('outcomesOf', () => {
  const outcomeOf = outcomes(
    scenario('mp-0', { when: { kind: 'a' } }),
    scenario('mp-6', { part: 'prelude', when: { origin: 'reused' } }),
    scenario('oa-6', { part: 'stage', when: {} }),
    scenario('uncovered', { part: 'uncovered', when: { kind: 'b' } }),
  );

  test.each([
    ['the route that claims the case', { kind: 'a', origin: 'own' }, 'mp-0', []],
    ['the preludes that claim it too', { kind: 'a', origin: 'reused' }, 'mp-0', ['mp-6']],
    ['the uncovered cases where they claim it', { kind: 'b', origin: 'own' }, 'uncovered', []],
    ['the uncovered cases where nobody claims it', { kind: 'c', origin: 'reused' }, 'uncovered', ['mp-6']],
  ])('gives %s', (_what, complete, route, preludes) => {
    expect(outcomeOf(complete)).toMatchObject({ route, preludes });
  });

  test.each<[string, Partial<Scenario>]>([
    ['its variant', { variants: [variant('x', { seal: 'x' }), variant('y', { seal: 'y' })] }],
    ['a paper', { materials: [materialUse({ when: { seal: 'x' } })] }],
    ['a step', { steps: [step(), step({ when: { seal: 'x' } })] }],
    ['a deadline', { deadlines: [{ deadline: 'week', when: { seal: 'x' } }] }],
    ['a release', { releases: [{ release: 'name', when: { seal: 'x' } }] }],
    ['what is not known', { unknowns: [{ text: '不知道', when: { seal: 'x' } }] }],
    ['a seal', { materials: [materialUse({ seal: { owner: 'entity', kind: 'official', when: { seal: 'x' } } })] }],
    [
      'a signature',
      {
        materials: [materialUse({ signature: { by: 'legal-representative', handwritten: true, when: { seal: 'x' } } })],
      },
    ],
  ])('tells two cases apart by %s', (_what, rest) => {
    const detailOf = (seal: string) => outcomes(scenario('mp-1', rest))({ seal }).detail;
    expect(detailOf('x')).not.toBe(detailOf('y'));
  });

  it('tells cases without an answer apart by what their page says of them', () => {
    const outcomeFor = outcomes(
      scenario('uncovered', { part: 'uncovered', steps: [step(), step({ when: { seal: 'x' } })] }),
    );
    expect(outcomeFor({ seal: 'x' }).detail).not.toBe(outcomeFor({ seal: 'y' }).detail);
  });

  it('does not tell apart whether a seal would have been wanted that a signature replaces', () => {
    const use: Partial<MaterialUse> = {
      seal: { owner: 'entity', kind: 'official', when: { kind: 'a' } },
      signature: { by: 'legal-representative', handwritten: true, when: { seal: 'none' } },
    };
    const outcomeFor = outcomes(scenario('mp-1', { materials: [materialUse(use)] }));
    expect(outcomeFor({ kind: 'a', seal: 'none' })).toEqual(outcomeFor({ kind: 'b', seal: 'none' }));
    expect(outcomeFor({ kind: 'a', seal: 'some' })).not.toEqual(outcomeFor({ kind: 'b', seal: 'some' }));
  });

  it('tells cases apart exactly where some fact of the route holds in one and not in the other', () => {
    const facts = fc.array(whens, { maxLength: 3 });
    fc.assert(
      fc.property(facts, fc.constantFrom(...CASES), fc.constantFrom(...CASES), (list: (When | undefined)[], a, b) => {
        const route = scenario('mp-1', { steps: list.map((when = {}) => step({ when })) });
        const same = list.every((when) => fulfils(when, a) === fulfils(when, b));
        expect(outcomes(route)(a).detail === outcomes(route)(b).detail).toBe(same);
      }),
    );
  });
});
