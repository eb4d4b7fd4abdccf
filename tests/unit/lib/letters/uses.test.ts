import { describe, expect, it, test } from 'vitest';
import { letterSources, letterUses, papersOf } from '../../../../src/lib/letters/uses.ts';
import { knowledge, letter, material, materialUse, scenario, step } from '../../../builders.ts';

const use = materialUse({
  material: ['application', 'other'],
  seal: { owner: 'not-stated', kind: 'official' },
  signature: { by: 'legal-representative', handwritten: true, when: { seal: 'never-had' } },
  form: ['written'],
  sides: 'both',
  when: { kind: 'b' },
  note: '说明。',
  sources: ['use-page'],
});
const KNOWLEDGE = knowledge({
  letters: { 'rename-statement': letter({ encloses: 'documents' }), 'deregistration-letter': letter() },
  materials: {
    application: material({
      name: '申请书',
      letter: 'rename-statement',
      template: { url: 'https://example.com/', read: false, sources: ['other-page'] },
    }),
    other: material({ name: '别的申请书' }),
    proof: material({ name: '证明' }),
    card: material({ name: '证件' }),
    email: material({ name: '邮箱' }),
    stamp: material({ name: '公章', seal: 'official' }),
    written: material({ name: '另一封信', letter: 'deregistration-letter' }),
    third: material({ name: '第三封信', letter: 'official-account-application' }),
  },
  channels: {
    mail: {
      kind: 'email',
      name: '邮箱',
      address: 'a@example.com',
      subject: 'XXX',
      body: ['背景'],
      letter: 'nickname-release-mail',
      sources: ['mail-page'],
    },
  },
  scenarios: {
    'mp-10': scenario('mp-10', { materials: [materialUse({ material: 'application' })] }),
    'mp-2': scenario('mp-2', {
      when: { account: 'a' },
      materials: [
        use,
        materialUse({ material: 'email', form: ['filled-in'] }),
        materialUse({ material: 'stamp' }),
        materialUse({ material: ['proof', 'card'], when: { kind: 'c' } }),
        materialUse({ material: 'card', sides: 'both' }),
        materialUse({ material: 'written' }),
        materialUse({ material: ['proof', 'third'] }),
      ],
      unknowns: [{ text: '别的。' }, { text: '章的事。', when: { seal: 'surrendered' } }],
      steps: [step({ channel: 'mail', when: { kind: 'd' } })],
    }),
  },
});

describe('where scenarios ask for a letter', () => {
  const [first, second] = letterUses('rename-statement', KNOWLEDGE);

  it('is told in the order of their codes, with both conditions', () => {
    expect([first?.code, second?.code]).toEqual(['mp-2', 'mp-10']);
    expect(first?.when).toEqual([{ account: ['a'], kind: ['b'] }]);
  });

  it('goes with seal, signature, note and what is not known of the seal', () => {
    expect(first?.requirements.map(({ kind, when, unless }) => [kind, when, unless])).toEqual([
      ['seal', undefined, { seal: 'never-had' }],
      ['signature', { seal: 'never-had' }, undefined],
    ]);
    expect(first).toMatchObject({ handwritten: true, signer: '法人' });
    expect(first?.note).toBe('说明。');
    expect(first?.unknowns).toEqual([{ text: '章的事。', when: { seal: 'surrendered' } }]);
    expect(second).toMatchObject({ handwritten: false, requirements: [], unknowns: [], enclosures: [] });
  });

  it('goes with what is not known in the cases its seal hangs on', () => {
    const sealed = materialUse({
      material: 'application',
      seal: { owner: 'not-stated', kind: 'official', when: { entity: 'a' } },
    });
    const unknowns = [
      { text: '要不要盖章。', when: { entity: 'b' } },
      { text: '多久。', when: { entity: 'b', account: 'a' } },
      { text: '别的。' },
    ];
    const one = knowledge({
      materials: KNOWLEDGE.materials,
      scenarios: { 'mp-1': scenario('mp-1', { materials: [sealed], unknowns }) },
    });
    expect(letterUses('rename-statement', one)[0]?.unknowns).toEqual([unknowns[0]]);
  });

  it('goes with the papers that others issued, and only with those where it encloses no letters', () => {
    expect(first?.enclosures).toEqual([{ text: '证件（正反面）' }]);
    const [other] = letterUses('deregistration-letter', KNOWLEDGE);
    expect(other?.enclosures.map(({ text }) => text)).toEqual([
      '申请书或别的申请书（正反面）',
      '证明或证件',
      '证件（正反面）',
      '证明或第三封信',
    ]);
  });

  it('goes with no paper of a case other than its own, nor with itself as another case asks for it', () => {
    const papers = [
      materialUse({ material: 'application', when: { kind: 'b' } }),
      materialUse({ material: 'proof', when: { kind: 'b' } }),
      materialUse({ material: 'application', when: { kind: 'c' } }),
      materialUse({ material: 'card', when: { kind: 'c' } }),
      materialUse({ material: 'other' }),
    ];
    const materials = {
      ...KNOWLEDGE.materials,
      application: material({ name: '函', letter: 'deregistration-letter' }),
    };
    const two = knowledge({ materials, scenarios: { 'mp-1': scenario('mp-1', { materials: papers }) } });
    const listed = letterUses('deregistration-letter', two).map(({ enclosures }) => enclosures.map(({ text }) => text));
    expect(listed).toEqual([
      ['证明', '别的申请书'],
      ['证件', '别的申请书'],
    ]);
  });

  it('is the step with its address for a mail', () => {
    expect(letterUses('nickname-release-mail', KNOWLEDGE)).toMatchObject([
      { code: 'mp-2', when: [{ account: ['a'], kind: ['d'] }], requirements: [], handwritten: false },
    ]);
  });
});

test.each([
  ['rename-statement', { materials: ['application'], channels: [] }],
  ['nickname-release-mail', { materials: [], channels: ['mail'] }],
  ['mini-program-application', { materials: [], channels: [] }],
] as const)('the papers of %s', (id, papers) => {
  expect(papersOf(id, KNOWLEDGE)).toEqual(papers);
});

test.each([
  ['rename-statement', ['page', 'use-page', 'other-page']],
  ['nickname-release-mail', ['mail-page']],
] as const)('the sources of %s', (id, sources) => {
  expect(letterSources(id, KNOWLEDGE)).toEqual(sources);
});
