import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, UNSURE } from '../../../../src/lib/cases/answers.ts';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { replay } from '../../../../src/lib/cases/replay.ts';
import { enumerateCases } from '../../../../src/lib/cases/table.ts';
import { anyAnswers, FACETS, GUIDE, outcomeOf } from './small-guide.ts';

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

  test('knows nothing of what the reader is unsure of', () => {
    expect(replay(GUIDE, FACETS, { kind: 'app', state: UNSURE }).known).toEqual({ kind: 'app' });
  });

  test('counts an answer wherever its question may still come, and only there', () => {
    const { given, routes } = replay(GUIDE, FACETS, { kind: UNSURE, state: 'new', seal: 'yes' });
    expect(given.map(({ facet: id, option }) => `${id}=${option}`)).toEqual(['kind=unsure', 'state=new', 'seal=yes']);
    expect(routes).toEqual(['a0', 'p0']);
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
});
