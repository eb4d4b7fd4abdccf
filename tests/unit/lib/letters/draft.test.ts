import { describe, expect, it, test } from 'vitest';
import { formatDraft, parseDraft } from '../../../../src/lib/letters/draft.ts';

const VALUES = { 'account-name': '老王早餐', reason: '一\n二' };

describe('a draft', () => {
  it('comes back as it was kept', () => {
    expect(parseDraft(formatDraft(VALUES))).toEqual(VALUES);
  });

  it('keeps no empty field', () => {
    expect(formatDraft({ ...VALUES, phone: '' })).toBe(formatDraft(VALUES));
    expect(parseDraft('{"version":1,"values":{"phone":""}}')).toEqual({});
  });

  test.each([
    ['nothing', null],
    ['what is no JSON', '{'],
    ['what is no object', '"x"'],
    ['null', 'null'],
    ['no version', '{"values":{}}'],
    ['another version', '{"version":2,"values":{"account-name":"x"}}'],
    ['no values', '{"version":1}'],
    ['values that are null', '{"version":1,"values":null}'],
  ])('is not read from %s', (_what, text) => {
    expect(parseDraft(text)).toBeUndefined();
  });

  it('takes only texts under names that a field may have, whole however long', () => {
    const values = { 'account-name': 'x'.repeat(5000), phone: 1, 'Not a name': 'y' };
    const text = JSON.stringify({ version: 1, values }).replace('"phone"', '"__proto__":"z","phone"');
    const found = parseDraft(text);
    expect(Object.keys(found ?? {})).toEqual(['account-name']);
    expect(found?.['account-name']).toHaveLength(5000);
  });

  it('keeps every field, of however many letters', () => {
    const values = Object.fromEntries(Array.from({ length: 200 }, (_none, index) => [`f${index}`, 'x']));
    expect(parseDraft(formatDraft(values))).toEqual(values);
  });
});
