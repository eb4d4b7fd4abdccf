import { describe, expect, it, test } from 'vitest';
import { oldestDate, sourcesOf } from '../../../../src/lib/knowledge/citations.ts';
import { deadline, knowledge, materialUse, release, scenario, source, step } from '../../../builders.ts';

describe('sourcesOf', () => {
  const known = knowledge({
    deadlines: { week: deadline({ sources: ['days'] }) },
    releases: { name: release({ sources: ['freed', 'page'] }) },
  });

  it('lists the sources of the page and of each of its facts once, in order of first mention', () => {
    const all = scenario('mp-1', {
      sources: ['page'],
      materials: [materialUse({ sources: ['papers', 'page'] })],
      steps: [step({ sources: ['papers', 'steps'] })],
      deadlines: [{ deadline: 'week' }],
      releases: [{ release: 'name' }],
    });
    expect(sourcesOf(all, known)).toEqual(['page', 'papers', 'steps', 'days', 'freed']);
  });

  test.each([['nowhere'], ['constructor']])('passes over an entry called %s that does not exist', (id) => {
    const lost = scenario('mp-1', { deadlines: [{ deadline: id }], releases: [{ release: id }] });
    expect(sourcesOf(lost, known)).toEqual(['page']);
  });
});

describe('oldestDate', () => {
  const known = knowledge({
    sources: {
      late: source({ published: '2022-04-08' }),
      early: source({ published: '2017-04-12' }),
      undated: source({ published: 'unknown' }),
    },
  });

  test.each([
    ['the earliest date', ['late', 'undated', 'early'], '2017-04-12'],
    ['nothing where no source has a date', ['undated'], undefined],
    ['nothing for no source', [], undefined],
    ['nothing for a source that does not exist', ['nowhere', 'constructor'], undefined],
  ])('gives %s', (_what, ids, date) => {
    expect(oldestDate(ids, known)).toBe(date);
  });
});
