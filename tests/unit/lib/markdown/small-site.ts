import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import * as build from '../../../builders.ts';

/** A small site that uses every field a Markdown page writes, once with and once without what may be left out. */
export const SITE: Knowledge = build.knowledge({
  facets: [build.facet('kind', ['a', 'b'])],
  scenarios: {
    'mp-1': build.scenario('mp-1', {
      variants: [build.variant('甲', { kind: 'a' }), build.variant('乙', { kind: 'b' })],
      'not-applies': [{ text: '不算这种' }, { text: '算那种', go: 'oa-1' }],
      materials: [
        build.materialUse({
          material: ['paper', 'card'],
          when: { kind: 'a' },
          sides: 'both',
          seal: { owner: 'entity', kind: 'official', when: { kind: 'b' } },
          note: '要清楚',
          sources: ['page', 'kf'],
        }),
        build.materialUse(),
      ],
      steps: [
        build.step({ actor: 'administrator', channel: 'ticket', note: '别急。', when: { kind: 'b' } }),
        build.step({ channel: 'nowhere' }),
      ],
      claims: [
        { claim: 'before', about: 'before', when: { kind: 'a' } },
        { claim: 'old', about: 'blocker' },
        { claim: 'before', about: 'cancel' },
        { claim: 'nowhere', about: 'cancel' },
        { claim: 'plain', about: 'after' },
      ],
      deadlines: [{ deadline: 'week', when: { kind: 'b' } }, { deadline: 'range' }, { deadline: 'nowhere' }],
      releases: [{ release: 'freed' }, { release: 'nowhere' }],
      unknowns: [{ text: '多久不知道' }, { text: '找谁不知道', when: { kind: 'a' } }],
      related: [{ code: 'oa-1', why: '像它' }],
    }),
    'oa-1': build.scenario('oa-1', {
      'materials-note': '没有清单。',
      sources: ['undated'],
      steps: [build.step({ sources: ['undated'] })],
    }),
  },
  topics: {
    rule: build.topic({
      related: { scenarios: ['mp-1'], questions: ['why'] },
      sections: [
        { title: '一节', claims: ['old', 'plain'], periods: ['week'] },
        { title: '二节', claims: ['plain'] },
      ],
      unknowns: ['还有什么不知道'],
    }),
    stages: build.topic({ title: '阶段的规则', order: 2, figure: 'stages' }),
    periods: build.topic({ title: '期限的规则', order: 3, figure: 'all-periods' }),
    matrix: build.topic({ title: '释放的规则', order: 4, figure: 'release-matrix' }),
  },
  questions: {
    why: build.question({
      comments: ['2022-05-01', '2022-06-01'],
      cases: [
        { if: '是甲', answer: '这样', code: 'mp-1' },
        { if: '是乙', answer: '那样', topic: 'rule', question: 'how' },
        { if: '都不是', answer: '再说' },
      ],
      claims: ['plain'],
      'not-known': ['为什么不知道'],
      next: [{ do: '填工单', channel: 'ticket', code: 'mp-1' }, { do: '等着' }],
      ask: [
        { who: '客服', about: '进度', channel: 'call' },
        { who: '同事', about: '原因' },
      ],
      related: { topics: ['stages'] },
    }),
    how: build.question({ title: '怎么办', status: 'answered', related: { questions: ['how', 'why'] } }),
  },
  conflicts: {
    k1: build.conflict({
      touches: { scenarios: ['mp-1'], topics: ['rule'], questions: ['why'] },
      positions: [
        { says: '一个数。', sources: ['page'], followed: true },
        { says: '另一个数。', sources: ['kf', 'undated'] },
      ],
    }),
  },
  claims: {
    plain: build.claim({ sources: ['kf'] }),
    old: build.claim({ text: '以前这样。', older: true, note: '看日期。' }),
    before: build.claim({ text: '先解绑。', sources: ['page', 'kf'] }),
  },
  materials: {
    paper: build.material({ template: { url: 'https://example.com/a.doc', read: true, sources: ['page'] } }),
    card: build.material({ name: '证件' }),
  },
  channels: {
    ticket: {
      kind: 'ticket',
      name: '工单',
      url: 'https://example.com/t',
      device: 'mobile',
      read: false,
      sources: ['page'],
    },
    call: { kind: 'contact', name: '电话', how: '拨打 95017', sources: ['page'] },
  },
  deadlines: {
    week: build.deadline({ note: '从当天算。' }),
    range: build.deadline({
      name: '审核期',
      value: 3,
      most: 10,
      unit: 'working-day',
      actor: 'tencent',
      older: true,
      sources: ['kf'],
    }),
  },
  releases: {
    freed: build.release({
      account: 'mini-program',
      column: { name: '注销时', order: 2 },
      items: [
        { resource: 'nickname', disposition: 'released-after-protection', deadline: 'week', note: '看公告' },
        { resource: 'email', disposition: 'released' },
      ],
    }),
    earlier: build.release({
      event: '冻结',
      account: 'mini-program',
      column: { name: '冻结时', order: 1 },
      older: true,
      items: [{ resource: 'phone', disposition: 'not-stated' }],
    }),
    other: build.release({ account: 'official-account', column: { name: '公众号注销', order: 1 } }),
  },
  sources: {
    page: build.source({ note: '有说明' }),
    kf: build.source({ title: '客服页', tier: 'official', published: '2021-01-01', complete: false }),
    undated: (() => {
      const { url: _url, ...rest } = build.source({ published: 'unknown', tier: 'practitioner' });
      return rest;
    })(),
  },
  glossary: { word: build.term('词', { also: ['字', '语'] }), plain: build.term('话') },
  stages: [
    build.stage({ periods: ['week', 'range', 'nowhere'], cancel: '登录一次', missed: '账号没了', notice: '管理员' }),
    build.stage({ id: 'end', name: '结束' }),
  ],
  changes: [
    build.change({ pages: { scenarios: ['mp-1'], topics: ['rule'] } }),
    build.change({ id: 'second', date: '2026-02-03', title: '又改一处' }),
  ],
});
