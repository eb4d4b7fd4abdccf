import { describe, expect, it } from 'vitest';
import { switchRows } from '../../../../src/lib/cases/case-switch.ts';
import { exitsOf } from '../../../../src/lib/cases/exits.ts';
import { facet, scenario, step } from '../../../builders.ts';

const FACETS = [facet('kind', ['a', 'b', 'c']), facet('account', ['yes', 'no'])];
const steps = [step({ when: { kind: 'a' } }), step({ when: { account: 'no' } })];
const page = scenario('mp-1', { steps, when: [{ kind: 'a' }, { kind: ['b', 'c'], account: 'yes' }] });
const exits = (others: Parameters<typeof exitsOf>[2]['scenarios'], of = page) =>
  exitsOf(of, switchRows(of, FACETS), { scenarios: { 'mp-1': of, ...others } });

describe('the ways out of a page', () => {
  it('are the answers it offers that are no case of its own, with the scenario whose case they are', () => {
    const other = scenario('mp-2', { when: { kind: ['b', 'c'], account: 'no' } });
    expect(exits({ 'mp-2': other })).toEqual([
      // Of two answers that lead to the same place, neither is known.
      {
        when: { kind: ['b', 'c'], account: 'no' },
        known: { account: 'no' },
        codes: ['mp-2'],
        offs: ['1', '2a', '3a', '0a'],
      },
    ]);
  });

  it('are told apart by where they lead', () => {
    const others = {
      'mp-2': scenario('mp-2', { when: { kind: 'b', account: 'no' } }),
      'mp-3': scenario('mp-3', { when: { kind: 'c', account: 'no' } }),
    };
    const found = exits(others).map(({ known, codes, offs }) => [known, codes, offs.join(' ')]);
    expect(found).toEqual([
      [{ kind: 'b', account: 'no' }, ['mp-2'], '1 2a 3 0a'],
      [{ kind: 'c', account: 'no' }, ['mp-3'], '1 2 3a 0a'],
    ]);
  });

  it('lead to procedures and to what is not answered, not to what comes before', () => {
    expect(exits({ 'mp-6': scenario('mp-6', { part: 'prelude', when: { account: 'no' } }) })).toEqual([]);
    const uncovered = scenario('uncovered', { part: 'uncovered', when: { account: 'no' } });
    expect(exits({ uncovered }).flatMap(({ codes }) => codes)).toEqual(['uncovered']);
  });

  it('are none where every pair of answers is a case of the page', () => {
    expect(exits({}, scenario('mp-1', { steps }))).toEqual([]);
  });
});
