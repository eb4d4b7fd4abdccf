import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/lib/cases/condition.ts';
import { askedFacets, fittingAnswers } from '../../../../src/lib/letters/asked.ts';
import { facet } from '../../../builders.ts';
import { letterUse, sealed, signed } from './letter-builders.ts';

const FACETS = [
  facet('status', ['active', 'renamed', 'gone']),
  facet('kind', ['shop', 'firm']),
  facet('seal', ['there', 'never']),
  facet('colour', ['red', 'blue']),
];
const ASKS = ['status', 'kind', 'seal', 'colour'];
const USES = [
  letterUse('mp-2', {
    when: { status: 'active', kind: 'shop' },
    requirements: [sealed(undefined, { seal: 'never' }), signed({ seal: 'never' })],
  }),
  letterUse('mp-3', { when: { status: 'gone' }, requirements: [sealed({ kind: 'firm' })] }),
];
const asked = (answers: Case) =>
  askedFacets(USES, ASKS, FACETS, answers).map(({ facet: { id }, options }) => [id, options.map((one) => one.id)]);

describe('what is asked', () => {
  test.each<[Case, unknown]>([
    [
      {},
      [
        ['status', ['active', 'gone']],
        ['kind', ['shop', 'firm']],
        ['seal', ['there', 'never']],
      ],
    ],
    [
      { status: 'active' },
      [
        ['status', ['active', 'gone']],
        ['seal', ['there', 'never']],
      ],
    ],
    [
      { status: 'gone' },
      [
        ['status', ['active', 'gone']],
        ['kind', ['shop', 'firm']],
      ],
    ],
    [
      { status: 'gone', kind: 'firm' },
      [
        ['status', ['active', 'gone']],
        ['kind', ['shop', 'firm']],
      ],
    ],
  ])('after %j is what still changes the letter, with the options some scenario leaves', (answers, expected) => {
    expect(asked(answers)).toEqual(expected);
  });

  it('is what only decides which scenario it is, too', () => {
    const uses = [letterUse('mp-2', { when: { kind: 'shop' } }), letterUse('mp-3', { when: { kind: 'firm' } })];
    expect(askedFacets(uses, ['kind', 'seal'], FACETS, {}).map(({ facet: { id } }) => id)).toEqual(['kind']);
  });

  it('is nothing that there is no question for', () => {
    expect(askedFacets(USES, ['weather'], FACETS, {})).toEqual([]);
  });
});

test.each<[Case, Case]>([
  [
    { status: 'active', seal: 'never' },
    { status: 'active', seal: 'never' },
  ],
  [
    { status: 'active', kind: 'firm', seal: 'never' },
    { status: 'active', seal: 'never' },
  ],
  [{ status: 'renamed', kind: 'firm' }, { kind: 'firm' }],
  [{ weather: 'rain' }, {}],
  [JSON.parse('{"__proto__":"x"}'), {}],
])('of the answers %j fit %j', (answers, fitting) => {
  expect(fittingAnswers(USES, ASKS, answers)).toEqual(fitting);
});
