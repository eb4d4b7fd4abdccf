import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/lib/knowledge/knowledge.ts';
import type { Release } from '../../src/lib/schemas/release.ts';
import type { MaterialUse, Scenario } from '../../src/lib/schemas/scenario.ts';
import { ACTORS, EVENTS, RESOURCES, subject } from '../builders.ts';
import {
  compareBranchPapers,
  compareCase,
  compareChannels,
  compareDays,
  compareDevices,
  compareMethod,
  compareReleases,
} from './article-compare.ts';
import type { Aspect } from './article-difference.ts';
import { ARTICLE_FACTS, ARTICLE_SOURCE, type ArticleBranch, type ArticleScenario } from './article-facts.ts';

const TEMPLATE = 'https://example.com/template';
const FORM = 'https://example.com/form';
const sources = [ARTICLE_SOURCE];
const EMPTY = {
  facets: [],
  topics: {},
  questions: {},
  conflicts: {},
  claims: {},
  sources: {},
  glossary: {},
  asked: {},
  stages: [],
  changes: [],
};

const BRANCH: ArticleBranch = {
  name: 'deregistered',
  case: { 'entity-status': 'deregistered' },
  papers: [
    { any: ['bound-email', 'original-id'], forms: [] },
    { any: ['identity-card'], forms: ['clear-scan', 'photo'], sides: 'both', whose: '绑定的法人' },
    {
      any: ['application'],
      forms: ['written'],
      seal: { owner: 'entity', kind: 'official' },
      sealCases: 'enterprise',
      signature: { handwritten: true, instead: 'surrendered' },
      template: TEMPLATE,
    },
  ],
  channels: [FORM],
  mobileOnly: [FORM],
  method: '工单',
};

const ARTICLE: ArticleScenario = {
  code: 'mp-3',
  title: 'a small article',
  branches: [BRANCH],
  days: [{ value: 30, unit: 'day', starts: '注册日' }],
  releases: [{ resource: 'nickname', disposition: 'released' }],
  fixed: [],
  never: [],
};

type Parts = ReturnType<typeof parts>;

/** What the small article says, as the content would hold it; each test spoils one thing. */
function parts() {
  const identifier: MaterialUse = { material: ['original-id', 'bound-email'], form: ['filled-in'], sources };
  const card: MaterialUse = {
    material: 'identity-card',
    form: ['photo', 'clear-scan'],
    sides: 'both',
    whose: '绑定的法人',
    sources,
  };
  const application: MaterialUse = {
    material: 'application',
    form: ['written'],
    seal: { owner: 'entity', kind: 'official', when: { entity: 'enterprise' } },
    signature: { by: 'legal-representative', handwritten: true, when: { entity: 'enterprise', seal: 'surrendered' } },
    sources,
  };
  const elsewhere: MaterialUse = {
    material: 'entity-document',
    form: ['original'],
    when: { 'entity-status': 'active' },
    sources,
  };
  const materials = [identifier, card, application, elsewhere];
  const scenario: Scenario = {
    code: 'mp-3',
    slug: 'entity-deregistered',
    title: '主体已注销',
    answer: '提交材料',
    part: 'route',
    when: { account: 'mini-program', 'entity-status': ['active', 'deregistered'] },
    materials,
    steps: [
      { actor: 'you', do: '用手机提交工单', channel: 'form', sources },
      { actor: 'you', do: '看帮助页面', channel: 'help', when: { 'entity-status': 'active' }, sources },
    ],
    deadlines: [{ deadline: 'thirty' }],
    releases: [{ release: 'freed' }],
    aliases: ['公司没了'],
    sources,
    updated: '2026-11-23',
  };
  const paper = (name: string) => ({ name, definition: '一份材料' });
  const page = { name: '表单', sources, read: false };
  const knowledge = {
    ...EMPTY,
    scenarios: { 'mp-3': scenario },
    materials: {
      'bound-email': paper('绑定邮箱'),
      'original-id': paper('原始ID'),
      'identity-card': paper('法人身份证'),
      'entity-document': paper('主体证件'),
      application: { ...paper('书面申请'), template: { url: TEMPLATE, read: false, sources } },
    },
    channels: {
      form: { kind: 'ticket', device: 'mobile' as 'mobile' | 'any', url: FORM, ...page },
      help: { kind: 'help-page', device: 'any', url: 'https://example.com/help', ...page },
    },
    deadlines: {
      thirty: {
        name: '期限',
        value: 30,
        unit: 'day' as 'day' | 'working-day',
        starts: '注册日',
        event: 'registered' as const,
        actor: 'you',
        act: '等',
        sources,
      },
    },
    releases: {
      freed: { event: '注销', items: [{ resource: 'nickname', disposition: 'released' }] as Release['items'], sources },
    },
    subject: subject(),
    events: EVENTS,
    actors: ACTORS,
    resources: RESOURCES,
    'seal-owners': [],
    letters: {},
    'letter-fields': [],
  } satisfies Knowledge;
  return { knowledge, scenario, materials, identifier, card, application };
}

