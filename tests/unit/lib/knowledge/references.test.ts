import { describe, expect, it } from 'vitest';
import { conditionsIn, referencesIn } from '../../../../src/lib/knowledge/references.ts';
import {
  channel,
  deadline,
  knowledge,
  material,
  materialUse,
  question,
  release,
  scenario,
  step,
  term,
} from '../../../builders.ts';

const all = knowledge({
  scenarios: {
    'mp-1': scenario('mp-1', {
      when: [{ kind: 'a' }],
      'not-applies': [{ text: '不适用', go: 'oa-1' }, { text: '没有去处' }],
      materials: [materialUse({ material: ['paper', 'letter'], when: { kind: 'b' } })],
      steps: [step({ channel: 'form' })],
      deadlines: [{ deadline: 'week' }],
      releases: [{ release: 'name', when: { material: 'a', sources: ['a'] } }],
      related: [{ code: 'oa-2', why: '相关' }],
    }),
  },
  materials: { paper: material({ template: { url: 'https://example.com/', read: false, sources: ['page'] } }) },
  channels: { form: channel() },
  deadlines: { week: deadline() },
  releases: { name: release({ items: [{ resource: 'nickname', disposition: 'released', deadline: 'week' }] }) },
  glossary: { word: term('词', { see: ['mp-1', 'oa-3'], means: { kind: 'c' } }) },
  questions: {
    why: question({
      cases: [{ if: '是甲', answer: '这样', code: 'mp-4' }],
      next: [{ do: '去办。', code: 'mp-5', channel: 'call' }],
    }),
  },
});

describe('referencesIn', () => {
  const found = referencesIn(all).map(({ collection, entry, path, target, id }) =>
    [`${collection}/${entry}`, path.join('.'), `${target}/${id}`].join(' '),
  );

  it('finds every kind of reference with the way to it', () => {
    expect(found.toSorted()).toEqual(
      [
        'questions/why cases.0.code scenarios/mp-4',
        'questions/why next.0.code scenarios/mp-5',
        'questions/why next.0.channel channels/call',
        'scenarios/mp-1 not-applies.0.go scenarios/oa-1',
        'scenarios/mp-1 materials.0.material.0 materials/paper',
        'scenarios/mp-1 materials.0.material.1 materials/letter',
        'scenarios/mp-1 materials.0.sources.0 sources/page',
        'scenarios/mp-1 steps.0.channel channels/form',
        'scenarios/mp-1 steps.0.sources.0 sources/page',
        'scenarios/mp-1 deadlines.0.deadline deadlines/week',
        'scenarios/mp-1 releases.0.release releases/name',
        'scenarios/mp-1 related.0.code scenarios/oa-2',
        'scenarios/mp-1 sources.0 sources/page',
        'materials/paper template.sources.0 sources/page',
        'channels/form sources.0 sources/page',
        'deadlines/week actor actors/administrator',
        'deadlines/week event events/confirmation-began',
        'events/0 until.0 events/verified',
        'events/0 until.1 events/confirmation-began',
        'releases/name items.0.resource resources/nickname',
        'scenarios/mp-1 steps.0.actor actors/you',
        'deadlines/week sources.0 sources/page',
        'releases/name items.0.deadline deadlines/week',
        'releases/name sources.0 sources/page',
        'glossary/word see.0 scenarios/mp-1',
        'glossary/word see.1 scenarios/oa-3',
      ].toSorted(),
    );
  });

  it("takes neither a scenario's own code nor a condition's facets for references", () => {
    expect(found.filter((line) => / code |when|means/.test(line))).toEqual([]);
  });
});

describe('conditionsIn', () => {
  it('finds every condition with the way to it', () => {
    expect(conditionsIn(all).map(({ path, when }) => [path.join('.'), when])).toEqual([
      ['when', [{ kind: 'a' }]],
      ['materials.0.when', { kind: 'b' }],
      ['releases.0.when', { material: 'a', sources: ['a'] }],
      ['means', { kind: 'c' }],
    ]);
  });
});
