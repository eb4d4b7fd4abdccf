import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../../../src/lib/cases/destination.ts';
import { FACETS, GUIDE } from './small-guide.ts';

describe('answers lead', () => {
  test.each([
    ['on in the guide while a question is left', { kind: 'app' }, { query: '?kind=app' }],
    ['to the scenario they come to', { kind: 'page', seal: 'no' }, { code: 'p0', query: '?kind=page&seal=no' }],
    [
      'to it without what does not matter there',
      { kind: 'page', state: 'old', seal: 'no' },
      { code: 'p0', query: '?kind=page&seal=no' },
    ],
    [
      'to it although a paper is still unsure',
      { kind: 'app', state: 'gone', seal: 'unsure' },
      { code: 'a1', query: '?kind=app&state=gone&seal=unsure' },
    ],
    [
      'nowhere else while several scenarios are left',
      { kind: 'app', state: 'unsure', seal: 'yes' },
      { query: '?kind=app&state=unsure&seal=yes' },
    ],
  ])('%s', (_where, answers, destination) => {
    expect(destinationOf(GUIDE, FACETS, answers)).toEqual(destination);
  });
});
