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

  it('takes only texts of fields it knows, and none that is endless', () => {
    const values = { 'account-name': 'x'.repeat(5000), phone: 1, other: 'y', __proto__: { email: 'z' } };
    const found = parseDraft(JSON.stringify({ version: 1, values }));
    expect(Object.keys(found ?? {})).toEqual(['account-name']);
    expect(found?.['account-name']).toHaveLength(2000);
  });
});
