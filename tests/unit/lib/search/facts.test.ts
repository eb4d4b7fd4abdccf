import { describe, expect, it } from 'vitest';
import { makeFacts } from '../../../../src/lib/search/facts.ts';
import {
  claim,
  conflict,
  deadline,
  facet,
  knowledge,
  material,
  materialUse,
  question,
  release,
  scenario,
  source,
  topic,
  variant,
} from '../../../builders.ts';

const table = makeFacts(
  knowledge({
    facets: [facet('kind', ['a', 'b']), facet('account', ['mini-program'])],
    sources: { page: source(), copy: source({ title: '转载', published: 'unknown', tier: 'official-copy' }) },
    scenarios: {
      'mp-1': scenario('mp-1', {
        variants: [variant('甲', { kind: 'a' }), variant('乙', { kind: 'b' })],
        materials: [
          materialUse({ material: ['paper', 'seal'], when: { kind: 'a' } }),
          materialUse({ material: 'seal', when: { kind: 'a' }, sources: ['copy'] }),
          materialUse(),
        ],
        deadlines: [{ deadline: 'confirm', when: { kind: 'b' } }],
        releases: [{ release: 'name' }],
        claims: [{ claim: 'said', about: 'after' }],
        unknowns: [{ text: '多久办完。' }],
      }),
      'mp-2': scenario('mp-2', {
        variants: [variant('1', { kind: 'a' }), variant('2', { kind: 'b' }), variant('3', {}), variant('4', {})],
      }),
    },
    topics: {
      rule: topic({ sections: [{ title: '节', claims: ['said'], periods: ['confirm'] }], unknowns: ['谁说的。'] }),
    },
    questions: {
      ask: question({
        claims: ['said'],
        'not-known': ['退不退。'],
        cases: [
          { if: '已经交了', answer: '等着。', code: 'mp-1' },
          { if: '还没有交', answer: '去交。' },
        ],
      }),
    },
    conflicts: { k1: conflict({ touches: { scenarios: ['mp-1'] } }) },
    claims: { said: claim({ older: true, sources: ['page', 'copy'] }) },
    deadlines: { confirm: deadline({ account: 'mini-program' }) },
    releases: { name: release() },
    materials: { paper: material({ name: '证件' }), seal: material({ name: '公章' }) },
  }),
);
const factsOf = (url: string) => (table.pages[url]?.facts ?? []).map((position) => table.facts[position]);
const SCENARIO = 'mini-program/slug-mp-1.html';

describe('the facts of a scenario', () => {
  it('are its periods, its papers, what is said, released, not known and disputed', () => {
    expect(factsOf(SCENARIO).map((fact) => fact?.kind)).toEqual([
      'period',
      'papers',
      'papers',
      'claim',
      'release',
      'unknown',
      'conflict',
    ]);
  });

  it('say number, unit and beginning of a period, and in which case it counts', () => {
    expect(factsOf(SCENARIO)[0]).toMatchObject({
      text: '确认期：7 天。从什么时候算：提交。',
      condition: 'B',
      when: [{ kind: 'b' }],
    });
  });

  it('list the papers of a case together, with all their sources', () => {
    const [, ofA, always] = factsOf(SCENARIO);
    expect(ofA).toMatchObject({ text: '要 2 项材料：证件 或 公章、公章。', condition: 'A' });
    expect(ofA?.sources.map((position) => table.sources[position]?.title)).toEqual(['页面', '转载']);
    expect(always).toMatchObject({ text: '要 1 项材料：证件。' });
    expect(always).not.toHaveProperty('when');
  });

  it('show both sides of a dispute with their sources', () => {
    expect(factsOf(SCENARIO).at(-1)).toMatchObject({
      text: '资料说法不一：说法不一。照第一个写出来。',
      sides: [
        { says: '一个数。', sources: [0] },
        { says: '另一个数。', sources: [0] },
      ],
    });
  });

  it('say of a dispute whom it concerns, where not everybody', () => {
    const { facts } = makeFacts(
      knowledge({
        facets: [facet('kind', ['a', 'b'])],
        scenarios: { 'mp-1': scenario('mp-1') },
        conflicts: { k1: conflict({ when: { kind: 'a' } }) },
      }),
    );
    expect(facts).toMatchObject([{ kind: 'conflict', condition: 'A', when: [{ kind: 'a' }] }]);
  });

  it('say of a source when it was published, or that it does not say', () => {
    expect(table.sources).toContainEqual({ title: '页面', date: '2022-04-08', url: 'sources.html#page' });
    expect(table.sources).toContainEqual({ title: '转载', date: '没有写日期', url: 'sources.html#copy' });
  });

  it('are told apart by up to three branches, each at its address', () => {
    expect(table.pages[SCENARIO]?.depends).toEqual({
      on: 'KIND',
      choices: [
        { label: '甲', when: [{ kind: 'a' }], url: `${SCENARIO}?kind=a` },
        { label: '乙', when: [{ kind: 'b' }], url: `${SCENARIO}?kind=b` },
      ],
    });
    expect(table.pages['mini-program/slug-mp-2.html']?.depends).toBeUndefined();
  });
});

it('a claim is written once for all pages that have it, with its warnings', () => {
  const [, said] = factsOf('rules/rule.html');
  expect(said).toMatchObject({ kind: 'claim', text: '资料说了一件事。', warnings: ['旧规定'] });
  expect(table.facts.filter((fact) => fact.kind === 'claim')).toHaveLength(1);
});

it('a period of one kind of account counts for that, and its name says so itself', () => {
  const options = ['mini-program', 'store-mini-program'];
  expect(factsOf('rules/rule.html')[0]).toMatchObject({ when: [{ account: options }], condition: '' });
});

it('the cases of a question lead to their pages, or to the question itself', () => {
  expect(table.pages['questions/ask.html']?.depends).toEqual({
    on: '',
    choices: [
      { label: '已经交了', url: SCENARIO },
      { label: '还没有交', url: 'questions/ask.html' },
    ],
  });
});
