import { describe, expect, it } from 'vitest';
import { tallySources, tallyWords } from '../../../../src/lib/provenance/source-tally.ts';
import { TIERS } from '../../../../src/lib/schemas/subject.ts';
import { source, subject } from '../../../builders.ts';

const sources = {
  a: source({ tier: 'official', published: 'unknown', read: '2026-03-01' }),
  b: source({ tier: 'practitioner', complete: false, read: '2026-05-01' }),
  c: source({ tier: 'practitioner', read: '2026-04-01' }),
};

describe('the tally of the sources', () => {
  it('counts them by tier, the best tier first, also a tier that has none', () => {
    const { tiers } = tallySources({ sources, subject: subject() });
    expect(tiers.map(({ tier }) => tier)).toEqual(TIERS);
    expect(tiers.map(({ count }) => count)).toEqual([1, 0, 0, 2]);
  });

  it('counts those that say no day and those that were read in part, and gives the day of the last reading', () => {
    expect(tallySources({ sources, subject: subject() })).toMatchObject({
      all: 3,
      undated: 1,
      partial: 1,
      lastRead: '2026-05-01',
    });
  });

  it('is said in one sentence, without a day where nothing was read', () => {
    expect(tallyWords(tallySources({ sources, subject: subject() }))).toContain('2026-05-01');
    expect(tallyWords(tallySources({ sources: {}, subject: subject() }))).not.toContain('最近');
  });
});
