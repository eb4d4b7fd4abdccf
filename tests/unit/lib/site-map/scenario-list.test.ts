import { describe, expect, it } from 'vitest';
import { scenarioList, scenarioListSchema } from '../../../../src/lib/site-map/scenario-list.ts';
import { knowledge, scenario } from '../../../builders.ts';

const list = scenarioList(
  knowledge({
    scenarios: {
      uncovered: scenario('uncovered', { slug: 'uncovered', part: 'uncovered', when: [{ kind: 'a' }, { kind: 'b' }] }),
      'oa-1': scenario('oa-1', { slug: 'government' }),
      'mp-10': scenario('mp-10'),
      'mp-2': scenario('mp-2'),
    },
  }),
);

describe('scenarioList', () => {
  it('is in reading order', () => {
    expect(list.map(({ code }) => code)).toEqual(['mp-2', 'mp-10', 'oa-1', 'uncovered']);
  });

  it('gives addresses relative to the site and short ones by code', () => {
    expect(list.slice(2).map(({ url, short }) => [url, short])).toEqual([
      ['official-account/government.html', 'oa-1.html'],
      ['uncovered.html', 'uncovered.html'],
    ]);
  });

  it('gives conditions always as a list', () => {
    expect(list.map(({ when }) => when)).toEqual([[{}], [{}], [{}], [{ kind: 'a' }, { kind: 'b' }]]);
  });

  it('fits its own schema', () => {
    expect(scenarioListSchema.parse(list)).toEqual(list);
  });
});
