import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../src/lib/cases/condition.ts';
import { closingOf, enclosuresOf, usesIn } from '../../src/lib/letters/closing.ts';
import { knownOf } from '../../src/lib/letters/document.ts';
import { faultWords } from '../../src/lib/letters/field-check.ts';
import { fieldsIn } from '../../src/lib/letters/letter.ts';
import { letterUses } from '../../src/lib/letters/uses.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

const knowledge = soundKnowledge();
const { facets, channels, letters, 'letter-fields': fields } = knowledge;

/** Every complete case of an account. */
function completeCases(left = facets, known: Case = {}): Case[] {
  const [facet, ...rest] = left;
  if (facet === undefined) return [known];
  return facet.options.flatMap((option) => completeCases(rest, { ...known, [facet.id]: option.id }));
}

const CASES = completeCases();

describe.each(Object.entries(letters))('%s', (id, { asks = [], kind }) => {
  const uses = letterUses(id, knowledge);

  it('is asked for by some scenario', () => {
    expect(uses).not.toEqual([]);
  });

  it('is sealed, signed and accompanied as the whole case wants, although it asks for a part of it', () => {
    const wrong = CASES.filter((known) => usesIn(uses, known).length > 0).filter((known) => {
      const answers = Object.fromEntries(asks.map((facet) => [facet, known[facet] ?? '']));
      const partly = knownOf({ uses }, answers);
      const outcome = (of: Case) => JSON.stringify([closingOf(uses, of), enclosuresOf(uses, of)]);
      return outcome(partly) !== outcome(known);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('has nothing to seal or sign where it is a mail', () => {
    expect(kind === 'mail' ? uses.flatMap(({ requirements }) => requirements) : []).toEqual([]);
  });
});

test.each<[string, Case, string]>([
  ['mini-program-application', { 'entity-status': 'active', seal: 'available' }, 'seal'],
  ['mini-program-application', { 'entity-status': 'active', seal: 'never-had' }, 'signature'],
  ['mini-program-application', { 'entity-status': 'active', seal: 'surrendered' }, 'seal'],
  ['mini-program-application', { 'entity-status': 'deregistered', entity: 'enterprise', seal: 'available' }, 'seal'],
  [
    'mini-program-application',
    { 'entity-status': 'deregistered', entity: 'enterprise', seal: 'surrendered' },
    'signature',
  ],
  ['mini-program-application', { 'entity-status': 'deregistered', entity: 'individual-business' }, 'silent'],
  ['official-account-application', { entity: 'enterprise', seal: 'surrendered' }, 'signature'],
  ['official-account-application', { entity: 'media', seal: 'available' }, 'silent'],
  ['deregistration-letter', { 'entity-status': 'renamed' }, 'seal'],
  ['deregistration-letter', { 'entity-status': 'active' }, 'silent'],
  ['rename-statement', {}, 'seal'],
  ['nickname-release-application', { entity: 'individual-business', seal: 'never-had' }, 'signature'],
  ['nickname-release-application', { entity: 'enterprise' }, 'seal'],
])('%s in the case %j: %s', (id, answers, place) => {
  const uses = letterUses(id, knowledge);
  expect(closingOf(uses, knownOf({ uses }, answers)).place).toBe(place);
});

test.each<[Case, string[]]>([
  [{}, ['主体证件，或者更名相关的红头文件、主体名称变更情况说明书、变更后新主体的主体证件']],
  [{ 'entity-status': 'active' }, ['主体证件']],
  [{ 'entity-status': 'renamed' }, ['更名相关的红头文件', '主体名称变更情况说明书', '变更后新主体的主体证件']],
])(
  'the letter of a government body in the case %j goes with the other papers, and with no seal among them',
  (known, papers) => {
    const uses = letterUses('deregistration-letter', knowledge);
    expect(enclosuresOf(uses, knownOf({ uses }, known))).toEqual(papers);
  },
);

it('the mail says what its address asks to be said, under the same names', () => {
  const channel = channels['nickname-release-mail'];
  expect(channel?.kind === 'email' && channel.body).toEqual(
    fields.filter(({ kind }) => kind === 'long').map(({ label }) => label),
  );
  expect(channel?.kind === 'email' && channel.subject).toContain('XXX');
});

/** The fields that a letter's form has in a case, those marked that may stay empty. */
function formOf(id: string, known: Case): string[] {
  const letter = letters[id];
  const uses = letter === undefined ? [] : fieldsIn({ letter, fields }, known);
  const marks = { true: '?', 'one-of': '|', undefined: '' };
  return uses.map(({ field, optional }) => field.id + marks[`${optional}`]);
}

const END = ['phone?', 'date'];
const RENAMING = ['old-name', 'entity-name', 'credit-code?', 'cause', 'changed-on?', 'document?'];
const RENAMED = ['account-name', 'original-id', ...RENAMING, ...END];

test.each<[string, Case, string[]]>([
  [
    'mini-program-application',
    { 'entity-status': 'active' },
    [
      'account-name',
      'original-id|',
      'email|',
      'entity-name',
      'credit-code?',
      'representative?',
      'identity-number?',
      ...END,
    ],
  ],
  [
    'official-account-application',
    { 'entity-status': 'deregistered' },
    [
      ...['account-name', 'original-id|', 'email|', 'wechat-id|', 'entity-name', 'credit-code?', 'representative?'],
      ...['identity-number?', 'deregistered-on?', ...END],
    ],
  ],
  [
    'deregistration-letter',
    { 'entity-status': 'active' },
    ['account-name', 'original-id', 'entity-name', 'credit-code?', ...END],
  ],
  ['deregistration-letter', { 'entity-status': 'renamed' }, RENAMED],
  ['rename-statement', {}, RENAMED],
  [
    'nickname-release-application',
    {},
    [
      'account-name',
      'original-id',
      'administrator-wechat-id',
      'entity-name',
      'credit-code?',
      'representative?',
      'reason',
      ...END,
    ],
  ],
  [
    'nickname-release-mail',
    {},
    ['account-name', 'original-id', 'administrator-wechat-id', 'entity-name', 'background', 'reason', 'phone?'],
  ],
])('the form of %s in the case %j has the fields that the letter says, and no other', (id, known, form) => {
  expect(formOf(id, known)).toEqual(form);
});

test.each([
  ['gh_0123456789ab', undefined],
  [' gh_0123456789ab ', undefined],
  ['wx0123456789abcdef', '你填的不是'],
  ['GH_0123456789ab', '你填的不是'],
  ['gh_', '你填的不一样'],
  ['gh_0123456789AB', '你填的不一样'],
  ['gh_0123456789abc', '你填的不一样'],
])('the original ID %j is met with %s', (typed, words) => {
  const field = fields.find(({ id }) => id === 'original-id');
  const said = field && faultWords(field, typed, '2026-11-25');
  expect(said).toEqual(words === undefined ? undefined : expect.stringContaining(words));
});
