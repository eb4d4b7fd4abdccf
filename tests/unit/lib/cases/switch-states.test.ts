import { describe, expect, it, test } from 'vitest';
import { pageConditions, switchRows } from '../../../../src/lib/cases/case-switch.ts';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { offStates, type Shown, switchRules } from '../../../../src/lib/cases/switch-states.ts';
import { facet, scenario, step } from '../../../builders.ts';

const FACETS = [facet('account', ['yes', 'no']), facet('seal', ['has', 'none', 'gone'])];
const SIGNED = { account: 'no', seal: 'none' };

function statesOf(conditions: readonly When[], when: When = {}) {
  const page = scenario('mp-1', { when, steps: conditions.map((condition) => step({ when: condition })) });
  const rows = switchRows(page, FACETS);
  const facts = pageConditions(page).map((condition) => ({ when: condition }));
  return offStates(page.when, rows, facts);
}

describe('a fact of a page with two questions', () => {
  const { factOffs, secondOffs } = statesOf([{ account: 'yes' }, { account: 'no' }, SIGNED]);

  test.each<[string, Shown, string]>([
    ['stands everywhere without a condition', {}, ''],
    ['goes with the other answer to the first', { when: { account: 'no' } }, '1'],
    ['goes with each other answer to the second, whatever the first', { when: { seal: 'none' } }, '2a 2c 0a 0c'],
    ['goes with either', { when: SIGNED }, '1 2a 2c 0a 0c'],
    ['goes where its opposite holds for certain', { unless: SIGNED }, '2b'],
    ['goes where its opposite holds for one answer', { unless: { seal: 'none' } }, '2b 0b'],
  ])('%s', (_what, fact, expected) => {
    expect(factOffs(fact).join(' ')).toBe(expected);
  });

  it('is not asked a second question that changes nothing any more', () => {
    expect(secondOffs).toEqual(['1']);
  });
});

describe('an answer that cannot be', () => {
  it('takes nothing away', () => {
    const page = [{ account: 'no' }, { account: 'yes', seal: ['has', 'none'] }];
    const { factOffs, secondOffs } = statesOf([{ account: 'no' }, { account: 'yes', seal: 'has' }], page);
    expect(secondOffs).toEqual(['2']);
    expect(factOffs({ when: { account: 'no' } })).toEqual(['1']);
  });
});

describe('an answer to the second question that one to the first rules out', () => {
  const steps = [step({ when: { kind: 'firm' } }), step({ when: { kind: 'shop' } }), step({ when: { seal: 'none' } })];
  const none = {
    id: 'none',
    label: '没有',
    short: '没有',
    contradicts: [{ when: { kind: 'firm' }, why: '公司都有。' }],
  };
  const facets = [
    facet('kind', ['firm', 'shop', 'stall']),
    facet('seal', [], { options: [{ id: 'has', label: '有', short: '有' }, none] }),
  ];
  const page = scenario('mp-1', { steps });
  const { factOffs } = offStates(
    {},
    switchRows(page, facets),
    steps.map(({ when }) => ({ when })),
  );

  test.each<[string, When, string[]]>([
    ['takes away what is only for those', { kind: 'firm' }, ['2', '3', '0b']],
    ['leaves what is for others too', { kind: ['firm', 'shop'] }, ['3']],
    ['leaves what is for others', { kind: 'shop' }, ['1', '3']],
  ])('%s', (_what, when, expected) => {
    expect(factOffs({ when })).toEqual(expected);
  });
});

describe('the rules of a switch', () => {
  const rows = switchRows(scenario('mp-1', { steps: [step({ when: SIGNED })] }), FACETS);
  const rules = switchRules('[data-scenario="mp-1"]', rows);

  it('hide what a fact names, by the state in its name', () => {
    for (const state of ['1', '2', '1a', '2c', '0b']) expect(rules).toContain(`[data-off~="${state}"]`);
    expect(rules).not.toContain('[data-off~="3"]');
    expect(rules.endsWith('{display:none!important}}')).toBe(true);
  });

  it('touch the page of that scenario alone', () => {
    const selectors = /^@supports selector\(:has\(a\)\)\{(.*)\{display/.exec(rules)?.[1]?.split(',') ?? [];
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) expect(selector.startsWith('[data-scenario="mp-1"]:')).toBe(true);
  });

  it('are none where nothing is asked', () => {
    expect(switchRules('x', [])).toBe('');
  });
});
