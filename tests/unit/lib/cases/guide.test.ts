import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, formatAnswers, parseAnswers, UNSURE } from '../../../../src/lib/cases/answers.ts';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { compileGuide, isQuestion, routesOf } from '../../../../src/lib/cases/guide.ts';
import type { Outcome } from '../../../../src/lib/cases/outcome.ts';
import { replay, withoutAnswer } from '../../../../src/lib/cases/replay.ts';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import type { Facet } from '../../../../src/lib/knowledge/facet.ts';

function facet(id: string, ...options: string[]): Facet {
  const made = options.map((option) => ({ id: option, label: option, short: option }));
  return { id, name: id, question: `${id}?`, why: 'because', unsure: true, options: made };
}

const FACETS = [facet('kind', 'app', 'page'), facet('state', 'new', 'old', 'gone'), facet('seal', 'yes', 'no')];

/** app: gone → a1 (seal shows in its papers), else a0; page: always p0, with a prelude when there is a seal. */
function outcomeOf({ kind, state, seal }: Case): Outcome {
  if (kind === 'page') return { route: 'p0', preludes: seal === 'yes' ? ['p9'] : [], detail: '' };
  return state === 'gone'
    ? { route: 'a1', preludes: [], detail: seal ?? '' }
    : { route: 'a0', preludes: [], detail: '' };
}

const GUIDE = compileGuide(FACETS, outcomeOf);

