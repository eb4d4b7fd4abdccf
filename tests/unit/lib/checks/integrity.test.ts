import { describe, expect, it, test } from 'vitest';
import { tableRows } from '../../../../src/lib/checks/case-check.ts';
import { checkIntegrity } from '../../../../src/lib/checks/integrity.ts';
import type { Issue } from '../../../../src/lib/checks/issue.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import type { ProseReference } from '../../../../src/lib/knowledge/prose.ts';
import * as build from '../../../builders.ts';

const { facet, knowledge, material, materialUse, scenario, step, term, variant } = build;

/** An issue on one line: `code collection/entry path`. */
const brief = ({ code, collection, entry, path }: Issue) => `${code} ${collection}/${entry} ${path.join('.')}`.trim();
const issuesOf = (rest: Partial<Knowledge>, prose: ProseReference[] = []) => checkIntegrity(knowledge(rest), prose);
const split = (a: object, b: object) => ({
  scenarios: {
    'mp-1': scenario('mp-1', { when: { kind: 'a' }, ...a }),
    'mp-2': scenario('mp-2', { when: { kind: 'b' }, ...b }),
  },
});

describe('checkIntegrity', () => {
  test.each<[string, Partial<Knowledge>]>([
    ['the smallest knowledge base', {}],
    ['two scenarios that share the cases', split({}, {})],
    ['a material that is used', { ...split({ materials: [materialUse()] }, {}), materials: { paper: material() } }],
    [
      'a channel, a deadline and a release that are used',
      {
        ...split(
          { steps: [step({ channel: 'form' })] },
          { deadlines: [{ deadline: 'week' }], releases: [{ release: 'name' }] },
        ),
        channels: { form: build.channel() },
        deadlines: { week: build.deadline() },
        releases: { name: build.release() },
      },
    ],
    [
      'variants that share the cases',
      {
        scenarios: {
          'mp-1': scenario('mp-1', { variants: [variant('a', { kind: 'a' }), variant('b', { kind: 'b' })] }),
        },
      },
    ],
    [
      'the same address for either kind of account',
      {
        scenarios: {
          'mp-1': scenario('mp-1', { when: { kind: 'a' }, slug: 'same' }),
          'oa-1': scenario('oa-1', { when: { kind: 'b' }, slug: 'same' }),
        },
      },
    ],
    [
      'a stage beside the routes',
      { scenarios: { 'mp-1': scenario('mp-1'), 'mp-2': scenario('mp-2', { part: 'stage' }) } },
    ],
    ['a word that only the glossary has', { glossary: { word: term('词', { see: ['mp-1'] }) } }],
    [
      'a facet called like a member of every object',
      {
        facets: [facet('constructor', ['yes', 'no'])],
        scenarios: { 'mp-1': scenario('mp-1', { when: { constructor: ['yes', 'no'] } }) },
      },
    ],
  ])('finds nothing wrong with %s', (_what, rest) => {
    expect(issuesOf(rest).map(brief)).toEqual([]);
  });

  test.each<[string, Partial<Knowledge>, string[]]>([
    [
      'a material that does not exist',
      split({ materials: [materialUse({ material: ['paper', 'toString'] })] }, {}),
      [
        'unknown-reference scenarios/mp-1 materials.0.material.0',
        'unknown-reference scenarios/mp-1 materials.0.material.1',
      ],
    ],
    [
      'a scenario that does not exist',
      split({ related: [{ code: 'mp-3', why: '相关' }] }, { 'not-applies': [{ text: '不', go: 'oa-9' }] }),
      ['unknown-reference scenarios/mp-1 related.0.code', 'unknown-reference scenarios/mp-2 not-applies.0.go'],
    ],
    [
      'a facet that does not exist',
      split({ steps: [step({ when: { kidn: 'a' } })] }, {}),
      ['unknown-reference scenarios/mp-1 steps.0.when.kidn'],
    ],
    [
      'options that do not exist, in one of several conditions',
      split({ steps: [step({ when: [{ kind: 'a' }, { kind: ['b', 'x', 'constructor'] }] })] }, {}),
      ['unknown-reference scenarios/mp-1 steps.0.when.1.kind', 'unknown-reference scenarios/mp-1 steps.0.when.1.kind'],
    ],
    [
      'entries that nothing uses',
      {
        materials: { paper: material() },
        channels: { form: build.channel() },
        deadlines: { week: build.deadline() },
        releases: { name: build.release() },
        sources: { page: build.source(), other: build.source() },
      },
      [
        'unused materials/paper',
        'unused channels/form',
        'unused deadlines/week',
        'unused releases/name',
        'unused sources/other',
      ],
    ],
    [
      'the same title, alias and code twice',
      split({ aliases: ['一', '二'] }, { aliases: ['二'], title: '标题 mp-1', code: 'mp-1' }),
      [
        'mismatch scenarios/mp-2 code',
        'duplicate scenarios/mp-2 code',
        'duplicate scenarios/mp-2 title',
        'duplicate scenarios/mp-2 aliases.0',
      ],
    ],
    [
      'the same alias twice in one scenario',
      split({ aliases: ['一', '一'] }, {}),
      ['duplicate scenarios/mp-1 aliases.1'],
    ],
    [
      'the same address for one kind of account',
      split({ slug: 'same' }, { slug: 'same' }),
      ['duplicate scenarios/mp-2 slug'],
    ],
    [
      'a word that two terms claim',
      { glossary: { one: term('甲', { also: ['乙'] }), two: term('乙'), three: term('丙', { also: ['甲'] }) } },
      ['duplicate glossary/two term', 'duplicate glossary/three also.0'],
    ],
    [
      'facets and options with the same id',
      { facets: [facet('kind', ['a', 'b', 'a']), facet('kind', ['x', 'y'])] },
      ['duplicate facets/1 id', 'duplicate facets/0 options.2.id'],
    ],
    [
      'a case that no scenario answers',
      { scenarios: { 'mp-1': scenario('mp-1', { when: { kind: 'a' } }) } },
      ['gap scenarios/uncovered when'],
    ],
    ['a case that two scenarios answer', split({ when: {} }, {}), ['overlap scenarios/mp-1 when']],
    [
      'a case that no variant answers',
      {
        facets: [facet('kind', ['a', 'b', 'c'])],
        scenarios: {
          'mp-1': scenario('mp-1', { variants: [variant('a', { kind: 'a' }), variant('b', { kind: 'b' })] }),
        },
      },
      ['gap scenarios/mp-1 variants'],
    ],
    [
      'variants that overlap',
      {
        scenarios: {
          'mp-1': scenario('mp-1', { variants: [variant('a', { kind: ['a', 'b'] }), variant('b', { kind: 'b' })] }),
        },
      },
      ['overlap scenarios/mp-1 variants.1.when'],
    ],
    [
      'a variant that can never happen',
      split({ variants: [variant('a', { kind: 'a' }), variant('b', { kind: 'b' })] }, {}),
      ['mismatch scenarios/mp-1 variants.1.when'],
    ],
    [
      'a fact of any kind that can never hold',
      {
        ...split(
          {
            materials: [materialUse({ when: { kind: 'b' } })],
            steps: [step(), step({ when: [{ kind: 'b' }] })],
            deadlines: [{ deadline: 'week', when: { kind: 'b' } }],
            releases: [{ release: 'name', when: { kind: 'b' } }],
            unknowns: [{ text: '不知道', when: { kind: 'b' } }],
          },
          {},
        ),
        materials: { paper: material() },
        deadlines: { week: build.deadline() },
        releases: { name: build.release() },
      },
      [
        'mismatch scenarios/mp-1 materials.0.when',
        'mismatch scenarios/mp-1 steps.1.when',
        'mismatch scenarios/mp-1 deadlines.0.when',
        'mismatch scenarios/mp-1 releases.0.when',
        'mismatch scenarios/mp-1 unknowns.0.when',
      ],
    ],
    [
      'a seal and a signature that can never be wanted where the paper is',
      {
        scenarios: {
          'mp-1': scenario('mp-1', {
            materials: [
              materialUse({
                when: { kind: 'a' },
                seal: { owner: 'entity', kind: 'official', when: { kind: 'b' } },
                signature: { by: 'legal-representative', handwritten: true, when: { kind: 'b' } },
              }),
            ],
          }),
        },
        materials: { paper: material() },
      },
      ['mismatch scenarios/mp-1 materials.0.seal.when', 'mismatch scenarios/mp-1 materials.0.signature.when'],
    ],
  ])('reports %s', (_what, rest, expected) => {
    expect(issuesOf(rest).map(brief)).toEqual(expected);
  });

  it('reports what prose names and does not exist, with its line', () => {
    const prose: ProseReference = {
      collection: 'scenarios',
      entry: 'mp-1',
      path: [],
      line: 7,
      target: 'glossary',
      id: 'wrod',
    };
    const [issue, ...others] = issuesOf({ glossary: { word: term('词') } }, [prose]);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'unknown-reference', entry: 'mp-1', line: 7, nearest: 'word' });
  });

  it('counts what prose names as used', () => {
    const prose: ProseReference = {
      collection: 'scenarios',
      entry: 'mp-1',
      path: [],
      line: 1,
      target: 'deadlines',
      id: 'week',
    };
    expect(issuesOf({ deadlines: { week: build.deadline() } }, [prose])).toEqual([]);
  });

  test.each<[string, Partial<Knowledge>, string]>([
    ['an entry', split({ steps: [step({ sources: ['pag'] })] }, {}), 'page'],
    ['a facet', split({ steps: [step({ when: { knid: 'a' } })] }, {}), 'kind'],
    [
      'an option',
      {
        facets: [facet('kind', ['alpha', 'beta'])],
        scenarios: { 'mp-1': scenario('mp-1', { when: { kind: 'alhpa' } }) },
      },
      'alpha',
    ],
  ])('offers the nearest spelling of %s', (_what, rest, near) => {
    expect(issuesOf(rest)[0]?.nearest).toBe(near);
  });

  it('names both scenarios that claim a case, and the case in words', () => {
    const found = issuesOf(split({ when: {} }, {}))[0]?.found;
    for (const part of ['mp-1', 'mp-2', 'B']) expect(found).toContain(part);
  });

  it('stands at the file even where its code is another', () => {
    const rest = split({ code: 'mp-7', when: {} }, {});
    expect(issuesOf(rest).map(brief)).toContain('overlap scenarios/mp-1 when');
  });

  it('knows entries that are there but unsound, and does not judge what they may mend', () => {
    const unsound = [
      { collection: 'sources', entry: 'page' },
      { collection: 'scenarios', entry: 'mp-2' },
    ] as const;
    const scenarios = { 'mp-1': scenario('mp-1', { when: { kind: 'a' }, related: [{ code: 'mp-2', why: '相关' }] }) };
    const rest = knowledge({ scenarios, sources: {}, materials: { paper: material() } });
    expect(checkIntegrity(rest, [], unsound)).toEqual([]);
  });

  it('does not take an unsound entry for one of another collection', () => {
    const unsound = [{ collection: 'materials', entry: 'page' }] as const;
    const issues = checkIntegrity(knowledge({ sources: {} }), [], unsound).map(brief);
    expect(issues).toContain('unknown-reference scenarios/mp-1 sources.0');
  });

  it('still reports what is wrong in any case', () => {
    const unsound = [{ collection: 'scenarios', entry: 'mp-2' }] as const;
    const scenarios = {
      'mp-1': scenario('mp-1', { when: { kind: 'a' }, related: [{ code: 'mp-9', why: '相关' }] }),
      'mp-3': scenario('mp-3', { when: { kind: 'x' }, title: '标题 mp-1' }),
    };
    expect(checkIntegrity(knowledge({ scenarios }), [], unsound).map(brief)).toEqual([
      'unknown-reference scenarios/mp-1 related.0.code',
      'unknown-reference scenarios/mp-3 when.kind',
      'duplicate scenarios/mp-3 title',
    ]);
  });

  it('judges no condition while a facet is unsound', () => {
    const unsound = [{ collection: 'facets', entry: '0' }] as const;
    expect(checkIntegrity(knowledge({ facets: [], ...split({}, {}) }), [], unsound)).toEqual([]);
  });

  it('leaves the table alone while a condition is misspelt', () => {
    const codes = issuesOf(split({ when: { kidn: 'a' } }, { when: { kind: 'a' } })).map(({ code }) => code);
    expect(codes).toEqual(['unknown-reference']);
  });
});

describe('tableRows', () => {
  it('are the routes and the uncovered cases', () => {
    const parts = ['route', 'prelude', 'stage', 'uncovered'] as const;
    const scenarios = Object.fromEntries(
      parts.map((part, index) => [`mp-${index}`, scenario(`mp-${index}`, { part })]),
    );
    expect(tableRows(knowledge({ scenarios })).map(({ part }) => part)).toEqual(['route', 'uncovered']);
  });
});