/** The aspects in which spoiled content differs from the small article. */
function aspectsOf(spoil: (content: Parts) => void): Aspect[] {
  const content = parts();
  spoil(content);
  const { knowledge } = content;
  const differences = [
    ...compareCase(knowledge, 'mp-3', BRANCH),
    ...compareBranchPapers(knowledge, 'mp-3', BRANCH),
    ...compareChannels(knowledge, 'mp-3', BRANCH),
    ...compareDevices(knowledge, 'mp-3', BRANCH),
    ...compareMethod(knowledge, 'mp-3', BRANCH),
    ...compareDays(knowledge, ARTICLE),
    ...compareReleases(knowledge, ARTICLE),
  ];
  return [...new Set(differences.map(({ aspect }) => aspect))];
}

const SPOILED: { title: string; aspects: Aspect[]; spoil: (content: Parts) => void }[] = [
  { title: 'a paper is left out', aspects: ['paper'], spoil: ({ materials }) => materials.splice(1, 1) },
  {
    title: 'a paper is added',
    aspects: ['paper'],
    spoil: ({ materials }) => materials.push({ material: 'entity-document', form: ['written'], sources }),
  },
  { title: 'a paper stands there twice', aspects: ['paper'], spoil: ({ materials, card }) => materials.push(card) },
  {
    title: 'a paper is not asked for in the case of the branch',
    aspects: ['paper'],
    spoil: ({ card }) => Object.assign(card, { when: { 'entity-status': 'active' } }),
  },
  {
    title: 'a paper is asked of one entity only',
    aspects: ['paper'],
    spoil: ({ card }) => Object.assign(card, { when: { entity: 'enterprise' } }),
  },
  {
    title: 'an alternative is left out',
    aspects: ['paper'],
    spoil: ({ identifier }) => Object.assign(identifier, { material: 'original-id' }),
  },
  { title: 'a form is left out', aspects: ['form'], spoil: ({ card }) => card.form?.pop() },
  { title: 'a form is added', aspects: ['form'], spoil: ({ card }) => card.form?.push('original') },
  {
    title: 'a form is made up where the article names none',
    aspects: ['form'],
    spoil: ({ identifier }) => Object.assign(identifier, { form: ['original'] }),
  },
  { title: 'both sides are not asked for', aspects: ['sides'], spoil: ({ card }) => delete card.sides },
  {
    title: 'a paper is someone else’s',
    aspects: ['whose'],
    spoil: ({ card }) => Object.assign(card, { whose: '现在的法人' }),
  },
  { title: 'it is not said whose a paper is', aspects: ['whose'], spoil: ({ card }) => delete card.whose },
  {
    title: 'a seal is left out',
    aspects: ['seal', 'seal-cases'],
    spoil: ({ application }) => delete application.seal,
  },
  {
    title: 'a seal is added',
    aspects: ['seal', 'seal-cases'],
    spoil: ({ card }) => Object.assign(card, { seal: { owner: 'entity', kind: 'official' } }),
  },
  {
    title: 'a seal is of another owner',
    aspects: ['seal'],
    spoil: ({ application }) => Object.assign(application.seal ?? {}, { owner: 'new-entity' }),
  },
  {
    title: 'a seal is of another kind',
    aspects: ['seal'],
    spoil: ({ application }) => Object.assign(application.seal ?? {}, { kind: 'fresh-ink' }),
  },
  {
    title: 'a seal is demanded of every entity',
    aspects: ['seal-cases'],
    spoil: ({ application }) => delete application.seal?.when,
  },
  {
    title: 'a seal is demanded of another entity',
    aspects: ['seal-cases'],
    spoil: ({ application }) => Object.assign(application.seal ?? {}, { when: { entity: 'government' } }),
  },
  {
    title: 'a seal depends on something the article does not speak of',
    aspects: ['seal-cases'],
    spoil: ({ application }) => Object.assign(application.seal ?? {}, { when: { 'corporate-account': 'yes' } }),
  },
  {
    title: 'no signature may replace the seal',
    aspects: ['signature', 'seal-cases'],
    spoil: ({ application }) => delete application.signature,
  },
  {
    title: 'a signature replaces the seal in another case',
    aspects: ['seal-cases'],
    spoil: ({ application }) =>
      Object.assign(application.signature ?? {}, { when: { entity: 'enterprise', seal: 'never-had' } }),
  },
  {
    title: 'a signature is wanted of entities that need no seal',
    aspects: ['seal-cases'],
    spoil: ({ application }) => Object.assign(application.signature ?? {}, { when: { seal: 'surrendered' } }),
  },
  {
    title: 'a signature need not be by hand',
    aspects: ['signature'],
    spoil: ({ application }) => Object.assign(application.signature ?? {}, { handwritten: false }),
  },
  {
    title: 'a template is another',
    aspects: ['template'],
    spoil: ({ knowledge }) => Object.assign(knowledge.materials.application.template, { url: FORM }),
  },
  {
    title: 'a template is made up',
    aspects: ['template'],
    spoil: ({ knowledge }) =>
      Object.assign(knowledge.materials['original-id'], { template: { url: TEMPLATE, read: false, sources } }),
  },
  {
    title: 'the channel has another address',
    aspects: ['channel', 'device'],
    spoil: ({ knowledge }) => Object.assign(knowledge.channels.form, { url: 'https://example.com/other' }),
  },
  {
    title: 'a channel is added',
    aspects: ['channel'],
    spoil: ({ scenario }) => delete scenario.steps[1]?.when,
  },
  {
    title: 'no channel is given',
    aspects: ['channel', 'device'],
    spoil: ({ scenario }) => delete scenario.steps[0]?.channel,
  },
  {
    title: 'the channel opens anywhere',
    aspects: ['device'],
    spoil: ({ knowledge }) => Object.assign(knowledge.channels.form, { device: 'any' }),
  },
  {
    title: 'the method is not named',
    aspects: ['method'],
    spoil: ({ scenario }) => Object.assign(scenario.steps[0] ?? {}, { do: '用手机提交' }),
  },
  {
    title: 'a number of days differs',
    aspects: ['day'],
    spoil: ({ knowledge }) => Object.assign(knowledge.deadlines.thirty, { value: 15 }),
  },
  {
    title: 'days become working days',
    aspects: ['day'],
    spoil: ({ knowledge }) => Object.assign(knowledge.deadlines.thirty, { unit: 'working-day' }),
  },
  { title: 'a number of days is left out', aspects: ['day'], spoil: ({ scenario }) => delete scenario.deadlines },
  { title: 'a release is left out', aspects: ['release'], spoil: ({ scenario }) => delete scenario.releases },
  {
    title: 'a release is added',
    aspects: ['release'],
    spoil: ({ knowledge }) => knowledge.releases.freed.items.push({ resource: 'email', disposition: 'released' }),
  },
  {
    title: 'a thing is not released after all',
    aspects: ['release'],
    spoil: ({ knowledge }) => Object.assign(knowledge.releases.freed.items[0] ?? {}, { disposition: 'still-occupied' }),
  },
];

