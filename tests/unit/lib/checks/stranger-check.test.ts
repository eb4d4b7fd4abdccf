import { describe, expect, test } from 'vitest';
import { checkStrangers } from '../../../../src/lib/checks/stranger-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import type { Scenario } from '../../../../src/lib/schemas/scenario.ts';
import { claim, deadline, knowledge, release, scenario, step } from '../../../builders.ts';

const [MINE, OTHER] = knowledge().subject.accounts.map(({ label }) => label);
const OWN = { account: 'mini-program' };
const of = (shared: Partial<Knowledge>, rest: Partial<Scenario>, ...codes: string[]) =>
  checkStrangers(
    knowledge({
      ...shared,
      scenarios: Object.fromEntries((codes.length > 0 ? codes : ['mp-1']).map((code) => [code, scenario(code, rest)])),
    }),
  ).map(({ collection, entry, path }) => `${collection} ${entry} ${path.join('.')}`);

const says = (text: string) => ({ claims: { said: claim({ text }) } });
const saying: Partial<Scenario> = { when: OWN, claims: [{ claim: 'said', about: 'after' }] };

describe('a text that pages share', () => {
  test.each<[string, string, Partial<Scenario>, string[]]>([
    ['may name no kind of account', '账号恢复正常。', saying, []],
    ['may name the kind of its page', `${MINE}恢复正常。`, saying, []],
    ['may tell two kinds apart', `${MINE}恢复正常，${OTHER}没有写。`, saying, []],
    ['may not speak of another kind alone', `${OTHER}恢复正常。`, saying, ['claims said text']],
    ['may speak of any kind on a page of both', `${OTHER}恢复正常。`, { ...saying, when: {} }, []],
    ['is let alone where the page does not show it', `${OTHER}恢复正常。`, { when: OWN }, []],
  ])('%s', (_what, text, rest, expected) => {
    expect(of(says(text), rest)).toEqual(expected);
  });

  test('is looked at in what is missed with a period, of the page or of a step', () => {
    const shared = { deadlines: { days: deadline({ missed: `${OTHER}恢复正常` }) } };
    const expected = ['deadlines days missed'];
    expect(of(shared, { when: OWN, deadlines: [{ deadline: 'days' }] })).toEqual(expected);
    expect(of(shared, { when: OWN, steps: [step({ deadlines: ['days'] })] })).toEqual(expected);
  });

  test('is looked at in what is released', () => {
    const items = [{ resource: 'nickname', disposition: 'released' as const, note: `${OTHER}的昵称。` }];
    const rest: Partial<Scenario> = { when: OWN, releases: [{ release: 'freed' }] };
    expect(of({ releases: { freed: release({ items }) } }, rest)).toEqual(['releases freed items.0.note']);
  });

  test('is told once, however many pages have it', () => {
    expect(of(says(`${OTHER}恢复正常。`), saying, 'mp-1', 'mp-2')).toEqual(['claims said text']);
  });
});
