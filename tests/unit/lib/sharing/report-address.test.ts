import { describe, expect, it, test } from 'vitest';
import { reportAddress } from '../../../../src/lib/sharing/report-address.ts';

describe('the address for reports of mistakes', () => {
  test.each([
    ['a form on the web', 'https://example.org/report?from=guide'],
    ['a page of an inner network', 'http://wiki/report'],
    ['a mailbox', 'mailto:guide@example.org'],
  ])('may be %s', (_what, address) => {
    expect(reportAddress(address)).toBe(address);
  });

  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['spaces', '  '],
  ])('is none when it is %s', (_what, text) => {
    expect(reportAddress(text)).toBeUndefined();
  });

  it('is taken without the spaces around it', () => {
    expect(reportAddress(' https://example.org/ ')).toBe('https://example.org/');
  });

  test.each([
    ['a mailbox without its scheme', 'guide@example.org'],
    ['a host alone', 'example.org/report'],
    ['a script', 'javascript:alert(1)'],
  ])('is refused, in words, when it is %s', (_what, text) => {
    expect(() => reportAddress(text)).toThrow(text);
  });
});
