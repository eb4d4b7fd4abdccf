import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { fieldsIn, fieldsOf } from '../../../../src/lib/letters/letter.ts';
import { writeBody } from '../../../../src/lib/letters/writing.ts';
import type { Letter } from '../../../../src/lib/schemas/letter.ts';
import { LETTER_FIELDS, letter } from '../../../builders.ts';

const RENAMED = letter({
  phrases: {
    who: [{ when: { kind: 'shop' }, text: '商户' }, { when: { kind: 'firm' }, text: '公司' }, '商户／公司'],
    renaming: '原名{old-name}[，{changed-on}改名]',
  },
  body: ['{who}{entity-name}[（{phone}）]。', { when: { status: 'renamed' }, text: '{renaming}。' }, '原因：{reason}'],
});
const write = (one: Letter, values: Record<string, string>, known: Case = {}) =>
  writeBody({ letter: one, fields: LETTER_FIELDS }, values, known);
const form = (known: Case) =>
  fieldsIn({ letter: RENAMED, fields: LETTER_FIELDS }, known).map(({ field, optional }) => [field.id, optional]);

describe('what a letter says', () => {
  it('stands there only where the case is certain', () => {
    const values = { 'entity-name': '甲', 'old-name': '乙', reason: '丙' };
    expect(write(RENAMED, values)).toEqual(['商户／公司甲。', '原因：丙']);
    expect(write(RENAMED, values, { kind: 'firm', status: 'renamed' })).toEqual(['公司甲。', '原名乙。', '原因：丙']);
    expect(write(RENAMED, values, { kind: 'shop', status: 'active' })).toEqual(['商户甲。', '原因：丙']);
  });

  it('is left out with its brackets where nothing was typed, and a line everywhere else', () => {
    const one = letter({ body: ['{entity-name}[，{old-name}[（{phone}）]]', '[{phone}]'] });
    expect(write(one, { 'account-name': '甲' })).toEqual(['____________']);
    expect(write(one, { phone: '1' })).toEqual(['____________', '1']);
    expect(write(one, { 'old-name': '乙' })).toEqual(['____________，乙']);
    expect(write(one, {})).toEqual(['____________，____________（____________）', '____________']);
  });

  it('names of several things those that were typed, or asks for the first', () => {
    const one = letter({ body: ['（[名称{old-name}|电话{phone}]）'] });
    expect(write(one, { 'old-name': '乙', phone: '1' })).toEqual(['（名称乙，电话1）']);
    expect(write(one, { phone: '1' })).toEqual(['（电话1）']);
    expect(write(one, { reason: '丙' })).toEqual(['（名称____________）']);
  });

  it('keeps the lines of longer texts, and writes days as letters do', () => {
    const one = letter({ body: ['原因：{reason}', '{changed-on}'] });
    expect(write(one, { reason: '丙\n\n丁', 'changed-on': '2026-01-05' })).toEqual(['原因：丙', '丁', '2026年1月5日']);
    expect(write(one, { 'changed-on': '不知道' })).toEqual([`原因：${'_'.repeat(24)}`, '不知道']);
    expect(write(one, {})).toEqual([`原因：${'_'.repeat(24)}`, '____年__月__日']);
  });

  it('does not read marks in what was typed', () => {
    expect(write(letter({ body: ['{entity-name}。'] }), { 'entity-name': '[{phone}]|' })).toEqual(['[{phone}]|。']);
  });
});

describe('the fields of a letter', () => {
  test.each<[Case, unknown]>([
    [
      {},
      [
        ['entity-name', undefined],
        ['reason', undefined],
        ['phone', true],
        ['date', undefined],
      ],
    ],
    [
      { status: 'renamed' },
      [
        ['entity-name', undefined],
        ['old-name', undefined],
        ['reason', undefined],
        ['changed-on', true],
        ['phone', true],
        ['date', undefined],
      ],
    ],
  ])('in the case %j are those that it says there', (known, fields) => {
    expect(form(known)).toEqual(fields);
  });

  it('over all cases are those that it ever says', () => {
    const ids = fieldsOf({ letter: RENAMED, fields: LETTER_FIELDS }).map(({ id }) => id);
    expect(ids).toEqual(['entity-name', 'old-name', 'reason', 'changed-on', 'phone', 'date']);
  });

  it('are needed where one place needs them', () => {
    const one = letter({ body: ['[{phone}]', '{phone}'] });
    const [phone] = fieldsIn({ letter: one, fields: LETTER_FIELDS }, {}).filter(({ field }) => field.id === 'phone');
    expect(phone).not.toHaveProperty('optional');
  });
});
