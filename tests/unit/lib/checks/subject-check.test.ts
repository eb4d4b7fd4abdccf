import { describe, expect, it, test } from 'vitest';
import { checkSubject } from '../../../../src/lib/checks/subject-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import type { Subject } from '../../../../src/lib/schemas/subject.ts';
import { deadline, facet, knowledge, question, release, scenario, source, subject } from '../../../builders.ts';

const [FIRST, SECOND] = subject().accounts as [Subject['accounts'][number], Subject['accounts'][number]];
const SOUND = { facets: [facet('account', ['mini-program', 'store-mini-program', 'official-account'])] };

const found = (changed: Partial<Subject>, rest: Partial<Knowledge> = {}) =>
  checkSubject(knowledge({ ...SOUND, ...rest, subject: subject(changed) })).map(
    ({ code, collection, path, nearest }) => [code, `${collection}.${path.join('.')}`, nearest],
  );

describe('the subject', () => {
  it('has nothing wrong with it where every name is one that there is', () => {
    expect(found({})).toEqual([]);
  });

  test.each<[string, Partial<Subject>, unknown[]]>([
    ['facet', { facet: 'acount' }, [['unknown-reference', 'subject.facet', 'account']]],
    [
      'option',
      { accounts: [FIRST, { ...SECOND, options: ['official-acount'] }] },
      [['unknown-reference', 'subject.accounts.1.options.0', 'official-account']],
    ],
    [
      'help page',
      { accounts: [{ ...FIRST, help: 'help' }, SECOND] },
      [['unknown-reference', 'subject.accounts.0.help', undefined]],
    ],
    [
      'example',
      { examples: { queries: ['问', '答'], codes: ['mp-1', 'mp-99'] } },
      [['unknown-reference', 'subject.examples.codes.1', 'mp-1']],
    ],
  ])('names no %s that there is not', (_what, changed, issues) => {
    expect(found(changed)).toEqual(issues);
  });

  it('gives each kind of account an id, letters, a name and options of its own', () => {
    const places = found({ accounts: [FIRST, { ...FIRST, id: 'other' }] }).map(([, place]) => place);
    expect(places).toEqual(['prefix', 'label', 'options.0', 'options.1'].map((field) => `subject.accounts.1.${field}`));
  });
});

describe('what goes by lists of the subject', () => {
  test.each<[string, Partial<Knowledge>, string, string | undefined]>([
    ['a code', { scenarios: { 'mp-1': scenario('mp-1'), 'mq-1': scenario('mq-1') } }, 'scenarios.code', 'mp'],
    [
      'a deadline',
      { deadlines: { wait: deadline({ account: 'mini-programm' }) } },
      'deadlines.account',
      'mini-program',
    ],
    ['a question', { questions: { late: question({ subject: 'proces' }) } }, 'questions.subject', 'process'],
    ['a release', { releases: { free: release({ account: 'mini-programm' }) } }, 'releases.account', 'mini-program'],
  ])('%s names one that the subject lists', (_what, rest, place, nearest) => {
    expect(found({}, rest)).toEqual([['unknown-reference', place, nearest]]);
  });
});

it('each kind of account has one ordinary way at most', () => {
  const ordinary = (code: string) => [code, scenario(code, { ordinary: true })] as const;
  expect(found({}, { scenarios: Object.fromEntries([ordinary('mp-1'), ordinary('oa-1')]) })).toEqual([]);
  expect(found({}, { scenarios: Object.fromEntries([ordinary('mp-1'), ordinary('mp-2')]) })).toEqual([
    ['duplicate', 'scenarios.ordinary', undefined],
  ]);
});

describe('a tier whose pages lie on certain hosts', () => {
  const { tiers } = subject();
  const official = { tiers: { ...tiers, official: { ...tiers.official, hosts: ['office.example'] } } };
  const places = (url: string | undefined, tier: 'official' | 'community', changed: Partial<Subject> = official) =>
    found(changed, { sources: { page: source({ url, tier }) } }).map(([code, place]) => `${code} ${place}`);

  test.each(['https://office.example/a', 'http://help.office.example:8080/', undefined])('has %s in it', (url) => {
    expect(places(url, 'official')).toEqual([]);
  });

  test.each([
    'https://office.example.copy.example/',
    'https://myoffice.example/',
    'https://office.example@copy.example/',
  ])('does not have %s in it', (url) => {
    expect(places(url, 'official')).toEqual(['mismatch sources.tier']);
    expect(places(url, 'community')).toEqual([]);
    expect(places(url, 'official', {})).toEqual([]);
  });
});
