import { describe, expect, it, test } from 'vitest';
import { whenSchema } from '../../../../src/lib/schemas/when.ts';

describe('a when', () => {
  test.each<[string, unknown, boolean]>([
    ['one option', { kind: 'a' }, true],
    ['a list of options', { kind: ['a', 'b'] }, true],
    ['a list of conditions', [{ kind: 'a' }, { seal: 'b' }], true],
    ['no facet at all', {}, true],
    ['an empty list of options', { kind: [] }, false],
    ['an empty list of conditions', [], false],
    ['an empty option', { kind: '' }, false],
    ['a number', { kind: 1 }, false],
    ['true', { kind: true }, false],
    ['a nested condition', { kind: { is: 'a' } }, false],
    ['nothing', null, false],
  ])('with %s is allowed or refused', (_what, when, allowed) => {
    expect(whenSchema.safeParse(when).success).toBe(allowed);
  });

  it('keeps a facet that is named like a member of every object', () => {
    const when = { constructor: 'yes', 'to-string': ['a'] };
    expect(whenSchema.parse(when)).toEqual(when);
  });
});
