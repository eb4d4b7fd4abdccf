import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_ANSWERS,
  formatAnswers,
  formatAsk,
  parseAnswers,
  parseAsk,
  UNSURE,
} from '../../../../src/lib/cases/answers.ts';
import { replay } from '../../../../src/lib/cases/replay.ts';
import { facet } from '../../../builders.ts';
import { anyAnswers, FACETS, GUIDE } from './small-guide.ts';

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
    [
      'what only begins or ends like it',
      '?fromage=1&xfrom=1',
      [
        { name: 'fromage', value: '1' },
        { name: 'xfrom', value: '1' },
      ],
    ],
    ['what a chat program adds: silently', '?from=singlemessage&isappinstalled=0&utm_source=a', []],
  ])('ignores %s', (_what, query, ignored) => {
    expect(parseAnswers(query, FACETS).ignored).toEqual(ignored);
  });

  test('says of a wrong answer that it is one, even where a chat program would use that name', () => {
    const facets = [facet('scene', ['inside', 'outside'])];
    expect(parseAnswers('?scene=1089', facets).ignored).toEqual([{ name: 'scene', value: '1089' }]);
  });

  test('are not looked for beyond what any address of ours holds', () => {
    const address = `?${'colour=red&'.repeat(64)}`;
    expect(parseAnswers(`${address}kind=app`, FACETS)).toMatchObject({ answers: {}, ignored: { length: 64 } });
    expect(parseAnswers(`${address.slice(0, -'colour=red&'.length)}kind=app`, FACETS).answers).toEqual({ kind: 'app' });
  });

  test('are nothing in an address where there are none', () => {
    expect(formatAnswers({}, FACETS)).toBe('');
  });

  test('does not take «unsure» where the question does not offer it', () => {
    const sure = FACETS.map((one) => ({ ...one, unsure: false }));
    expect(parseAnswers('?kind=unsure', sure)).toEqual({ answers: {}, ignored: [{ name: 'kind', value: 'unsure' }] });
  });

  test('stay beside the question that is to be shown again', () => {
    const query = formatAsk({ kind: 'app' }, FACETS, 'kind');
    expect([parseAsk(query), parseAnswers(query, FACETS)]).toEqual(['kind', { answers: { kind: 'app' }, ignored: [] }]);
    expect(parseAsk(formatAsk({}, FACETS, ALL_ANSWERS))).toBe(ALL_ANSWERS);
    expect(parseAsk('?kind=app')).toBeUndefined();
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
    );
  });
});
