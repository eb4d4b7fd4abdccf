import { readFileSync } from 'node:fs';

/** A labelled query: see README.md beside this file. */
export interface Labelled {
  id: string;
  query: string;
  expect: string[];
  near: string[];
  also_ok: string[];
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

const codesOf = (labels: readonly string[]) =>
  new Set(labels.flatMap((label) => (label === 'general' ? ['mp-0', 'oa-0'] : [label])));

/** Judges lists of codes, one a query; results that are no scenario count as places in the list. */
export function judge(queries: readonly Labelled[], lists: readonly (readonly (string | null)[])[]): Score {
  const score: Score = { answerable: 0, first: 0, firstThree: 0, empty: 0, none: 0, wrongNone: 0, misses: [] };
  queries.forEach(({ id, query, expect, near, also_ok }, index) => {
    const list = lists[index] ?? [];
    const miss = () => {
      score.misses.push(`${id} ${query}: wanted ${expect.join('/')}, got ${list.slice(0, 3).join(', ') || 'nothing'}`);
    };
    if (expect.includes('none')) {
      score.none += 1;
      // The stricter of two readings: the first scenario in the list, even below links that are none.
      const first = list.find((code) => code !== null && code !== 'uncovered');
      if (first === undefined || first === null || codesOf([...near, ...also_ok]).has(first)) return;
      score.wrongNone += 1;
      miss();
      return;
    }
    score.answerable += 1;
    const wanted = codesOf([...expect, ...also_ok]);
    const place = list.findIndex((code) => code !== null && wanted.has(code));
    if (list.length === 0) score.empty += 1;
    if (place === 0) score.first += 1;
    else miss();
    if (place >= 0 && place < 3) score.firstThree += 1;
  });
  return score;
}
