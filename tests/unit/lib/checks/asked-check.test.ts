import { describe, expect, it } from 'vitest';
import { checkAsked } from '../../../../src/lib/checks/asked-check.ts';
import type { EntryIds } from '../../../../src/lib/checks/reference-check.ts';
import type { Knowledge } from '../../../../src/lib/knowledge/knowledge.ts';
import { ENTRY_NAMES } from '../../../../src/lib/schemas/collections.ts';
import * as build from '../../../builders.ts';

const NAMES: Partial<Record<string, string[]>> = {
  scenarios: ['mp-1', 'oa-1'],
  topics: ['stages'],
  questions: ['fee'],
  letters: ['rename-statement'],
};
const IDS = Object.fromEntries(ENTRY_NAMES.map((name) => [name, NAMES[name] ?? []])) as unknown as EntryIds;

function issuesOf(asked: Knowledge['asked']) {
  return checkAsked(build.knowledge({ asked, materials: { paper: build.material() } }), IDS).map(
    ({ code, entry, path, nearest }) => `${code} ${entry} ${path.join('.')}${nearest ? ` → ${nearest}` : ''}`,
  );
}

describe('wordings', () => {
  it('belong to scenarios, rules, questions, letters, lists or to no page', () => {
    const one = (text: string) => ({ asked: [text] });
    const asked = {
      'mp-1': one('甲'),
      stages: one('乙'),
      fee: one('丙'),
      'rename-statement': one('丁'),
      materials: one('戊'),
      none: { asked: ['己'], near: { fee: ['庚'] } },
    };
    expect(issuesOf(asked)).toEqual([]);
  });

  it('of a page that does not exist are reported with the nearest name', () => {
    expect(issuesOf({ stagse: { asked: ['甲'] } })).toEqual(['unknown-reference stagse  → stages']);
    expect(issuesOf({ none: { asked: ['甲'], near: { fees: ['乙'] } } })).toEqual([
      'unknown-reference none near.fees → fee',
    ]);
  });

  it('are claimed by one page, however they are spelled', () => {
    const asked = { 'mp-1': { asked: ['怎么 注销？'] }, 'oa-1': { asked: ['另一句', '怎么注销'] } };
    expect(issuesOf(asked)).toEqual(['duplicate oa-1 asked.1']);
    expect(issuesOf({ fee: { asked: ['甲', '甲'] } })).toEqual(['duplicate fee asked.1']);
  });

  it('that no page answers are claimed by no page', () => {
    const asked = { 'mp-1': { asked: ['甲', '乙'] }, none: { asked: ['甲'], near: { fee: ['丙', '乙'] } } };
    expect(issuesOf(asked)).toEqual(['duplicate none asked.0', 'duplicate none near.fee.1']);
  });

  it('are not claimed and refused by the same page', () => {
    expect(issuesOf({ fee: { asked: ['甲'], anti: ['乙', '甲'] } })).toEqual(['mismatch fee anti.1']);
    expect(issuesOf({ fee: { asked: ['甲'] }, stages: { asked: ['丙'], anti: ['甲'] } })).toEqual([]);
  });

  it('name a nearest page only where no page answers', () => {
    expect(issuesOf({ fee: { asked: ['甲'], near: { 'mp-1': ['乙'] } } })).toEqual(['mismatch fee near']);
  });
});
