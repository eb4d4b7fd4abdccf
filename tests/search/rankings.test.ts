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
// less than one: over fourteen trainings 91.1 % first (one 89.0, the others 90.3 to 92.4), 98.0 % in three (97.4 to 98.6), 5.4 % wrong
// (3.9 to 6.8). The bounds lie beyond all of these, so that an editor's change fails only where it does harm.
test('of all lists together, at least 88 % have a right page first and 97 % one in the first three; none is left empty', () => {
  expectAtLeast(all, 88, 97);
  expect(all.empty).toBe(0);
});

test.each<[(typeof SETS)[number], number, number]>([
  ['sample', 87, 98],
  ['queries', 89, 98],
  ['blind', 89, 97],
  ['blind-2a', 76, 91],
  ['blind-3', 89, 96],
  ['blind-4', 81, 91],
  ['blind-6', 83, 94],
  ['blind-7', 86, 94],
  ['drawn', 76, 91],
])('of %s.jsonl alone, at least %d % have a right page first and %d % one in the first three', (name, first, three) => {
  expectAtLeast(scores.get(name) as Score, first, three);
});

test('of all queries that no page answers, at most 7.5 % show a scenario first that is not even near', () => {
  expect(all.wrongNone / all.none, all.misses.join('\n')).toBeLessThanOrEqual(0.075);
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