describe('the comparison with the article', () => {
  test('finds no difference in content that says what the article says', () => {
    expect(aspectsOf(() => undefined)).toEqual([]);
  });

  test.each(SPOILED)('notices when $title', ({ spoil, aspects }) => {
    expect(aspectsOf(spoil)).toEqual(aspects);
  });

  test('notices when a scenario does not answer the case of a branch', () => {
    const { knowledge } = parts();
    const branch = { ...BRANCH, case: { account: 'official-account' } };
    expect(compareCase(knowledge, 'mp-3', branch).map(({ aspect }) => aspect)).toEqual(['case']);
  });

  test('accepts a channel that the article leaves open, there or not', () => {
    const { knowledge } = parts();
    expect(compareChannels(knowledge, 'mp-3', { ...BRANCH, channels: [], mayAlso: [FORM] })).toEqual([]);
    expect(compareChannels(knowledge, 'mp-3', { ...BRANCH, mayAlso: ['self-service'] })).toEqual([]);
  });

  test('leaves a paper to the source that it rests on, where that is another than the article', () => {
    const another: MaterialUse = { material: 'entity-document', sources: ['guide-copy-2020'] };
    expect(aspectsOf(({ materials }) => materials.push(another))).toEqual([]);
  });

  test('accepts that the name of a paper says whose it is', () => {
    const { knowledge, card } = parts();
    delete card.whose;
    Object.assign(knowledge.materials['identity-card'], { name: '绑定的法人的身份证' });
    expect(compareBranchPapers(knowledge, 'mp-3', BRANCH)).toEqual([]);
  });

  test('throws on a scenario that is not there', () => {
    expect(() => compareDays(parts().knowledge, { ...ARTICLE, code: 'mp-9' })).toThrow('mp-9');
  });
});

describe('the table of the article', () => {
  const SCENARIOS = Object.entries(ARTICLE_FACTS);

  test('has the thirteen scenarios', () => {
    const numbered = (kind: string, last: number) => Array.from({ length: last }, (_, index) => `${kind}-${index + 1}`);
    expect(Object.keys(ARTICLE_FACTS)).toEqual([...numbered('mp', 7), ...numbered('oa', 6)]);
  });

  test.each(SCENARIOS)('%s agrees with itself', (code, { code: own, branches, fixed, never }) => {
    expect(own).toBe(code);
    expect(fixed.filter((words) => never.includes(words))).toEqual([]);
    for (const { channels, mobileOnly, papers } of branches) {
      expect(channels).toEqual(expect.arrayContaining(mobileOnly));
      const addresses = [...channels, ...papers.flatMap(({ template }) => template ?? [])];
      expect(fixed).toEqual(expect.arrayContaining(addresses.filter((address) => /[@:]/.test(address))));
    }
  });
});
