import { describe, expect, it, test } from 'vitest';
import { fieldsIn } from '../../../../src/lib/letters/asked.ts';
import type { FieldId } from '../../../../src/lib/letters/field.ts';
import { LETTER_LIST, LETTERS } from '../../../../src/lib/letters/letter.ts';
import type { LetterId } from '../../../../src/lib/schemas/letter-id.ts';

const GONE = { 'entity-status': 'deregistered' };

/** The case in which a letter says the most, where it is not that of a deregistered entity's mini program. */
const FULLEST: Partial<Record<LetterId, Record<string, string>>> = {
  'official-account-application': { account: 'official-account' },
  'deregistration-letter': { 'entity-status': 'renamed' },
};

/** The fields a letter's author writes: those that always stand in the text, and those that may be left out. */
function writtenIn(id: LetterId) {
  const { kind, write } = LETTERS[id];
  const always = new Set<FieldId>(kind === 'mail' ? [] : ['entity-name', 'date']);
  const perhaps = new Set<FieldId>();
  const use = (field: FieldId) => {
    always.add(field);
    return field;
  };
  write({
    known: { ...GONE, account: 'mini-program', ...FULLEST[id] },
    fill: use,
    lines: (field) => [use(field)],
    perhaps: (field, phrase) => {
      perhaps.add(field);
      return phrase(field);
    },
  });
  return { always, perhaps };
}

describe.each(LETTER_LIST)('the letter $id', ({ id, kind, fields, aliases }) => {
  const { always, perhaps } = writtenIn(id);

  it('asks for exactly the fields it writes, and lets those be empty that it can do without', () => {
    const required = fields.filter(({ optional }) => !optional).map((field) => field.id);
    const optional = fields.filter((field) => field.optional).map((field) => field.id);
    expect(required.toSorted()).toEqual([...always].toSorted());
    expect(optional.toSorted()).toEqual([...perhaps].toSorted());
  });

  it('has a place for seal or signature, unless it is a mail', () => {
    expect(kind).toBe(id === 'nickname-release-mail' ? 'mail' : 'letter');
  });

  it('is found under words of its own', () => {
    const others = LETTER_LIST.filter((other) => other.id !== id).flatMap((other) => other.aliases);
    expect(aliases.length).toBeGreaterThan(0);
    for (const alias of aliases) expect(alias).toMatch(/^\p{Script=Han}+$/u);
    expect(aliases.filter((alias) => others.includes(alias))).toEqual([]);
  });
});

test.each<[LetterId, FieldId[]]>([
  ['mini-program-application', ['original-id', 'email']],
  ['official-account-application', ['original-id', 'email', 'wechat-id']],
  ['deregistration-letter', []],
])('the account of %s is named by one of %j', (id, fields) => {
  expect(LETTERS[id].fields.filter(({ optional }) => optional === 'one-of').map((field) => field.id)).toEqual(fields);
});

test.each<[LetterId, string[]]>([
  ['mini-program-application', ['entity-status', 'entity', 'seal']],
  ['official-account-application', ['entity', 'seal']],
  ['deregistration-letter', ['account', 'entity-status']],
  ['rename-statement', ['account']],
  ['nickname-release-application', ['entity', 'seal']],
  ['nickname-release-mail', []],
])('%s is decided by %j', (id, asks) => {
  expect(LETTERS[id].asks).toEqual(asks);
});

it('asks how the entity was renamed only where it was', () => {
  const asked = (status: string) =>
    fieldsIn(LETTERS['deregistration-letter'].fields, { 'entity-status': status }).map(({ id }) => id);
  const renaming: FieldId[] = ['old-name', 'cause', 'changed-on', 'document'];
  expect(renaming.filter((id) => asked('renamed').includes(id))).toEqual(renaming);
  expect(renaming.filter((id) => asked('active').includes(id))).toEqual([]);
});

it('asks for the day of deregistration only where the entity is deregistered', () => {
  const asked = (known: Record<string, string>) =>
    fieldsIn(LETTERS['mini-program-application'].fields, known).some(({ id }) => id === 'deregistered-on');
  expect([asked(GONE), asked({ 'entity-status': 'active' }), asked({})]).toEqual([true, false, false]);
});

it('is addressed to the platform, a mail to whom its channel says', () => {
  expect(LETTER_LIST.map(({ kind, to }) => (kind === 'mail' ? to === '' : to === '微信公众平台'))).not.toContain(false);
});
