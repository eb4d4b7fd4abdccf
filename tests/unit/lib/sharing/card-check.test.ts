import { describe, expect, it } from 'vitest';
import { charactersOf, checkCardLetters } from '../../../../src/lib/sharing/card-check.ts';
import { facet, knowledge, scenario } from '../../../builders.ts';

it('the characters of cards are all that is written on them, and what joins or cuts texts', () => {
  const cards = [{ code: 'a-1', kinds: ['乙'], title: '𠮷', answer: '丙' }];
  expect([...charactersOf(cards, ['甲'])].sort()).toEqual([...'-1a、…甲乙丙𠮷'].sort());
});

describe('a character that the typeface lacks', () => {
  const known = knowledge({
    scenarios: { 'mp-1': scenario('mp-1', { title: '甲𠮷𠮷', answer: '答☃𠮷。' }) },
    facets: [facet('kind', ['a', 'b'], { options: [{ id: 'a', label: '甲', short: '甲☃' }] })],
  });

  it('is told with its entry and field, once a field, with its number', () => {
    expect(checkCardLetters(known, new Set('☃𠮷'))).toMatchObject([
      { collection: 'scenarios', entry: 'mp-1', path: ['title'], found: '「𠮷」（U+20BB7）' },
      { collection: 'scenarios', entry: 'mp-1', path: ['answer'], found: '「☃」（U+2603）、「𠮷」（U+20BB7）' },
      { collection: 'facets', entry: '0', path: ['options', 0, 'short'], found: '「☃」（U+2603）' },
    ]);
  });

  it('is no mistake where nothing is lacking', () => {
    expect(checkCardLetters(known, new Set('丁'))).toEqual([]);
  });
});
