import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { closingOf, enclosuresOf, type LetterUse, type SealPlace } from '../../../../src/lib/letters/closing.ts';
import { letterUse, sealed, signed } from './letter-builders.ts';

const SHOP: LetterUse = letterUse('mp-2', {
  when: { status: 'active', kind: 'shop' },
  requirements: [sealed(undefined, { seal: 'never' }), signed({ seal: 'never' })],
  enclosures: [{ text: '执照' }, { text: '身份证' }, { text: '别的', when: { kind: 'firm' } }],
  unknowns: [{ text: '被收走怎么办。', when: { seal: 'taken' } }],
});
const GONE: LetterUse = letterUse('mp-3', {
  when: { status: 'gone' },
  requirements: [sealed({ kind: 'firm' }, { kind: 'firm', seal: 'taken' }), signed({ kind: 'firm', seal: 'taken' })],
  enclosures: [{ text: '证明' }, { text: '身份证' }],
  note: '只说了企业。',
});

describe('seal or signature', () => {
  test.each<[Case, SealPlace]>([
    [{}, 'either'],
    [{ status: 'active', kind: 'shop' }, 'either'],
    [{ status: 'active', kind: 'shop', seal: 'there' }, 'seal'],
    [{ status: 'active', kind: 'shop', seal: 'never' }, 'signature'],
    [{ status: 'active', kind: 'shop', seal: 'taken' }, 'seal'],
    [{ status: 'gone' }, 'either'],
    [{ status: 'gone', kind: 'firm' }, 'either'],
    [{ status: 'gone', kind: 'firm', seal: 'there' }, 'seal'],
    [{ status: 'gone', kind: 'firm', seal: 'taken' }, 'signature'],
    [{ status: 'gone', kind: 'shop', seal: 'never' }, 'silent'],
    [{ status: 'gone', kind: 'shop', seal: 'taken' }, 'silent'],
    [{ status: 'renamed' }, 'silent'],
  ])('in the case %j: %s', (known, place) => {
    expect(closingOf([SHOP, GONE], known).place).toBe(place);
  });

  it('is said in the words of the demands that are left, each once', () => {
    const { demands } = closingOf([SHOP, letterUse('oa-2', SHOP)], { status: 'active', kind: 'shop', seal: 'never' });
    expect(demands).toEqual([{ text: '签', when: { seal: 'never' } }]);
    expect(closingOf([SHOP], { seal: 'there' }).demands).toEqual([{ text: '盖' }]);
  });

  it('that may be lifted is demanded until it is known whether it is, and never where it does not count', () => {
    expect(closingOf([SHOP], { kind: 'shop' }).demands).toEqual([
      { text: '盖' },
      { text: '签', when: { seal: 'never' } },
    ]);
    const firms = letterUse('a', { requirements: [sealed({ kind: 'firm' }, { seal: 'taken' })] });
    expect(closingOf([firms], { kind: 'shop' })).toMatchObject({ place: 'silent', demands: [] });
    expect(closingOf([firms], {}).demands).toEqual([{ text: '盖', when: { kind: 'firm' } }]);
  });

  test.each<[string, LetterUse[]]>([
    ['only the first of two scenarios wants it', [letterUse('a', { requirements: [sealed()] }), letterUse('b')]],
    ['only the second does', [letterUse('a'), letterUse('b', { requirements: [sealed()] })]],
    ['both are wanted', [letterUse('a', { requirements: [sealed(), signed({})] })]],
  ])('has both places where %s', (_what, uses) => {
    expect(closingOf(uses, {}).place).toBe('either');
  });

  it('comes with what the source leaves open, and its note where it is the only one', () => {
    expect(closingOf([SHOP, GONE], { status: 'gone' }).remarks).toEqual(['只说了企业。']);
    expect(closingOf([SHOP, GONE], {}).remarks).toEqual([]);
    expect(closingOf([SHOP], { seal: 'taken' }).remarks).toEqual(['资料没有说：被收走怎么办。']);
    expect(closingOf([SHOP], {}).remarks).toEqual([]);
  });

  it('asks for handwriting where a source does', () => {
    expect(closingOf([letterUse('a', { handwritten: true })], {}).handwritten).toBe(true);
    expect(closingOf([letterUse('a'), letterUse('b', { handwritten: true })], {}).handwritten).toBe(true);
    expect(closingOf([letterUse('a')], {}).handwritten).toBe(false);
  });
});

test.each<[Case, string[]]>([
  [{ status: 'active', kind: 'shop' }, ['执照', '身份证']],
  [{ status: 'gone' }, ['证明', '身份证']],
  [{ kind: 'shop' }, ['执照，或者证明', '身份证']],
  [{ status: 'renamed' }, []],
])('in the case %j goes with it %j', (known, papers) => {
  expect(enclosuresOf([SHOP, GONE], known)).toEqual(papers);
});
