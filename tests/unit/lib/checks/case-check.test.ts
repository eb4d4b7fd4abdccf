import { describe, expect, it, test } from 'vitest';
import type { When } from '../../../../src/lib/cases/condition.ts';
import {
  checkConcerned,
  checkLeads,
  checkOutcomes,
  checkPossible,
  checkVariants,
} from '../../../../src/lib/checks/case-check.ts';
import type { Scenario } from '../../../../src/lib/schemas/scenario.ts';
import { conflict, facet, knowledge, materialUse, question, scenario, step, variant } from '../../../builders.ts';

const FACETS = [facet('kind', ['a', 'b', 'c']), facet('seal', ['x', 'y']), facet('other', ['p', 'q'])];
const site = (...scenarios: Scenario[]) =>
  knowledge({ facets: FACETS, scenarios: Object.fromEntries(scenarios.map((one, index) => [`mp-${index}`, one])) });
const route = (when: When, rest: Partial<Scenario> = {}) => scenario('mp-0', { when, ...rest });

describe('a case', () => {
  it('that nothing answers is told in words, and where it belongs', () => {
    expect(checkOutcomes(site(route({ kind: ['a', 'b'] })))).toEqual([
      {
        ...{ code: 'gap', collection: 'scenarios', entry: 'uncovered', others: ['mp-0'], path: ['when'] },
        found: expect.stringMatching(/^\p{Script=Han}+：C$/u),
        expected: expect.stringContaining('uncovered.mdx'),
      },
    ]);
  });

  it('that two scenarios answer is told with both', () => {
    const clash = site(route({ kind: ['a', 'b'] }), scenario('mp-1', { when: { kind: ['b', 'c'] } }));
    expect(checkOutcomes(clash)).toEqual([
      {
        ...{ code: 'overlap', collection: 'scenarios', entry: 'mp-0', others: ['mp-1'], path: ['when'] },
        found: expect.stringMatching(/^mp-0 和 mp-1 .*B$/),
        expected: expect.stringMatching(/ when /),
      },
    ]);
  });

  it('stands at the scenario whose code claims it first, whatever its file', () => {
    const clash = site(
      route({ kind: 'c' }, { code: 'mp-9' }),
      scenario('mp-5', { when: { kind: ['a', 'b'] } }),
      scenario('mp-7', { when: { kind: 'b' } }),
    );
    expect(checkOutcomes(clash).map(({ entry }) => entry)).toEqual(['mp-1']);
  });
});

describe('the branches of a scenario', () => {
  const [a, b] = [variant('甲', { kind: 'a' }), variant('乙', { kind: 'b' })];

  test.each<[string, When, Scenario['variants'], string[]]>([
    ['share its cases', { kind: ['a', 'b'] }, [a, b], []],
    ['leave one out', {}, [a, b], ['gap variants 没有分支回答：C · X']],
    [
      'leave one out that two conditions name',
      [
        { kind: 'a', seal: 'x' },
        { kind: 'c', seal: 'x' },
      ],
      [a, b],
      ['gap variants 没有分支回答：C · X'],
    ],
    [
      'overlap',
      { kind: ['a', 'b'] },
      [variant('丙', { kind: ['a', 'b'] }), b],
      ['overlap variants.1.when 「乙」和「丙」有重叠'],
    ],
    [
      'overlap outside of it only',
      { kind: ['a', 'b'], seal: 'x' },
      [variant('丙', [{ kind: 'a' }, { seal: 'y' }]), b],
      [],
    ],
    [
      'overlap and leave one out',
      {},
      [variant('丙', { kind: ['a', 'b'] }), b],
      ['gap variants 没有分支回答：C · X', 'overlap variants.1.when 「乙」和「丙」有重叠'],
    ],
    [
      'share the cases of several conditions',
      [
        { kind: 'a', seal: 'x' },
        { kind: 'b', seal: 'y' },
      ],
      [variant('丁', { kind: 'a', seal: 'x' }), variant('戊', { kind: 'b', seal: 'y' })],
      [],
    ],
    ['are none', {}, undefined, []],
  ])('%s', (_what, when, variants, expected) => {
    const issues = checkVariants(site(route(when, variants && { variants })));
    expect(issues.map(({ code, path, found }) => `${code} ${path.join('.')} ${found.replace(' · P', '')}`)).toEqual(
      expected,
    );
    for (const issue of issues) expect(issue.expected).toMatch(/\p{Script=Han}/u);
  });
});

describe('a condition inside a scenario', () => {
  it('that contradicts it is told in words, with what it contradicts', () => {
    const issues = checkPossible(site(route({ kind: 'a' }, { steps: [step(), step({ when: { kind: 'b' } })] })));
    expect(issues).toEqual([
      {
        ...{ code: 'mismatch', collection: 'scenarios', entry: 'mp-0', path: ['steps', 1, 'when'] },
        found: expect.stringMatching(/：B$/),
        expected: expect.stringMatching(/：A$/),
      },
    ]);
  });

  it('is looked for in whatever the page shows', () => {
    const when = { kind: 'b' };
    const never = route(
      { kind: 'a' },
      { checks: [{ text: 'x', when, sources: ['a'] }], unknowns: [{ text: 'y', when }] },
    );
    const paths = checkPossible(site(never)).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['checks.0.when', 'unknowns.0.when']);
  });

  it('is told once where the paper of a seal is impossible itself', () => {
    const use = materialUse({ when: { kind: 'b' }, seal: { owner: 'entity', kind: 'official', when: { seal: 'x' } } });
    const issues = checkPossible(site(route({ kind: 'a' }, { materials: [use] })));
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['materials.0.when']);
  });
});

describe('a conflict on the page of a scenario', () => {
  const page = route({ kind: ['a', 'b'] });
  const issuesOf = (when?: When) =>
    checkConcerned({ ...site(page), conflicts: { k1: conflict({ when, touches: { scenarios: ['mp-9', 'mp-0'] } }) } });

  test.each<[string, When | undefined]>([
    ['every case', undefined],
    ['some of its cases', { kind: ['b', 'c'] }],
    ['cases that it does not tell apart', { seal: 'x' }],
  ])('that concerns %s is sound', (_name, when) => {
    expect(issuesOf(when)).toEqual([]);
  });

  it('that concerns none of its cases is told at the page it touches', () => {
    expect(issuesOf([{ kind: 'c' }, { kind: 'c', seal: 'x' }])).toEqual([
      {
        ...{ code: 'mismatch', collection: 'conflicts', entry: 'k1', path: ['touches', 'scenarios', 1] },
        found: expect.stringMatching(/^mp-0 .*C；或者C · X$/),
        expected: expect.stringMatching(/A或B.*mp-0$/),
      },
    ]);
  });
});

describe('a line of a question that leads to a scenario with a case', () => {
  const withLine = (line: { code?: string; case?: Record<string, string> }) => ({
    ...site(route({ kind: ['a', 'b'] })),
    questions: { lost: question({ next: [{ do: '去办。', plain: 'look', ...line }] }) },
  });

  test.each<[string, Parameters<typeof withLine>[0], string[]]>([
    ['that is one of its own is sound', { code: 'mp-0', case: { kind: 'b', seal: 'x' } }, []],
    ['that is not one of its own is refused', { code: 'mp-0', case: { kind: 'c' } }, ['next 0 case C，不归 mp-0']],
    ['for the guide to find is sound', { case: { kind: 'c' } }, []],
  ])('%s', (_name, line, expected) => {
    const found = checkLeads(withLine(line)).map((issue) => `${issue.path.join(' ')} ${issue.found}`);
    expect(found).toEqual(expected);
  });
});
