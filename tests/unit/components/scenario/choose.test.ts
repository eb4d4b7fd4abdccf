import { expect, it } from 'vitest';
import { readQuery } from '../../../../src/components/scenario/choose.ts';
import { parseAnswers } from '../../../../src/lib/cases/answers.ts';
import { FACETS } from '../../lib/cases/small-guide.ts';

it('of two answers to one question the page of a scenario takes the one that the guide takes', () => {
  const query = '?kind=app&state=old&kind=page';
  expect(Object.entries(readQuery(query))).toEqual(Object.entries(parseAnswers(query, FACETS).answers));
});
