import type { TableRow } from '../src/lib/cases/table.ts';
import type { Knowledge } from '../src/lib/knowledge/knowledge.ts';
import type { Change } from '../src/lib/schemas/change.ts';
import type { Channel } from '../src/lib/schemas/channel.ts';
import type { Claim } from '../src/lib/schemas/claim.ts';
import type { Conflict } from '../src/lib/schemas/conflict.ts';
import type { Deadline } from '../src/lib/schemas/deadline.ts';
import type { Facet } from '../src/lib/schemas/facet.ts';
import type { Letter } from '../src/lib/schemas/letter.ts';
import type { Material } from '../src/lib/schemas/material.ts';
import type { Question } from '../src/lib/schemas/question.ts';
import type { Release } from '../src/lib/schemas/release.ts';
import type { MaterialUse, Scenario, Step, Variant } from '../src/lib/schemas/scenario.ts';
import type { Source } from '../src/lib/schemas/source.ts';
import type { Stage } from '../src/lib/schemas/stage.ts';
import { type Subject, subjectSchema } from '../src/lib/schemas/subject.ts';
import type { Term } from '../src/lib/schemas/term.ts';
import type { Topic } from '../src/lib/schemas/topic.ts';

/** A facet whose options' words are their ids in upper case. */
export function facet(id: string, options: readonly string[], rest: Partial<Facet> = {}): Facet {
  return {
    id,
    name: id.toUpperCase().slice(0, 12),
    question: `${id}?`,
    why: `why ${id}`,
    help: `look for ${id}`,
    unsure: true,
    options: options.map((option) => ({ id: option, label: option, short: option.toUpperCase() })),
    ...rest,
  };
}

/** A row of a decision table. */
export function row(code: string, when: TableRow['when']): TableRow {
  return { code, when };
}

/** A step that anybody may take. */
export function step(rest: Partial<Step> = {}): Step {
  return { actor: 'you', do: '做一件事。', sources: ['page'], ...rest };
}

/** A demand for one material. */
export function materialUse(rest: Partial<MaterialUse> = {}): MaterialUse {
  return { material: 'paper', sources: ['page'], ...rest };
}

/** A variant called by its id. */
export function variant(id: string, when: Variant['when']): Variant {
  return { id, title: id, when, answer: `${id}的答案` };
}

/** A scenario that claims every case; its title, address and alias follow its code. */
export function scenario(code: string, rest: Partial<Scenario> = {}): Scenario {
  return {
    code,
    slug: `slug-${code}`,
    title: `标题 ${code}`,
    answer: '答案。',
    part: 'route',
    when: {},
    steps: [step()],
    aliases: [`别名 ${code}`],
    sources: ['page'],
    updated: '2026-01-02',
    ...rest,
  };
}

/** A source that nothing is known against. */
export function source(rest: Partial<Source> = {}): Source {
  return {
    title: '页面',
    publisher: '发布者',
    tier: 'community',
    url: 'https://example.com/',
    published: '2022-04-08',
    read: '2026-01-02',
    complete: true,
    ...rest,
  };
}

/** A material that anybody has. */
export function material(rest: Partial<Material> = {}): Material {
  return { name: '材料', definition: '一种材料。', ...rest };
}

/** The channel in which nothing has to be done. */
export function channel(): Channel {
  return { kind: 'automatic', name: '系统自动处理', sources: ['page'] };
}

/** Seven days to confirm. */
export function deadline(rest: Partial<Deadline> = {}): Deadline {
  return {
    name: '确认期',
    value: 7,
    unit: 'day',
    starts: '提交',
    event: 'confirmation-began',
    actor: 'administrator',
    act: '确认',
    missed: '取消',
    sources: ['page'],
    ...rest,
  };
}

/** The release of a nickname. */
export function release(rest: Partial<Release> = {}): Release {
  return { event: '注销', items: [{ resource: 'nickname', disposition: 'released' }], sources: ['page'], ...rest };
}

/** A claim of one page. */
export function claim(rest: Partial<Claim> = {}): Claim {
  return { text: '资料说了一件事。', sources: ['page'], ...rest };
}

/** A conflict of two pages that touches one scenario. */
export function conflict(rest: Partial<Conflict> = {}): Conflict {
  return {
    title: '说法不一',
    positions: [
      { says: '一个数。', sources: ['page'], followed: true },
      { says: '另一个数。', sources: ['page'] },
    ],
    follows: '照第一个写出来。',
    why: '它比较新。',
    touches: { scenarios: ['mp-1'] },
    ...rest,
  };
}

/** A rule with one claim. */
export function topic(rest: Partial<Topic> = {}): Topic {
  return {
    title: '一条规则',
    answer: '规则就是这样写的。',
    order: 1,
    sections: [{ title: '小标题', claims: ['said'] }],
    aliases: ['规矩'],
    updated: '2026-01-02',
    ...rest,
  };
}

/** A question that nothing answers. */
export function question(rest: Partial<Question> = {}): Question {
  return {
    title: '一个问题',
    'asked-as': ['怎么办'],
    status: 'uncovered',
    subject: 'stuck',
    answer: '资料没有写这件事。',
    next: [{ do: '去问腾讯。', plain: 'ask' }],
    ask: [{ who: '腾讯客服', about: '这件事' }],
    have: ['原始ID'],
    aliases: ['问法'],
    updated: '2026-01-02',
    ...rest,
  };
}

/** A stage. */
export function stage(rest: Partial<Stage> = {}): Stage {
  return {
    id: 'freeze',
    name: '冻结期',
    actor: 'system',
    what: '等着。',
    occupied: '都还占着',
    sources: ['page'],
    ...rest,
  };
}

