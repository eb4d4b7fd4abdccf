import { describe, expect, it, test } from 'vitest';
import { editionName, updatedOf } from '../../../../src/lib/editions/edition.ts';
import { scenario } from '../../../builders.ts';

describe('an edition', () => {
  test.each([
    [['2026-01-02', '2026-03-01', '2026-02-28'], '2026-03-01'],
    [['2026-01-02'], '2026-01-02'],
    [[], '1980-01-01'],
  ])('of pages of %j is of %s', (dates, updated) => {
    const scenarios = Object.fromEntries(
      dates.map((date, index) => [`mp-${index}`, scenario(`mp-${index}`, { updated: date })]),
    );
    expect(updatedOf({ scenarios, topics: {}, questions: {}, changes: [] })).toBe(updated);
  });

  it('is as new as the newest line of the record of changes', () => {
    const change = { id: 'a', date: '2026-04-01', title: '改了材料', text: '改了材料。' };
    expect(updatedOf({ scenarios: {}, topics: {}, questions: {}, changes: [change] })).toBe('2026-04-01');
  });

  it('gives its subject, its version and its day to the names of what is made from it', () => {
    expect(editionName({ version: '1.2.3', updated: '2026-01-02' }, { file: 'library-guide' })).toBe(
      'library-guide-1.2.3-2026-01-02',
    );
  });
});
