import { readFileSync } from 'node:fs';

/** The sets of queries by which the search is judged, `<name>.jsonl`. */
export const SETS = [
  'sample',
  'queries',
  'blind',
  'blind-2a',
  'blind-3',
  'blind-4',
  'blind-6',
  'blind-7',
  'drawn',
] as const;

/** A labelled query: see README.md beside this file. */
export interface Labelled {
  id: string;
  query: string;
  expect: string[];
  near: string[];
  also_ok: string[];
  /** Whoever labelled it was not certain. */
  doubt?: boolean;
}

/** Shares of queries, and which ones went wrong. */
export interface Score {
  answerable: number;
  first: number;
  firstThree: number;
  empty: number;
  none: number;
  wrongNone: number;
  misses: string[];
}

/** Reads a list of labelled queries. */
export function readQueries(name: string): Labelled[] {
  return readFileSync(`tests/search/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Adds the scores of several lists. */
export function sumOf(scores: readonly Score[]): Score {
  const sum = (count: Exclude<keyof Score, 'misses'>) => scores.reduce((total, score) => total + score[count], 0);
  return {
    answerable: sum('answerable'),
    first: sum('first'),
    firstThree: sum('firstThree'),
    empty: sum('empty'),
    none: sum('none'),
    wrongNone: sum('wrongNone'),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

const codesOf = (labels: readonly string[]) =>
  new Set(labels.flatMap((label) => (label === 'general' ? ['mp-0', 'oa-0'] : [label])));

const isScenario = (name: string) => /^(?:mp|oa)-\d+$/.test(name);

/** Judges lists of pages by name; a list that is shown as no answer is none, but for the page of cases without one. */
export function judgePages(
  queries: readonly Labelled[],
  listOf: (query: string) => { answered: boolean; names: readonly string[] },
): Score {
  const score: Score = { answerable: 0, first: 0, firstThree: 0, empty: 0, none: 0, wrongNone: 0, misses: [] };
  for (const { id, query, expect, near, also_ok = [] } of queries) {
    const { answered, names } = listOf(query);
    const wanted = codesOf([...expect, ...also_ok]);
    const miss = () => {
      score.misses.push(`${id} ${query}: wanted ${expect.join('/')}, got ${names.slice(0, 3).join(', ') || 'nothing'}`);
    };
    const [first = ''] = names;
    if (expect.includes('none')) {
      score.none += 1;
      if (!answered || !isScenario(first) || wanted.has(first) || codesOf(near).has(first)) continue;
      score.wrongNone += 1;
      miss();
      continue;
    }
    score.answerable += 1;
    if (names.length === 0) score.empty += 1;
    if (wanted.has(first) && (answered || first === 'uncovered')) score.first += 1;
    else miss();
    if (names.slice(0, 3).some((name) => wanted.has(name))) score.firstThree += 1;
  }
  return score;
}
