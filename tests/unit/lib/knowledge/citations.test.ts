import { describe, expect, it, test } from 'vitest';
import {
  oldestDate,
  sourcesOf,
  sourcesOfQuestion,
  sourcesOfStage,
  sourcesOfTopic,
} from '../../../../src/lib/knowledge/citations.ts';
import {
  claim,
  deadline,
  knowledge,
  materialUse,
  question,
  release,
  scenario,
  source,
  stage,
  step,
  topic,
} from '../../../builders.ts';

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

describe('the sources of', () => {
  const known = knowledge({
    claims: { said: claim({ sources: ['words', 'page'] }) },
    deadlines: { week: deadline({ sources: ['days'] }), month: deadline({ sources: ['page', 'months'] }) },
    releases: {
      shown: release({ column: { name: '列', order: 1 }, sources: ['freed'] }),
      hidden: release({ sources: ['unseen'] }),
    },
    stages: [stage({ sources: ['steps'], periods: ['week', 'nowhere'] }), stage({ sources: ['steps', 'end'] })],
  });
  const sections = [
    { title: '一', claims: ['said'], periods: ['week'] },
    { title: '二', claims: ['nowhere'] },
    { title: '三', periods: ['month'] },
  ];

  test.each([
    [undefined, ['days', 'words', 'page', 'months']],
    ['stages', ['steps', 'days', 'end', 'words', 'page', 'months']],
    ['release-matrix', ['freed', 'days', 'words', 'page', 'months']],
    ['all-periods', ['days', 'page', 'months', 'words']],
  ] as const)('a rule with the figure %s are those of the figure, then of its sections', (figure, sources) => {
    const { figure: _none, ...rest } = topic({ sections });
    expect(sourcesOfTopic(figure === undefined ? rest : { ...rest, figure }, known)).toEqual(sources);
  });

  it('a stage are its own and those of its periods', () => {
    expect(sourcesOfStage(stage({ sources: ['steps', 'days'], periods: ['week'] }), known)).toEqual(['steps', 'days']);
    expect(sourcesOfStage(stage({ sources: ['steps'] }), known)).toEqual(['steps']);
  });

  it('a scenario are those of its claims too', () => {
    expect(sourcesOf(scenario('mp-1', { claims: [{ claim: 'said', about: 'after' }] }), known)).toEqual([
      'page',
      'words',
    ]);
  });

  it('a question are those of its claims and of the periods of its answers', () => {
    const cases = [
      { if: '甲', answer: '一', deadlines: ['month'] },
      { if: '乙', answer: '二' },
    ];
    expect(sourcesOfQuestion(question({ claims: ['said'], deadlines: ['week'], cases }), known)).toEqual([
      'words',
      'page',
      'days',
      'months',
    ]);
    expect(sourcesOfQuestion(question(), known)).toEqual([]);
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
