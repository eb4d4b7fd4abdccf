import { expect, it } from 'vitest';
import { readQuery } from '../../../../src/components/scenario/choose.ts';
import { parseAnswers } from '../../../../src/lib/cases/answers.ts';
import { FACETS } from '../../lib/cases/small-guide.ts';

it('of two answers to one question the page of a scenario takes the one that the guide takes', () => {
  const query = '?kind=app&state=old&kind=page';
  expect(readQuery(query)).toEqual(parseAnswers(query, FACETS).answers);
  expect(Object.keys(readQuery('?state=old&kind=app'))).toEqual(['state', 'kind']);
});
