import { describe, expect, test } from 'vitest';
import { isQuestion, routesOf } from '../../../../src/lib/cases/guide.ts';
import { GUIDE } from './small-guide.ts';

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
