import type { CollectionName } from '../../../../src/lib/schemas/collections.ts';
import * as build from '../../../builders.ts';

/** One entry of each collection in which nothing is wrong, every field filled in that a test changes. */
export const SOUND: Record<CollectionName, object> = {
  subject: build.subject(),
  facets: build.facet('kind', ['a', 'b']),
  scenarios: build.scenario('mp-1', {
    materials: [build.materialUse({ seal: { owner: 'entity', kind: 'official' } })],
    variants: [build.variant('a', { kind: 'a' }), build.variant('b', { kind: 'b' })],
  }),
  topics: build.topic(),
  questions: build.question(),
  conflicts: build.conflict(),
  claims: build.claim(),
  events: build.EVENTS[0] as object,
  actors: { id: 'you', label: '你' },
  resources: { id: 'email', label: '邮箱' },
  letters: build.letter(),
  'letter-fields': { id: 'date', label: '日期', kind: 'day' },
  'seal-owners': { id: 'entity', label: '主体' },
  stages: build.stage(),
  changes: build.change(),
  materials: build.material({ also: ['别名'] }),
  channels: {
    kind: 'ticket',
    name: '工单',
    url: 'https://example.com/',
    device: 'mobile',
    read: false,
    sources: ['page'],
  },
  deadlines: build.deadline(),
  releases: build.release(),
  sources: build.source({ note: '页面后面断了。' }),
  glossary: build.term('词'),
  asked: { asked: ['问法'], anti: ['别的问法'] },
};