/** A change of content. */
export function change(rest: Partial<Change> = {}): Change {
  return { id: 'first', date: '2026-01-02', title: '改了一处', text: '改了什么。', ...rest };
}

/** A glossary term. */
export function term(word: string, rest: Partial<Term> = {}): Term {
  return { term: word, definition: `${word}的意思`, ...rest };
}

/** A subject with two kinds of account; what is said of a page follows its name. */
export function subject(rest: Partial<Subject> = {}): Subject {
  const pages = Object.entries(subjectSchema.shape.pages.shape).map(([page, { shape }]) => [
    page,
    Object.fromEntries(Object.keys(shape).map((key) => [key, key === 'title' ? page : `${page} ${key}`])),
  ]);
  return {
    name: '指南',
    authority: '机构',
    file: 'small-guide',
    deed: '办理',
    chat: '聊天软件',
    scope: '两种账号的办理',
    description: '办理两种账号：交什么，交到哪里。',
    home: { title: '找到办法', heading: '先找到办法', text: '一问点一下。' },
    facet: 'account',
    both: '都有的',
    accounts: [
      { id: 'mini-program', label: '小程序', prefix: 'mp', options: ['mini-program', 'store-mini-program'] },
      { id: 'official-account', label: '公众号', prefix: 'oa', options: ['official-account'] },
    ],
    since: '2011-01-01',
    'event-groups': [
      { id: 'way', title: '路上' },
      { id: 'other', title: '别的事' },
    ],
    'question-groups': [
      { id: 'stuck', title: '卡住了' },
      { id: 'process', title: '多久' },
    ],
    wording: { spellings: { '原始 ID': '原始ID' }, words: { 放出: '释放' }, joined: ['原始ID', 'XXX'] },
    ways: ['扫脸', '打款', '工单'],
    tiers: {
      official: { label: '机构官方页面', about: '机构自己的页面。' },
      'official-copy': { label: '官方公告的转载', about: '别处转载的。' },
      community: { label: '社区作者', about: '社区里的文章。' },
      practitioner: { label: '从业者页面', about: '代办的页面。' },
    },
    examples: { queries: ['怎么办', '办不了'], codes: ['mp-1'] },
    pages: Object.fromEntries(pages),
    ...rest,
  };
}

const named = (id: string, label: string) => ({ id, label });

/** Events from which the days of tests are counted. */
export const EVENTS: Knowledge['events'] = [
  { id: 'ticket-submitted', label: '交了工单', group: 'way', until: ['verified', 'confirmation-began'] },
  { id: 'papers-submitted', label: '交上证件和注销申请函，等审核', group: 'way' },
  { id: 'verified', label: '主体验证通过，账号开始冻结', group: 'way' },
  { id: 'confirmation-began', label: '冻结期满，进入确认期', group: 'way' },
  { id: 'registered', label: '注册账号（注册日）', group: 'other' },
  { id: 'renamed', label: '账号改名成功', group: 'other' },
];

/** Who may act in tests. */
export const ACTORS: Knowledge['actors'] = [
  named('you', '你'),
  named('administrator', '管理员'),
  named('legal-representative', '法人'),
  { ...named('tencent', '腾讯'), office: true },
  named('system', '系统'),
];

/** What the accounts of tests hold on to. */
export const RESOURCES: Knowledge['resources'] = [
  named('nickname', '昵称'),
  named('email', '账号邮箱'),
  named('entity-quota', '主体注册次数'),
  named('phone', '手机号'),
];

/** What letters of tests ask for. */
export const LETTER_FIELDS: Knowledge['letter-fields'] = [
  { id: 'account-name', label: '账号名称', kind: 'text' },
  { id: 'entity-name', label: '主体名称', kind: 'text' },
  { id: 'old-name', label: '以前的名称', kind: 'text' },
  { id: 'reason', label: '原因', kind: 'long' },
  { id: 'changed-on', label: '改名的日期', kind: 'past-day' },
  { id: 'phone', label: '电话', kind: 'phone' },
  { id: 'date', label: '落款日期', kind: 'day' },
];

/** A letter to be sealed or signed, which says one sentence. */
export function letter(rest: Partial<Extract<Letter, { kind: 'letter' }>> = {}): Extract<Letter, { kind: 'letter' }> {
  return {
    order: 1,
    kind: 'letter',
    title: '申请书',
    purpose: '申请办理一件事。',
    to: '某机构',
    body: ['账号「{account-name}」的主体是{entity-name}。'],
    encloses: 'all',
    signer: 'entity-name',
    day: 'date',
    ...rest,
  };
}

/** What the words of a timeline need in tests. */
export const KNOWN = { sources: {}, events: EVENTS, actors: ACTORS, subject: subject() };

/** The smallest knowledge base without a mistake: one facet, one scenario for all cases, one source. */
export function knowledge(rest: Partial<Knowledge> = {}): Knowledge {
  return {
    subject: subject(),
    facets: [facet('kind', ['a', 'b'])],
    scenarios: { 'mp-1': scenario('mp-1') },
    topics: {},
    questions: {},
    conflicts: {},
    claims: {},
    letters: {},
    materials: {},
    channels: {},
    deadlines: {},
    releases: {},
    sources: { page: source() },
    glossary: {},
    asked: {},
    events: EVENTS,
    actors: ACTORS,
    resources: RESOURCES,
    'letter-fields': LETTER_FIELDS,
    'seal-owners': [named('entity', '主体'), named('new-entity', '新主体'), named('mini-program-entity', '小程序主体')],
    stages: [],
    changes: [],
    ...rest,
  };
}
