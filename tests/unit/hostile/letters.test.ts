import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { composeLetter, formatText } from '../../../src/lib/letters/document.ts';
import { formatDraft, parseDraft } from '../../../src/lib/letters/draft.ts';
import { isFieldName, linesOf, writableText } from '../../../src/lib/letters/field.ts';
import { checkField, FAULTS } from '../../../src/lib/letters/field-check.ts';
import { mailSubject, mailText, mailtoAddress } from '../../../src/lib/letters/mail.ts';
import type { Letter } from '../../../src/lib/schemas/letter.ts';
import { FIELD_KINDS, type FieldKind } from '../../../src/lib/schemas/letter-field.ts';
import { LETTER_FIELDS, letter } from '../../builders.ts';
import { letterUse, sealed, signed } from '../lib/letters/letter-builders.ts';
import { expectPrototypesClean, hostileText, hostileValue, LONG_TEXTS, RUNS } from './hostile-text.ts';

const FIELD_IDS = LETTER_FIELDS.map(({ id }) => id);
const KINDS: readonly FieldKind[] = FIELD_KINDS;
const TODAY = '2026-11-25';
const LETTERS = [
  letter({
    body: ['「{account-name}」的主体是{entity-name}[（{old-name}）]。', '因为：{reason}', '[电话：{phone}。]'],
  }),
  {
    ...{ order: 2, kind: 'mail' as const, title: '邮件', purpose: '发邮件。', encloses: 'all' as const },
    ...{ names: 'account-name', body: ['你好，{account-name}。', '[{phone}|{old-name}]', '{reason}'] },
  },
];
const USES = [
  letterUse('mp-2', { requirements: [sealed(), signed({ seal: 'never-had' })], enclosures: [{ text: '证' }] }),
];

/** What may be typed or pasted into fields, digits and ids among it. */
const typed = fc.oneof(hostileText, fc.stringMatching(/^(?:gh_)?[\dA-FXa-f\s-]{0,22}$/));
const values = fc.dictionary(fc.constantFrom(...FIELD_IDS), typed, { noNullPrototype: true });

/** What XML 1.0 cannot hold, halves of characters among it. */
const UNWRITABLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

afterAll(expectPrototypesClean);

describe('any text in a field', () => {
  it('is right, or has a fault that there are words for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), typed, (kind, text) => {
        const fault = checkField(kind, text, TODAY);
        expect(fault === undefined || Object.hasOwn(FAULTS, fault)).toBe(true);
      }),
      RUNS,
    );
  });

  it('becomes lines that any document can hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_IDS), typed, (id, text) => {
        for (const line of linesOf({ [id]: text }, id)) {
          expect(line).not.toMatch(UNWRITABLE);
          expect(line).toMatch(/^\S(?:.*\S)?$/u);
        }
        expect(writableText(writableText(text))).toBe(writableText(text));
      }),
      RUNS,
    );
  });
});

describe('any values', () => {
  it('become a letter in which they stand as text, one line a line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), values, (one, given) => {
        const page = { letter: one, fields: LETTER_FIELDS, uses: USES };
        const written = composeLetter(page, given, {});
        const lines = [written.title, ...written.body, ...written.closing.map(({ text }) => text)];
        for (const line of lines) {
          expect(line).toMatch(/\S/);
          expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
          expect(line).not.toMatch(UNWRITABLE);
        }
        expect(composeLetter(page, given, {})).toEqual(written);
        expect(formatText(written)).toContain(written.body[0]);
      }),
      RUNS,
    );
  });

  it('become a mail whose address says just what the mail says', () => {
    fc.assert(
      fc.property(values, (given) => {
        const mail = composeLetter({ letter: LETTERS[1] as Letter, fields: LETTER_FIELDS, uses: USES }, given, {});
        const subject = mailSubject('【关于XXX名称释放请求】', given, 'account-name');
        const { address, cut } = mailtoAddress('a@example.com', subject, mailText(mail));
        expect(address).toMatch(/^mailto:a@example\.com\?subject=[^&=?#<>"\s]*(?:&body=[^&=?#<>"\s]*)?$/);
        const parts = new URLSearchParams(address.split('?')[1]);
        expect(parts.get('subject')).toBe(subject);
        expect(parts.get('body')?.replaceAll('\r\n', '\n')).toBe(cut ? undefined : mailText(mail));
      }),
      RUNS,
    );
  });
});

describe('anything kept on the device', () => {
  const kept = fc.oneof(
    hostileText,
    hostileValue.map((value) => JSON.stringify({ version: 1, values: value }) ?? ''),
    values.map((given) => JSON.stringify({ version: 1, values: given })),
    fc.tuple(hostileValue, values).map(([version, given]) => JSON.stringify({ version, values: given }) ?? ''),
  );

  it('is texts of known fields, or nothing', () => {
    fc.assert(
      fc.property(kept, (text) => {
        const found = parseDraft(text);
        if (found === undefined) return;
        expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
        for (const [id, value] of Object.entries(found)) {
          expect(isFieldName(id)).toBe(true);
          expect(typeof value === 'string' && value !== '').toBe(true);
        }
        expect(parseDraft(formatDraft(found))).toEqual(found);
      }),
      RUNS,
    );
  });
});

describe('the same thing over and over', () => {
  test.each(LONG_TEXTS)('%s comes to an end', (_what, text) => {
    for (const kind of KINDS) expect(() => checkField(kind, text, TODAY)).not.toThrow();
    const given = Object.fromEntries(FIELD_IDS.map((id) => [id, text]));
    for (const one of LETTERS) {
      const page = { letter: one, fields: LETTER_FIELDS, uses: USES };
      expect(() => formatText(composeLetter(page, given, {}))).not.toThrow();
    }
  });
});
