import { describe, expect, test } from 'vitest';
import { checkRivals } from '../../../../src/lib/checks/rival-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import * as build from '../../../builders.ts';

const SIDES: Partial<Knowledge> = {
  claims: { paper: build.claim(), face: build.claim(), days: build.claim({ deadlines: ['old-days'] }) },
  deadlines: { days: build.deadline(), 'old-days': build.deadline() },
  releases: { freed: build.release({ items: [{ resource: 'nickname', disposition: 'released', deadline: 'days' }] }) },
};

function conflictOn(touches = {}) {
  return build.conflict({
    positions: [
      { says: '交材料。', sources: ['a'], claims: ['paper'], deadlines: ['days'] },
      { says: '扫脸。', sources: ['b'], claims: ['face'], deadlines: ['old-days'] },
    ],
    touches,
  });
}

const issuesOf = (pages: Partial<Knowledge>, touches = {}) =>
  checkRivals(build.knowledge({ ...SIDES, ...pages, conflicts: { k1: conflictOn(touches) } }));

const BOTH = build.question({ claims: ['paper', 'face'] });

describe('a page that states two sides of a conflict', () => {
  test.each<[string, Partial<Knowledge>, string]>([
    ['in claims', { questions: { page: BOTH } }, 'questions'],
    [
      'in the deadlines of its claims',
      { questions: { page: build.question({ claims: ['paper', 'days'] }) } },
      'questions',
    ],
    [
      'in periods',
      { topics: { page: build.topic({ sections: [{ title: '几天', periods: ['days', 'old-days'] }] }) } },
      'topics',
    ],
    [
      'in a deadline and a release',
      {
        scenarios: {
          page: build.scenario('mp-1', { deadlines: [{ deadline: 'old-days' }], releases: [{ release: 'freed' }] }),
        },
      },
      'scenarios',
    ],
  ])('%s, is told to show the conflict', (_title, pages, collection) => {
    expect(issuesOf(pages)).toMatchObject([
      { code: 'mismatch', collection, entry: 'page', expected: expect.stringContaining('conflicts/k1.yaml') },
    ]);
    expect(issuesOf(pages, { [collection]: ['page'] })).toEqual([]);
  });

  test('is let alone where it states one side only', () => {
    expect(issuesOf({ questions: { page: build.question({ claims: ['paper'], deadlines: ['days'] }) } })).toEqual([]);
  });
});