/** Any answers, complete or not, sure or not. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...FACETS.map(({ id, options }) =>
      fc
        .option(fc.constantFrom(...options.map((option) => option.id), UNSURE), { nil: undefined })
        .map((value) => [id, value] as const),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Answers);

describe('the compiled guide', () => {
  test('asks a question only where its answer changes what follows', () => {
    for (const node of GUIDE.nodes.filter(isQuestion)) {
      expect(new Set(Object.values(node.next)).size).toBeGreaterThan(1);
    }
  });

  test('has each part once', () => {
    const keys = GUIDE.nodes.filter(isQuestion).map((node) => JSON.stringify(node));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('lists its routes in the order of questions and options, options that lead the same way together', () => {
    const lines = routesOf(GUIDE).map(({ answers, end }) => [
      ...answers.map(({ facet: id, options }) => `${id}=${options.join('|')}`),
      ...end.preludes,
      end.route,
    ]);
    expect(lines).toEqual([
      ['kind=app', 'state=new|old', 'a0'],
      ['kind=app', 'state=gone', 'seal=yes', 'a1'],
      ['kind=app', 'state=gone', 'seal=no', 'a1'],
      ['kind=page', 'seal=yes', 'p9', 'p0'],
      ['kind=page', 'seal=no', 'p0'],
    ]);
  });
});

describe('replay', () => {
  test('gives for every complete case exactly the outcome it was compiled from', () => {
    for (const complete of enumerateCases(FACETS)) {
      const { route, preludes } = outcomeOf(complete);
      const state = replay(GUIDE, FACETS, complete);
      expect([state.routes, state.preludes, state.next]).toEqual([[route], preludes, undefined]);
    }
  });

  test('starts with the first question and every route possible', () => {
    const state = replay(GUIDE, FACETS, {});
    expect(state).toMatchObject({ next: 'kind', left: 3, routes: ['a0', 'a1', 'p0'], given: [], preludes: [] });
  });

  test('leaves out an answer that changes nothing, and says so', () => {
    const state = replay(GUIDE, FACETS, { kind: 'page', state: 'old' });
    expect(state.dropped).toEqual([{ facet: 'state', option: 'old' }]);
    expect(state.known).toEqual({ kind: 'page' });
    expect(state.next).toBe('seal');
  });

  test('says which answer ruled out which routes', () => {
    const { given } = replay(GUIDE, FACETS, { kind: 'app', state: 'gone' });
    expect(given).toEqual([
      { facet: 'kind', option: 'app', ruledOut: ['p0'] },
      { facet: 'state', option: 'gone', ruledOut: ['a0'] },
    ]);
  });

  test('keeps several routes alive where the reader is unsure, and names the fact that would decide', () => {
    const state = replay(GUIDE, FACETS, { kind: 'app', state: UNSURE, seal: UNSURE });
    expect(state.routes).toEqual(['a0', 'a1']);
    expect(state.next).toBeUndefined();
    expect(state.open).toEqual([{ facet: 'state', leaves: { new: ['a0'], old: ['a0'], gone: ['a1'] } }]);
  });

  test('names a prelude only when it holds whatever is still open', () => {
    expect(replay(GUIDE, FACETS, { kind: 'page' }).preludes).toEqual([]);
    expect(replay(GUIDE, FACETS, { kind: 'page', seal: 'yes' }).preludes).toEqual(['p9']);
  });

  test('never leaves a route possible that no completion of the answers reaches, nor misses one that does', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const agrees = (complete: Case) =>
          Object.entries(answers).every(([id, option]) => option === UNSURE || complete[id] === option);
        const reached = enumerateCases(FACETS)
          .filter(agrees)
          .map((complete) => outcomeOf(complete).route);
        expect(replay(GUIDE, FACETS, answers).routes).toEqual([...new Set(reached)].toSorted());
      }),
    );
  });

  test('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).toReversed());
        expect(replay(GUIDE, FACETS, reversed)).toEqual(replay(GUIDE, FACETS, answers));
      }),
    );
  });

  test('comes to the same state from its own counted answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const state = replay(GUIDE, FACETS, answers);
        const counted = Object.fromEntries(state.given.map(({ facet: id, option }) => [id, option]));
        expect(replay(GUIDE, FACETS, counted)).toEqual({ ...state, dropped: [] });
      }),
    );
  });

  test('ends after answering each next question, whichever way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), (choices) => {
        let answers: Answers = {};
        for (const choice of choices) {
          const { next } = replay(GUIDE, FACETS, answers);
          const options = FACETS.find(({ id }) => id === next)?.options ?? [];
          if (next !== undefined) answers = { ...answers, [next]: options[choice % options.length]?.id ?? UNSURE };
        }
        expect(replay(GUIDE, FACETS, answers).next).toBeUndefined();
      }),
    );
  });

  test('asks a question again once its answer is taken back, the others kept', () => {
    const answers = withoutAnswer({ kind: 'app', state: 'gone', seal: 'no' }, 'state');
    expect(replay(GUIDE, FACETS, answers)).toMatchObject({ next: 'state', known: { kind: 'app', seal: 'no' } });
  });
});

describe('answers in an address', () => {
  test('come back as they were written, in the order of the questions', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const address = formatAnswers(answers, FACETS);
        const read = parseAnswers(address, FACETS);
        expect(read).toEqual({ answers, ignored: [] });
        expect(formatAnswers(read.answers, FACETS)).toBe(address);
      }),
    );
  });

  test.each([
    ['an unknown facet', '?colour=red', [{ name: 'colour', value: 'red' }]],
    ['an unknown option', '?kind=ship', [{ name: 'kind', value: 'ship' }]],
    ['a second answer to one question', '?kind=app&kind=page', [{ name: 'kind', value: 'page' }]],
    [
      'a name of every object',
      '?__proto__=x&constructor=app',
      [
        { name: '__proto__', value: 'x' },
        { name: 'constructor', value: 'app' },
      ],
    ],
    ['what a chat program adds: silently', '?from=singlemessage&isappinstalled=0&utm_source=a', []],
  ])('ignores %s', (_what, query, ignored) => {
    expect(parseAnswers(query, FACETS).ignored).toEqual(ignored);
  });

  test('does not take «unsure» where the question does not offer it', () => {
    const sure = FACETS.map((one) => ({ ...one, unsure: false }));
    expect(parseAnswers('?kind=unsure', sure)).toEqual({ answers: {}, ignored: [{ name: 'kind', value: 'unsure' }] });
  });

  test('never throw and hold nothing but options, whatever the address says', () => {
    const words = fc.constantFrom('kind', 'state', 'app', 'unsure', '&', '=', '%', '%E0', '__proto__', '+', '\u0000');
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => `?${parts.join('')}`),
    );
    fc.assert(
      fc.property(query, (text) => {
        const { answers } = parseAnswers(text, FACETS);
        for (const [id, value] of Object.entries(answers)) {
          const options = FACETS.find((one) => one.id === id)?.options.map((option) => option.id) ?? [];
          expect([...options, UNSURE]).toContain(value);
        }
        replay(GUIDE, FACETS, answers);
      }),
      { numRuns: 10_000 },
    );
  });
});
