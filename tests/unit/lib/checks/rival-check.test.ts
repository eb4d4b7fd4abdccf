import { describe, expect, test } from 'vitest';
import { checkRivalDeadlines, checkRivals } from '../../../../src/lib/checks/rival-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import type { Deadline } from '../../../../src/lib/schemas/deadline.ts';
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

describe('two deadlines of one size of account', () => {
  const freeze = (value: number, rest: Partial<Deadline> = {}) =>
    build.deadline({ value, account: 'a', event: 'verified', size: { 'up-to': 1000 }, ...rest });
  const sides = build.conflict({
    positions: [
      { says: '7 天。', sources: ['a'], deadlines: ['old'] },
      { says: '9 天。', sources: ['b'], deadlines: ['new'] },
    ],
  });
  const found = (rival: Deadline, conflicts: Knowledge['conflicts'] = {}) =>
    checkRivalDeadlines({ deadlines: { old: freeze(7), new: rival }, conflicts }).map(({ entry, others }) => [
      entry,
      ...(others ?? []),
    ]);

  test.each<[string, Deadline]>([
    ['of another length', freeze(9)],
    ['of another unit', freeze(7, { unit: 'hour' })],
    ['whose sizes overlap in part', freeze(9, { size: { over: 500 } })],
  ])('%s, want a conflict that has both', (_what, rival) => {
    expect(found(rival)).toEqual([['old', 'new']]);
    expect(found(rival, { k: sides })).toEqual([]);
  });

  test.each<[string, Deadline]>([
    ['of the same length', freeze(7)],
    ['whose sizes only touch', freeze(9, { size: { over: 1000 } })],
    ['of another kind of account', freeze(9, { account: 'b' })],
    ['from another event', freeze(9, { event: 'confirmed' })],
    ['of which one says nothing of a size', build.deadline({ value: 9, account: 'a', event: 'verified' })],
  ])('%s, are no conflict', (_what, rival) => {
    expect(found(rival)).toEqual([]);
  });
});
