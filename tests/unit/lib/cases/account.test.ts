import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../../src/lib/cases/account.ts';
import type { When } from '../../../../src/lib/cases/condition.ts';
import { subject } from '../../../builders.ts';

describe('accountOf', () => {
  test.each<[string, When | undefined, string | undefined]>([
    ['the kind called as its option', { account: 'mini-program' }, 'mini-program'],
    ['the kind that has an option of another name', { account: 'store-mini-program' }, 'mini-program'],
    [
      'the kind of which several options are named',
      { account: ['mini-program', 'store-mini-program'] },
      'mini-program',
    ],
    [
      'the kind that every condition names',
      [{ account: 'official-account' }, { account: 'official-account' }],
      'official-account',
    ],
    ['nothing where two kinds are named', { account: ['mini-program', 'official-account'] }, undefined],
    [
      'nothing where each condition names another kind',
      [{ account: 'mini-program' }, { account: 'official-account' }],
      undefined,
    ],
    ['nothing where no kind is named', { seal: 'available' }, undefined],
    ['nothing without a condition', undefined, undefined],
  ])('gives %s', (_what, when, id) => {
    expect(accountOf(when, { ...subject(), facet: 'account' })?.id).toBe(id);
  });
});
