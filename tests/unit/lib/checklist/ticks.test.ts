import { describe, expect, it, test } from 'vitest';
import {
  formatTicks,
  paperId,
  parseTicks,
  TICKS_NAME,
  type Ticks,
  withTicks,
} from '../../../../src/lib/checklist/ticks.ts';

const ticks = (entries: Record<string, string[]>): Ticks =>
  new Map(Object.entries(entries).map(([code, papers]) => [code, new Set(papers)]));
const stored = (value: unknown) => JSON.stringify({ version: 1, ticks: value });

describe('the id of a paper', () => {
  test.each([
    ['proof', 'proof'],
    [['bound-email', 'original-id'], 'bound-email+original-id'],
  ])('for %j is %s', (material, id) => {
    expect(paperId(material)).toBe(id);
  });
});

describe('stored ticks', () => {
  it('come back as they were written', () => {
    const written = ticks({ 'mp-2': ['proof', 'bound-email+original-id'], uncovered: ['a'] });
    expect(parseTicks(formatTicks(written))).toEqual(written);
  });

  it('are the same text whatever the order in which they were set', () => {
    const one = ticks({ 'oa-1': ['b', 'a'], 'mp-1': ['c'] });
    const other = ticks({ 'mp-1': ['c'], 'oa-1': ['a', 'b'] });
    expect(formatTicks(one)).toBe(formatTicks(other));
    expect(formatTicks(one)).toBe(stored({ 'mp-1': ['c'], 'oa-1': ['a', 'b'] }));
  });

  it('are kept under a name that stays, or what devices keep would be lost', () => {
    expect(TICKS_NAME).toBe('ticks.1');
  });

  it('are read up to the longest text and the longest paper that could be theirs', () => {
    const papers = { 'mp-123': ['a'.repeat(200)] };
    expect(parseTicks(stored(papers).padEnd(50_000))).toEqual(ticks(papers));
    expect(parseTicks(stored(papers).padEnd(50_001))).toEqual(new Map());
  });

  it.each(['a-0', 'rc-1000', 'uncovered'])('are those of any code that content may have, such as %s', (code) => {
    expect(parseTicks(stored({ [code]: ['proof'] }))).toEqual(ticks({ [code]: ['proof'] }));
  });

  it('name no scenario that has none', () => {
    expect(formatTicks(ticks({ 'mp-2': [] }))).toBe(stored({}));
  });

  test.each([
    ['nothing', null],
    ['an empty text', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['another version', JSON.stringify({ version: 2, ticks: { 'mp-2': ['a'] } })],
    ['a version in words', JSON.stringify({ version: '1', ticks: { 'mp-2': ['a'] } })],
    ['no version', JSON.stringify({ ticks: { 'mp-2': ['a'] } })],
    ['no ticks', JSON.stringify({ version: 1 })],
    ['ticks in a list', stored([['mp-2', ['a']]])],
    ['a code that is none', stored({ '<img src=x>': ['a'] })],
    ['a code with something before it', stored({ '1mp-2': ['a'] })],
    ['a code with something behind it', stored({ 'mp-2x': ['a'] })],
    ['a code that is none, besides one that is', stored({ 'mp-2': ['a'], 'MP-2': ['a'] })],
    ['a name every object has', '{"version":1,"ticks":{"__proto__":["a"]}}'],
    ['papers that are no list', stored({ 'mp-2': 'a' })],
    ['a paper that is no text', stored({ 'mp-2': [1] })],
    ['a paper with markup', stored({ 'mp-2': ['<b>'] })],
    ['a paper with something before it', stored({ 'mp-2': ['-a'] })],
    ['a paper with something behind it', stored({ 'mp-2': ['a+'] })],
    ['a paper of unlikely length', stored({ 'mp-2': ['a'.repeat(201)] })],
    ['one bad paper among good ones', stored({ 'mp-2': ['a', 'b', null] })],
    ['more than the site could write', stored({ 'mp-2': Array.from({ length: 20_000 }, () => 'abcd') })],
  ])('that are %s count as none', (_what, text) => {
    expect(parseTicks(text)).toEqual(new Map());
  });
});

describe('changing ticks', () => {
  const before = ticks({ 'mp-2': ['a'], 'oa-3': ['a', 'b'] });

  test.each([
    ['sets one', ['b'], true, ['a', 'b']],
    ['sets one again', ['a'], true, ['a']],
    ['takes one away', ['a'], false, []],
    ['takes away what is not there', ['c'], false, ['a']],
    ['changes several', ['b', 'c'], true, ['a', 'b', 'c']],
  ])('%s', (_what, papers, ticked, after) => {
    expect(withTicks(before, 'mp-2', papers, ticked)).toEqual(ticks({ 'mp-2': after, 'oa-3': ['a', 'b'] }));
  });

  it('starts a scenario that had none, and leaves what was given as it is', () => {
    expect(withTicks(before, 'mp-1', ['z'], true).get('mp-1')).toEqual(new Set(['z']));
    expect(before).toEqual(ticks({ 'mp-2': ['a'], 'oa-3': ['a', 'b'] }));
  });
});
