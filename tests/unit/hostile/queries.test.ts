import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { answerQuery } from '../../../src/lib/search/answer.ts';
import { fold, isHan, parseVariants } from '../../../src/lib/search/fold.ts';
import { fullTextQueries } from '../../../src/lib/search/full-text.ts';
import { highlight } from '../../../src/lib/search/highlight.ts';
import { buildLexicon } from '../../../src/lib/search/lexicon.ts';
import { foldNumerals, parseNumeral } from '../../../src/lib/search/numerals.ts';
import { parseSyllables, readLatin, spell } from '../../../src/lib/search/pinyin.ts';
import { planQuery } from '../../../src/lib/search/plan.ts';
import { readQuery } from '../../../src/lib/search/reading.ts';
import { buildScorer } from '../../../src/lib/search/scorer.ts';
import { findTypos, oneApart } from '../../../src/lib/search/typo.ts';
import { SMALL, smallLexicon } from '../lib/search/table-builder.ts';
import { expectPrototypesClean, hostileText, LONG_TEXTS, RUNS } from './hostile-text.ts';

const lexicon = smallLexicon();
const score = buildScorer(lexicon);
const { variants } = lexicon;

afterAll(expectPrototypesClean);

describe('any text', () => {
  it('is folded to letters, digits and single spaces, each from a place in the text', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const { text, at } = fold(source, variants);
        expect(text).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(at).toHaveLength(text.length + 1);
        expect(at.at(-1)).toBe(source.length);
        expect(at.every((offset, index) => offset >= (at[index - 1] ?? 0))).toBe(true);
      }),
      RUNS,
    );
  });

  it('keeps its length in offsets when its numerals are folded', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const folded = foldNumerals({ text, at: Array.from({ length: text.length + 1 }, (_, index) => index) });
        expect(folded.at).toHaveLength(folded.text.length + 1);
        expect(foldNumerals(folded)).toEqual(folded);
        const number = parseNumeral(text);
        expect(number === undefined || Number.isSafeInteger(number)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is shown whole, with marks only around what was asked for', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), (text, words) => {
        const folded = words.map((word) => fold(word, variants).text);
        const stretches = highlight(text, folded, variants);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        expect(stretches.every((stretch) => stretch.text !== '')).toBe(true);
        if (folded.every((word) => word === '')) expect(stretches.some(({ marked }) => marked)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('any query', () => {
  it('is read into words that stand in it, one after the other', () => {
    fc.assert(
      fc.property(hostileText, (query) => {
        const { folded, hits, rest } = readQuery(query, lexicon);
        for (const { start, end, typed, sense } of hits) {
          expect(folded.text.slice(start, end)).toBe(typed);
          expect(SMALL.senses[sense]).toBeDefined();
        }
        for (const run of rest) expect(folded.text).toContain(run);
        expect(folded.at.every((offset) => offset <= query.length)).toBe(true);
      }),
      RUNS,
    );
  });

  it('gets an answer: pages that there are, none twice, or a note, or none yet', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (query, asTyped) => {
        const plan = planQuery(query, lexicon, asTyped);
        const queries = fullTextQueries(plan);
        const found = {
          stages: [['oa-0.html', 'x']],
          quoting: ['oa-0.html'],
          unknown: plan.unknown.map(() => ['oa-3.html']),
        };
        for (const answer of [
          answerQuery(plan, score(plan), lexicon),
          answerQuery(plan, score(plan), lexicon, found),
        ]) {
          expect(new Set(answer.pages).size).toBe(answer.pages.length);
          for (const page of answer.pages) expect(SMALL.pages[page]).toBeDefined();
          expect(answer.answered).toBe(answer.note === '' && answer.pages.length + answer.more.length > 0);
        }
        for (const one of [...queries.stages, ...queries.unknown]) {
          expect(one.replaceAll('"', '')).toMatch(/^[\p{L}\p{N} ]*$/u);
        }
      }),
      RUNS,
    );
  });

  it('finds words that are written like what every object inherits', () => {
    const words = ['constructor', '__proto__', 'toString', 'valueOf'];
    const senses = words.map((word) => ({
      term: word,
      words: [fold(word, variants).text],
      see: [],
      weight: 1,
      means: { [word]: 'a' },
    }));
    const odd = buildLexicon({ ...SMALL, senses });
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), hostileText), { maxLength: 4 }), (parts) => {
        const plan = planQuery(parts.join('，'), odd);
        expect(Object.values(plan.known).every((options) => String(options) === 'a')).toBe(true);
        expect(readLatin('constructor', odd.readings())).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('any run of letters', () => {
  const syllables = parseSyllables('cheng程 gong公 hao号 xiao小销 zhong众 zhu注');
  const readings = spell(['公众号', '注销', '小程序', '公号'], syllables, {});
  const runs = fc.oneof(
    fc
      .array(fc.constantFrom('gong', 'zhong', 'hao', 'zhu', 'xiao', 'g', 'z', 'h', 'x'), { maxLength: 15 })
      .map((parts) => parts.join('')),
    hostileText,
  );

  it('spells words of the table or none', () => {
    fc.assert(
      fc.property(runs, (run) => {
        for (const word of readLatin(run, readings) ?? []) expect(['公众号', '注销', '公号']).toContain(word);
      }),
      RUNS,
    );
  });

  it('makes a table of syllables of any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (table, words) => {
        const spelled = spell(words.split(/(?=[\s\S])/), parseSyllables(table), {});
        for (const [reading] of spelled.full) expect(reading).toMatch(/^[a-z]+$/);
        expect([...parseVariants(table).keys()].every((char) => [...char].length === 1)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('any typo', () => {
  it('is one character away from its word, whichever of the two is asked first', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (typed, word) => {
        expect(oneApart(typed, word) === undefined).toBe(oneApart(word, typed) === undefined);
        expect(oneApart(typed, typed)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('stands in the text', () => {
    fc.assert(
      fc.property(hostileText, (source) => {
        const text = fold(source, variants).text.slice(0, 200);
        const known = Array.from({ length: text.length }, (_, index) => isHan(text[index] ?? '') && index % 3 === 0);
        for (const { start, end, word } of findTypos(text, lexicon.senseOf.keys(), known, [])) {
          expect(oneApart(text.slice(start, end), word)).toBeDefined();
        }
      }),
      RUNS,
    );
  });
});

describe('the same thing over and over', () => {
  test.each(LONG_TEXTS)('%s comes to an end', (_what, text) => {
    expect(() => highlight(text.slice(0, 20_000), ['注销', 'a'], variants)).not.toThrow();
    const plan = planQuery(text, lexicon);
    expect(plan.reading.folded.text.length).toBeLessThan(5000);
    expect(() => answerQuery(plan, score(plan), lexicon)).not.toThrow();
  });
});
