import { expect, test } from 'vitest';
import { type HostAnswer, judgeCopy } from '../../../../src/lib/editions/copy-age.ts';

const own = { version: '1.0.0', updated: '2026-11-30', content: 'a1' };
const answer = (body: string, more: Partial<HostAnswer> = {}): HostAnswer => ({
  status: 200,
  redirected: false,
  body,
  ...more,
});
const same = JSON.stringify(own);
const later = { version: '1.0.0', updated: '2026-12-05', content: 'b2' };
const corrected = { ...own, content: 'c3' };
const renewed = { ...own, version: '1.1.0' };

test.each([
  ['the same edition', answer(same), { state: 'same' }],
  ['a later day', answer(JSON.stringify(later)), { state: 'newer', edition: later }],
  ['another version', answer(JSON.stringify(renewed)), { state: 'newer', edition: renewed }],
  ['the same day with a letter corrected', answer(JSON.stringify(corrected)), { state: 'newer', edition: corrected }],
  ['nothing', undefined, { state: 'silent' }],
  ['that it is out of order', answer('', { status: 503 }), { state: 'silent' }],
  ['that nothing is there', answer('', { status: 404 }), { state: 'replaced' }],
  ['from another address', answer(same, { redirected: true }), { state: 'replaced' }],
  ['a login page or a parked one', answer('<!doctype html><title>登录</title>'), { state: 'replaced' }],
  ['other data', answer('{"version":1}'), { state: 'replaced' }],
  ['null', answer('null'), { state: 'replaced' }],
])('a host that answers %s', (_what, given, expected) => {
  expect(judgeCopy(own, given)).toEqual(expected);
});
