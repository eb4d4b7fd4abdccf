import { describe, expect, it, test } from 'vitest';
import {
  checkConditions,
  checkReferences,
  checkSelfReferences,
  checkUnused,
  type EntryIds,
  renamedEntries,
} from '../../../../src/lib/checks/reference-check.ts';
import type { Reference } from '../../../../src/lib/knowledge/references.ts';
import { ENTRY_NAMES, NAMED_LISTS } from '../../../../src/lib/schemas/collections.ts';
import { deadline, facet, knowledge, material, release, scenario, source } from '../../../builders.ts';

const IDS = Object.fromEntries([
  ...ENTRY_NAMES.map((name) => [name, [`${name}-entry`]]),
  ...NAMED_LISTS.map((name) => [name, []]),
]) as unknown as EntryIds;
const reference = (target: Reference['target'], id: string): Reference => ({
  ...{ collection: 'topics', entry: 'rule', path: ['claims', 0] },
  ...{ target, id },
});
const HAN = /\p{Script=Han}/u;

describe('an entry that is named', () => {
  test.each(ENTRY_NAMES)('in %s has to be there, or it is said what would be', (target) => {
    const [issue, ...others] = checkReferences(IDS, [
      reference(target, `${target}-entry`),
      reference(target, `${target}-enrty`),
    ]);
    expect(others).toEqual([]);
    expect(issue).toEqual({
      ...{ code: 'unknown-reference', collection: 'topics', entry: 'rule', path: ['claims', 0] },
      ...{
        found: `「${target}-enrty」`,
        expected:
          target === 'scenarios'
            ? '已有的情形代码：scenarios-entry'
            : expect.stringMatching(new RegExp(`^已有的\\p{Script=Han}+（${target}/`, 'u')),
        nearest: `${target}-entry`,
      },
    });
  });

  it('is no scenario whose code differs only in its number', () => {
    const ids = { ...IDS, scenarios: ['mp-0', 'mp-1'] };
    expect(checkReferences(ids, [reference('scenarios', 'mp-2')])[0]).not.toHaveProperty('nearest');
    expect(checkReferences(ids, [reference('scenarios', 'mp1')])[0]?.nearest).toBe('mp-1');
  });

  it('is told as renamed where one entry of its collection is named by nothing', () => {
    const ids = { ...IDS, claims: ['kept', 'new-name'] };
    const references = [reference('claims', 'kept'), reference('claims', 'old')];
    const renamed = renamedEntries(ids, references);
    expect([...renamed]).toEqual([['claims', ['new-name']]]);
    expect(checkReferences(ids, references, renamed)).toMatchObject([
      { found: '「old」', nearest: 'new-name', expected: expect.stringContaining('「new-name」') },
    ]);
  });

  it('is told as renamed in a list too, where an item that nothing has to name stands beside', () => {
    const ids = { ...IDS, events: ['handed-in', 'begun', 'account-frozen'] };
    const references = [reference('events', 'begun'), reference('events', 'acount-frozen')];
    const told = (named: Reference[]) => checkReferences(ids, named, renamedEntries(ids, named))[0];
    expect(told(references)).toMatchObject({
      expected: expect.stringMatching(/「handed-in」、「account-frozen」.*改名了吗/),
      nearest: 'account-frozen',
    });
    expect(told([...references, reference('events', 'handed-in')])).toMatchObject({
      expected: expect.stringMatching(/「account-frozen」现在没有一处用到：是它改名了吗/),
    });
    expect(told([reference('events', 'acount-frozen')])?.expected).not.toContain('改名');
  });

  test.each([
    ['every entry is named', ['kept'], ['kept', 'old']],
    ['several entries are named by nothing', ['a', 'b'], ['old']],
    ['nothing is missed', ['kept', 'spare'], ['kept']],
  ])('is not told as renamed where %s', (_what, claims, named) => {
    const references = named.map((id) => reference('claims', id));
    expect(renamedEntries({ ...IDS, claims }, references).size).toBe(0);
  });

  it('has no nearest where nothing is near', () => {
    expect(checkReferences(IDS, [reference('claims', 'x')])[0]).not.toHaveProperty('nearest');
  });

  test.each<[Partial<Reference>, boolean]>([
    [{ target: 'topics', id: 'rule' }, true],
    [{ target: 'topics', id: 'other' }, false],
    [{ target: 'claims', id: 'rule' }, false],
  ])('%j is its own entry: %s', (rest, own) => {
    const issues = checkSelfReferences([{ ...reference('claims', 'x'), ...rest }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual(own ? [['mismatch', ['claims', 0]]] : []);
    for (const { found, expected } of issues) {
      expect(found).toContain('「rule」');
      expect(expected).toMatch(HAN);
    }
  });
});

describe('a condition', () => {
  const check = (when: Record<string, string>) => {
    const facets = [facet('kind', ['alpha', 'beta']), facet('seal', ['yes', 'no'])];
    return checkConditions(knowledge({ facets, scenarios: { 'mp-1': scenario('mp-1', { when }) } }));
  };

  it('on a question that there is not is told with those that there are', () => {
    const [issue] = check({ knid: 'alpha' });
    expect(issue).toMatchObject({
      code: 'unknown-reference',
      path: ['when', 'knid'],
      found: '「knid」',
      nearest: 'kind',
    });
    expect(issue?.expected).toMatch(/kind（.*）、seal（.*）$/);
  });

  it('that names a question or an option by its words is told the id', () => {
    expect(check({ SEAL: 'yes' })[0]?.nearest).toBe('seal');
    expect(check({ kind: 'BETA' })[0]?.nearest).toBe('beta');
  });

  it('on an option that there is not is told with the question’s own', () => {
    const [issue] = check({ kind: 'alhpa' });
    expect(issue).toMatchObject({
      code: 'unknown-reference',
      path: ['when', 'kind'],
      found: '「alhpa」',
      nearest: 'alpha',
    });
    expect(issue?.expected).toMatch(/「kind」.*alpha（.*）、beta（.*）$/);
  });
});

describe('an entry that nothing names', () => {
  const column = { name: '列', order: 1 };
  const site = knowledge({
    materials: { paper: material() },
    deadlines: { paper: deadline() },
    releases: { named: release(), listed: release({ column }), lost: release() },
    sources: { page: source() },
  });
  const issues = checkUnused(site, [
    reference('materials', 'paper'),
    reference('releases', 'named'),
    reference('sources', 'page'),
  ]);

  it('is unused, unless it is a release that stands in the table of all releases', () => {
    expect(issues.map(({ code, collection, entry }) => `${code} ${collection}/${entry}`)).toEqual([
      'unused deadlines/paper',
      'unused releases/lost',
    ]);
  });

  it('is told in words', () => {
    for (const { found, expected } of issues) for (const words of [found, expected]) expect(words).toMatch(HAN);
  });
});
