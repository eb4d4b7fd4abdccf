import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { formatAnswers, parseAnswers, UNSURE } from '../../../src/lib/cases/answers.ts';
import { compileGuide } from '../../../src/lib/cases/guide.ts';
import { replay } from '../../../src/lib/cases/replay.ts';
import { formatSpot, parseSpot, spotId } from '../../../src/lib/editions/spot.ts';
import { FACETS } from '../lib/cases/small-worlds.ts';
import { expectPrototypesClean, hostileText, LONG_TEXTS, RUNS } from './hostile-text.ts';

const guide = compileGuide(FACETS, (known) => ({
  route: `mp-${known.kind === 'a' ? 1 : 2}`,
  preludes: Reflect.get(known, 'constructor') === 'yes' ? ['mp-3'] : [],
  detail: String(Reflect.get(known, 'to-string')),
}));
const ROUTES = ['mp-1', 'mp-2'];

/** Queries that mix true answers with anything at all. */
const queries = fc
  .array(
    fc.oneof(
      fc.tuple(hostileText, hostileText),
      fc
        .constantFrom(...FACETS)
        .chain(({ id, options }) =>
          fc.tuple(
            fc.constant(id),
            fc.oneof(fc.constantFrom(UNSURE, ...options.map((option) => option.id)), hostileText),
          ),
        ),
    ),
    { maxLength: 6 },
  )
  .chain((pairs) =>
    fc.constantFrom(
      `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`,
      `?${pairs.map(([name, value]) => `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`,
    ),
  );

afterAll(expectPrototypesClean);

describe('answers from any address', () => {
  it('are answers of the guide, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(queries, hostileText), (query) => {
        const { answers, ignored } = parseAnswers(query, FACETS);
        for (const [id, value] of Object.entries(answers)) {
          const options = FACETS.find((facet) => facet.id === id)?.options.map((option) => option.id);
          expect([...(options ?? []), UNSURE]).toContain(value);
        }
        expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
        expect(ignored.length).toBeLessThanOrEqual(64);
      }),
      RUNS,
    );
  });

  it('come back the same from the address that is written for them', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { answers } = parseAnswers(query, FACETS);
        const written = formatAnswers(answers, FACETS);
        expect(written).toMatch(/^(?:\?[a-z-]+=[A-Za-z-]+(?:&[a-z-]+=[A-Za-z-]+)*)?$/);
        expect(parseAnswers(written, FACETS)).toEqual({ answers, ignored: [] });
      }),
      RUNS,
    );
  });

  it('always leave a route, and each answer either counts or is dropped', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { answers } = parseAnswers(query, FACETS);
        const state = replay(guide, FACETS, answers);
        expect(state.routes.length).toBeGreaterThan(0);
        expect(ROUTES).toEqual(expect.arrayContaining(state.routes));
        const counted = [...state.given, ...state.dropped].map(({ facet, option }) => [facet, option]);
        expect(Object.fromEntries(counted)).toEqual(answers);
      }),
      RUNS,
    );
  });

  it('need not be answers at all for the guide to go on', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...FACETS.map(({ id }) => id), '__proto__'), hostileText),
      hostileText,
      { maxKeys: 5 },
    );
    fc.assert(
      fc.property(anything, (answers) => {
        expect(replay(guide, FACETS, answers).routes.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test.each(LONG_TEXTS)('of %s over and over come to an end', (_what, text) => {
    expect(() => parseAnswers(`?kind=${text}&${text}`, FACETS)).not.toThrow();
  });
});

describe('a place in the one-file edition', () => {
  it('from any fragment is read and written back as it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const spot = parseSpot(`#/${text}`);
        expect(spot === undefined ? undefined : formatSpot(spot)).toBe(`#/${text}`);
        expect(parseSpot(text.replace(/^#\//, ''))).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('has an id that its own address names', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (page, id) => {
        expect(`#${spotId(page, id)}`).toBe(formatSpot({ page, query: '', fragment: `#${id}` }));
      }),
      RUNS,
    );
  });
});
