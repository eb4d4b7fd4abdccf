import { describe, expect, it, test } from 'vitest';
import type { Case, When } from '../../../../src/lib/cases/condition.ts';
import { requirementsOf } from '../../../../src/lib/cases/requirements.ts';
import type { MaterialUse } from '../../../../src/lib/schemas/scenario.ts';
import { knowledge, materialUse } from '../../../builders.ts';

const texts = (use: Partial<MaterialUse>, known: Case = {}) =>
  requirementsOf(materialUse(use), known, knowledge()).map(({ kind, text }) => `${kind}: ${text}`);

describe('requirementsOf', () => {
  test.each<[string, Partial<MaterialUse>, string[]]>([
    ['nothing where the source demands nothing', {}, []],
    ['nothing for what is written', { form: ['written'] }, []],
    ['nothing for what is filled in', { form: ['filled-in'] }, []],
    ['the one form', { form: ['original-photo'] }, ['form: 原件拍照']],
    ['a choice of forms', { form: ['clear-scan', 'photo'] }, ['form: 清晰扫描件或照片，任选一种']],
    [
      'a written paper or its copy',
      { form: ['written', 'stamped-copy'] },
      ['form: 书面文件或加盖公章的复印件，任选一种'],
    ],
    ['both sides', { sides: 'both' }, ['sides: 正反两面都要']],
    ['whose it must be', { whose: '小程序绑定的法人' }, ['whose: 必须是小程序绑定的法人的']],
    ['a seal whose owner is not stated', { seal: { owner: 'not-stated', kind: 'official' } }, ['seal: 加盖公章']],
    ['the seal of the entity', { seal: { owner: 'entity', kind: 'official' } }, ['seal: 加盖主体公章']],
    ['the seal of the new entity', { seal: { owner: 'new-entity', kind: 'official' } }, ['seal: 加盖新主体公章']],
    [
      "the seal of the mini program's entity",
      { seal: { owner: 'mini-program-entity', kind: 'official' } },
      ['seal: 加盖小程序主体公章'],
    ],
    ['a fresh-ink seal', { seal: { owner: 'not-stated', kind: 'fresh-ink' } }, ['seal: 有鲜章']],
    [
      'a signature in handwriting',
      { signature: { by: 'legal-representative', handwritten: true, when: {} } },
      ['signature: 由法人手写签名代替公章'],
    ],
    [
      'a signature',
      { signature: { by: 'legal-representative', handwritten: false, when: {} } },
      ['signature: 由法人签名代替公章'],
    ],
  ])('words %s', (_what, use, expected) => {
    expect(texts(use)).toEqual(expected);
  });

  it('puts seal and signature last', () => {
    const use = materialUse({
      form: ['photo'],
      sides: 'both',
      whose: '法人',
      seal: { owner: 'entity', kind: 'official' },
      signature: { by: 'legal-representative', handwritten: true, when: { seal: 'surrendered' } },
    });
    const kinds = requirementsOf(use, {}, knowledge()).map(({ kind }) => kind);
    expect(kinds).toEqual(['form', 'sides', 'whose', 'seal', 'signature']);
  });

  const sealWhen: When = { entity: 'enterprise' };
  const signatureWhen: When = { entity: 'enterprise', seal: 'surrendered' };
  const both = materialUse({
    seal: { owner: 'not-stated', kind: 'official', when: sealWhen },
    signature: { by: 'legal-representative', handwritten: true, when: signatureWhen },
  });

  test.each<[string, Case, string[]]>([
    ['both while nothing is known', {}, ['seal', 'signature']],
    ['both where the seal is wanted for certain', { entity: 'enterprise' }, ['seal', 'signature']],
    ['the seal alone where it is there', { entity: 'enterprise', seal: 'available' }, ['seal']],
    ['the signature alone where it is allowed', { entity: 'enterprise', seal: 'surrendered' }, ['signature']],
    ['nothing where the source is silent', { entity: 'media', seal: 'surrendered' }, []],
  ])('asks for %s', (_what, known, kinds) => {
    expect(requirementsOf(both, known, knowledge()).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('gives each demand with its conditions, and the seal with what takes it away', () => {
    expect(requirementsOf(both, {}, knowledge())).toMatchObject([
      { when: sealWhen, unless: signatureWhen },
      { when: signatureWhen },
    ]);
  });

  it('demands a seal in every case where its source names no condition', () => {
    const use = materialUse({ seal: { owner: 'entity', kind: 'official' } });
    expect(requirementsOf(use, { seal: 'surrendered' }, knowledge())).toEqual([{ kind: 'seal', text: '加盖主体公章' }]);
  });
});
