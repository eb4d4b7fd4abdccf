import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import type { Case } from '../../src/lib/cases/condition.ts';
import { closingOf, enclosuresOf, usesIn } from '../../src/lib/letters/closing.ts';
import { knownOf } from '../../src/lib/letters/document.ts';
import { FIELDS } from '../../src/lib/letters/field.ts';
import { LETTER_LIST } from '../../src/lib/letters/letter.ts';
import { letterUses } from '../../src/lib/letters/uses.ts';

const { knowledge } = checkContent('src/content');
if (knowledge === undefined) throw new Error('the content has mistakes: run `npm run check:content`');
const { facets, channels } = knowledge;

/** Every complete case of an account. */
function completeCases(left = facets, known: Case = {}): Case[] {
  const [facet, ...rest] = left;
  if (facet === undefined) return [known];
  return facet.options.flatMap((option) => completeCases(rest, { ...known, [facet.id]: option.id }));
}

const CASES = completeCases();

describe.each(LETTER_LIST.map((letter) => [letter.id, letter] as const))('%s', (id, { asks, kind }) => {
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

  it('asks only for what there is', () => {
    expect(asks.filter((facet) => !facets.some((known) => known.id === facet))).toEqual([]);
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
  const letter = LETTER_LIST.find((one) => one.id === id);
  const uses = letter === undefined ? [] : letterUses(letter.id, knowledge);
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
  expect(channel?.kind === 'email' && channel.body).toEqual([FIELDS.background.label, FIELDS.reason.label]);
  expect(channel?.kind === 'email' && channel.subject).toContain('XXX');
});
