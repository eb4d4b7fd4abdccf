import { describe, expect, it } from 'vitest';
import {
  formatHeadersFile,
  HEADER_RULES,
  HEADERS_FILE,
  SECURITY_HEADERS,
} from '../../../../src/lib/security/headers.ts';

describe('the headers', () => {
  const all = new Map(SECURITY_HEADERS);

  it('keep the site out of frames and forms on itself', () => {
    expect(all.get('Content-Security-Policy')?.split('; ')).toEqual([
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]);
  });

  it('switch off what no page uses, and tell nobody where a reader came from', () => {
    const unused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];
    expect(all.get('Permissions-Policy')?.split(', ')).toEqual(unused.map((feature) => `${feature}=()`));
    expect(all.get('Referrer-Policy')).toBe('no-referrer');
    expect(all.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('hold for every file, and only files with a hash in their name are kept for ever', () => {
    const caching = HEADER_RULES.filter(([, headers]) => headers.some(([name]) => name === 'Cache-Control'));
    expect(HEADER_RULES[0]).toEqual(['/*', SECURITY_HEADERS]);
    expect(caching.map(([address]) => address)).toEqual(['/pagefind/fragment/*', '/pagefind/index/*']);
    expect(caching.map(([, headers]) => headers)).toEqual(
      caching.map(() => [['Cache-Control', 'public, max-age=31536000, immutable']]),
    );
  });
});

describe('the file of headers', () => {
  it('has a line an address and, indented, a line a header', () => {
    const text = formatHeadersFile([
      [
        '/*',
        [
          ['A', 'b; c'],
          ['D', 'e'],
        ],
      ],
      ['/x/*', [['F', 'g']]],
    ]);
    expect(text).toBe('/*\n  A: b; c\n  D: e\n\n/x/*\n  F: g\n');
  });

  it('has the name hosts look for', () => {
    expect(HEADERS_FILE).toBe('_headers');
  });
});
