import { describe, expect, it, test } from 'vitest';
import { fullTextQueries } from '../../../../src/lib/search/full-text.ts';
import type { Plan, PlannedWord } from '../../../../src/lib/search/plan.ts';
import { planQuery } from '../../../../src/lib/search/plan.ts';
import { smallLexicon } from './table-builder.ts';

const lexicon = smallLexicon();
const word = (term: string, weight: number): PlannedWord => ({ typed: [term], term, weight });
const plan = (words: PlannedWord[], rest: Partial<Plan> = {}): Plan => ({
  ...planQuery('', lexicon),
  words,
  content: words.map(({ term }) => term).join(''),
  ...rest,
});

describe('the questions to the full text', () => {
  test.each([
    ['公众号注销', ['"公众号注销"', '公众号 注销']],
    ['服务号怎么注销', ['"服务号注销"', '服务号 注销', '公众号 注销']],
    ['公众号红烧肉', ['"公众号红烧肉"', '公众号 红烧肉', '"红烧肉"']],
    ['怎么', []],
    ['', []],
  ])('for %j are %j, no question twice', (query, stages) => {
    expect(fullTextQueries(planQuery(query, lexicon)).stages).toEqual(stages);
  });

  it('end with the four words that say most, one by one', () => {
    const words = [word('轻', 0.59), word('a', 0.59), word('b', 1), word('c', 3), word('d', 2), word('e', 0.6)];
    expect(fullTextQueries(plan(words)).stages.slice(2)).toEqual(['"c"', '"d"', '"b"', '"e"']);
  });

  it('want pages that say a long query word for word, even where it has no word that tells', () => {
    expect(fullTextQueries(planQuery('公众号红烧肉', lexicon)).copied).toBe(false);
    const asked = fullTextQueries(planQuery('怎么怎么怎么怎么怎么怎么', lexicon));
    expect(asked).toMatchObject({ copied: true, stages: ['"怎么怎么怎么怎么怎么怎么"', '怎么怎么怎么怎么怎么怎么'] });
  });

  it('ask for a long query as it was typed too, for numerals are folded and marks say nothing', () => {
    expect(fullTextQueries(planQuery('「红烧肉」要九十天才能再吃', lexicon)).stages).toContain(
      '红烧肉 要九十天才能再吃',
    );
  });

  it('ask for each unknown word by itself', () => {
    expect(fullTextQueries(plan([], { unknown: ['红烧肉', 'abc'] })).unknown).toEqual(['"红烧肉"', '"abc"']);
  });
});
