import { describe, expect, test } from 'vitest';
import { formatRequest, parseRequest } from '../../../../src/lib/timeline/request.ts';
import { EVENTS } from '../../../builders.ts';

const CODES = ['mp-2', 'oa-6'];
const NAMES = { codes: CODES, accounts: ['mini-program', 'official-account'], events: EVENTS.map(({ id }) => id) };

describe('what the address asks for', () => {
  test.each([
    ['', {}],
    ['?code=mp-2', { code: 'mp-2' }],
    ['?event=verified&account=mini-program', { event: 'verified', account: 'mini-program' }],
    ['?account=official-account', { account: 'official-account' }],
    ['?event=not-stated', {}],
    ['?event=constructor&account=store-mini-program&code=mp-99', {}],
    ['?event=verified&event=renamed', { event: 'verified' }],
    ['?day=2026-11-25&from=singlemessage', {}],
  ])('%j is %j', (query, request) => {
    expect(parseRequest(query, NAMES)).toEqual(request);
  });

  test.each([
    [{}, ''],
    [{ code: 'mp-2' }, '?code=mp-2'],
    [
      { account: 'official-account', event: 'renamed', code: 'oa-6' },
      '?code=oa-6&event=renamed&account=official-account',
    ],
  ] as const)('%j is written %j', (request, query) => {
    expect(formatRequest(request)).toBe(query);
  });
});
