import { describe, expect, it, test } from 'vitest';
import { checkNames } from '../../../../src/lib/checks/name-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import * as build from '../../../builders.ts';

const item = { resource: 'nickname', disposition: 'released' } as const;
const column = { name: '列', order: 3 };
const two = <T>(one: T): Record<string, T> => ({ first: one, second: one });

describe('the address of a scenario', () => {
  const addressed = (slug: string) =>
    checkNames(build.knowledge({ scenarios: { uncovered: build.scenario('uncovered', { slug }) } })).filter(
      ({ path }) => path[0] === 'slug',
    );

  test.each(['guide', 'search', '404'])('is not that of another page: %s', (slug) => {
    expect(addressed(slug)).toMatchObject([{ code: 'duplicate', entry: 'uncovered' }]);
  });

  it('is any other', () => {
    expect(addressed('uncovered')).toEqual([]);
  });
});

describe('what may be there once', () => {
  test.each<[string, Partial<Knowledge>, [string, string][], string]>([
    [
      'the title of a rule',
      { topics: two(build.topic({ title: '冻结期' })) },
      [
        ['topics/second title', '冻结期'],
        ['topics/second aliases.0', '规矩'],
      ],
      'first',
    ],
    [
      'the title of a question',
      { questions: two(build.question({ title: '怎么办' })) },
      [
        ['questions/second title', '怎么办'],
        ['questions/second aliases.0', '问法'],
      ],
      'first',
    ],
    ['the id of a stage', { stages: [build.stage(), build.stage()] }, [['stages/1 id', 'freeze']], '0'],
    ['the id of a change', { changes: [build.change(), build.change()] }, [['changes/1 id', 'first']], '0'],
    [
      'the id of a facet',
      { facets: [build.facet('kind', ['a']), build.facet('kind', ['a'])] },
      [['facets/1 id', 'kind']],
      '0',
    ],
    ['an option of a facet', { facets: [build.facet('kind', ['a', 'a'])] }, [['facets/0 options.1.id', 'a']], '0'],
    [
      'a word of the glossary',
      { glossary: { a: build.term('甲'), b: build.term('乙', { 'searched-as': ['甲'] }) } },
      [['glossary/b searched-as.0', '甲']],
      'a',
    ],
    [
      'a column of the table of releases',
      {
        releases: {
          a: build.release({ column }),
          b: build.release({ column, account: 'mini-program' }),
          c: build.release({ column }),
        },
      },
      [['releases/c column.order', '3']],
      'a',
    ],
    [
      'a resource of a release',
      { releases: { a: build.release({ items: [item, item] }), b: build.release() } },
      [['releases/a items.1.resource', 'nickname']],
      'a',
    ],
    [
      'a variant of a scenario',
      { scenarios: { 'mp-1': build.scenario('mp-1', { variants: [build.variant('x', {}), build.variant('x', {})] }) } },
      [['scenarios/mp-1 variants.1.id', 'x']],
      'mp-1',
    ],
    [
      'the address of a scenario, for one kind of account',
      {
        scenarios: {
          'mp-1': build.scenario('mp-1', { slug: 'same' }),
          'mp-2': build.scenario('mp-2', { slug: 'same' }),
          'oa-1': build.scenario('oa-1', { slug: 'same' }),
        },
      },
      [['scenarios/mp-2 slug', 'same']],
      'mp-1',
    ],
  ])('%s is told with its place, its value and whose it is', (_what, rest, duplicates, holder) => {
    const issues = checkNames(build.knowledge(rest));
    expect(
      issues.map(({ collection, entry, path, found }) => [`${collection}/${entry} ${path.join('.')}`, found]),
    ).toEqual(duplicates.map(([place, value]) => [place, `「${value}」`]));
    for (const { code, expected } of issues) {
      expect(code).toBe('duplicate');
      expect(expected).toMatch(new RegExp(`^\\p{Script=Han}+只出现一次；它已经属于 ${holder}$`, 'u'));
    }
  });

  test.each<[string, Partial<Knowledge>]>([
    [
      'a title of a rule and of a question',
      { topics: { a: build.topic({ title: '同' }) }, questions: { a: build.question({ title: '同' }) } },
    ],
    ['releases without a column', { releases: { a: build.release(), b: build.release() } }],
    [
      'ids whose parts run together',
      { scenarios: { 'mp-1': build.scenario('mp-1', { slug: 'a' }), 'm-1': build.scenario('m-1', { slug: 'pa' }) } },
    ],
  ])('%s are no duplicates', (_what, rest) => {
    expect(checkNames(build.knowledge(rest))).toEqual([]);
  });
});

it('a scenario’s code is the name of its file, and both are told', () => {
  const [issue, ...others] = checkNames(build.knowledge({ scenarios: { 'mp-1': build.scenario('mp-2') } }));
  expect(issue).toMatchObject({
    code: 'mismatch',
    entry: 'mp-1',
    path: ['code'],
    found: expect.stringMatching(/mp-2.*mp-1\.mdx/),
  });
  expect(issue?.expected).toMatch(/mp-1。.*改回 mp-2\.mdx$/);
  expect(others).toEqual([]);
});

it('a scenario copied from another is told only its own name', () => {
  const copied = { 'mp-1': build.scenario('mp-2'), 'mp-2': build.scenario('mp-2') };
  const issues = checkNames(build.knowledge({ scenarios: copied }));
  expect(issues.find(({ code }) => code === 'mismatch')?.expected).toMatch(/mp-1$/);
});
