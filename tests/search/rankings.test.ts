import { expect, test } from 'vitest';
import { fold } from '../../src/lib/search/fold.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { openBuiltSearch } from './built-search.ts';
import { judgePages, readQueries, type Score, SETS, sumOf } from './judge.ts';

const ask = openBuiltSearch('dist');
const certain = (name: string) => readQueries(name).filter(({ doubt }) => doubt !== true);
const scores = new Map(SETS.map((name) => [name, judgePages(certain(name), ask)]));
const all = sumOf([...scores.values()]);

function expectAtLeast({ answerable, misses, ...score }: Score, first: number, three: number) {
  expect((100 * score.first) / answerable, misses.join('\n')).toBeGreaterThanOrEqual(first);
  expect((100 * score.firstThree) / answerable, misses.join('\n')).toBeGreaterThanOrEqual(three);
}

// Numbers trained anew, from other content or another seed, move a list of 80 lines by several points and all lists together by
// less than one. These bounds hold the committed numbers: where a training misses one of them, another seed is tried
// (docs/decisions/016-the-search-learns.md).
test('of all lists together, at least 89 % have a right page first and 97 % one in the first three; none is left empty', () => {
  expectAtLeast(all, 89, 97);
  expect(all.empty).toBe(0);
});

test.each<[(typeof SETS)[number], number, number]>([
  ['sample', 91, 98],
  ['queries', 89, 98],
  ['blind', 89, 97],
  ['blind-2a', 82, 92],
  ['blind-3', 89, 96],
  ['blind-4', 81, 91],
  ['blind-6', 83, 94],
  ['blind-7', 86, 94],
  ['drawn', 79, 91],
])('of %s.jsonl alone, at least %d % have a right page first and %d % one in the first three', (name, first, three) => {
  expectAtLeast(scores.get(name) as Score, first, three);
});

test('of all queries that no page answers, at most 5 % show a scenario first that is not even near', () => {
  expect(all.wrongNone / all.none, all.misses.join('\n')).toBeLessThanOrEqual(0.05);
});

test('no query of a list is among the wordings that the search learns from', () => {
  const plain = (text: string) => fold(text, new Map()).text;
  const learnt = new Set(
    Object.values(soundKnowledge().asked)
      .flatMap(({ asked, anti = [], near = {} }) => [...asked, ...anti, ...Object.values(near).flat()])
      .map(plain),
  );
  expect(SETS.flatMap(readQueries).filter(({ query }) => learnt.has(plain(query)))).toEqual([]);
});
