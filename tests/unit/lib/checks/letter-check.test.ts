import { describe, expect, it, test } from 'vitest';
import { checkLetters } from '../../../../src/lib/checks/letter-check.ts';
import type { Letter } from '../../../../src/lib/schemas/letter.ts';
import { facet, knowledge, letter } from '../../../builders.ts';

const check = (one: Letter) =>
  checkLetters(knowledge({ facets: [facet('kind', ['shop', 'firm'])], letters: { application: one } })).map(
    ({ code, path, nearest }) => [code, path.join('.'), nearest],
  );

const KIND = { when: { kind: 'shop' }, text: '商户' };

it('finds nothing wrong with a letter in which everything fits', () => {
  const phrases = { who: [KIND, '公司'], more: '{who}{entity-name}' };
  expect(check(letter({ asks: ['kind'], phrases, body: ['{more}[，{phone}]。'] }))).toEqual([]);
});

describe('of a letter', () => {
  test.each<[string, Partial<ReturnType<typeof letter>>, unknown[]]>([
    ['a name that there is not', { body: ['{acount-name}'] }, ['unknown-reference', 'body.0', 'account-name']],
    ['a field by its label', { body: ['{账号名称}'] }, ['unknown-reference', 'body.0', 'account-name']],
    ['a bracket left open', { body: ['[{phone}'] }, ['invalid', 'body.0', undefined]],
    ['marks as Chinese keyboards type them', { body: ['｛phone｝'] }, ['invalid', 'body.0', undefined]],
    [
      'a place inside words with a condition',
      { body: [{ ...KIND, text: '{x' }] },
      ['invalid', 'body.0.text', undefined],
    ],
    [
      'a phrase used above itself',
      { phrases: { a: '{b}', b: '乙' }, body: ['{a}{b}'] },
      ['unknown-reference', 'phrases.a', undefined],
    ],
    ['a phrase that nothing says', { phrases: { a: '甲' } }, ['unused', 'phrases.a', undefined]],
    [
      'a phrase called like a field',
      { phrases: { phone: '甲' }, body: ['{phone}'] },
      ['duplicate', 'phrases.phone', undefined],
    ],
    ['wordings without a last one', { phrases: { a: [KIND] }, body: ['{a}'] }, ['mismatch', 'phrases.a.0', undefined]],
    [
      'a wording that is never reached',
      { phrases: { a: ['甲', '乙'] }, body: ['{a}'] },
      ['mismatch', 'phrases.a.0', undefined],
    ],
    ['a question that there is not', { asks: ['kinds'] }, ['unknown-reference', 'asks.0', 'kind']],
    ['a day that is none', { day: 'phone' }, ['mismatch', 'day', undefined]],
  ])('it finds %s', (_what, rest, issue) => {
    expect(check(letter(rest))).toEqual([issue]);
  });
});
