import { describe, expect, it } from 'vitest';
import { formatPolicy, type PageNeeds, REFERRER } from '../../../../src/lib/security/policy.ts';

const NOTHING: PageNeeds = { scripts: [], styles: [], loadsFiles: false, compiles: false };

/** A policy as its directives. */
function policy(needs: Partial<PageNeeds>): Record<string, string> {
  const directives = formatPolicy({ ...NOTHING, ...needs }).split('; ');
  return Object.fromEntries(directives.map((directive) => directive.split(/ (.*)/s, 2)));
}

describe('the policy of a page', () => {
  it('allows a page without scripts nothing but pictures and forms of its own', () => {
    expect(policy({})).toEqual({
      'default-src': "'none'",
      'img-src': "'self' data:",
      'base-uri': "'none'",
      'form-action': "'self' file:",
    });
  });

  it('names every script and style by its checksum, each once', () => {
    const { 'script-src': scripts, 'style-src': styles } = policy({ scripts: ['a', 'b', 'a'], styles: ['c'] });
    expect([scripts, styles]).toEqual(["'sha256-a' 'sha256-b'", "'sha256-c'"]);
  });

  it('lets a page that loads files take scripts, a worker and a manifest from the site, and no frame', () => {
    const directives = policy({ loadsFiles: true, scripts: ['a'] });
    expect(directives['script-src']).toBe("'self' 'sha256-a'");
    expect(directives['manifest-src']).toBe("'self'");
    expect(directives['child-src']).toBe("'self'");
    expect(directives['connect-src']).toBe("'self'");
    expect(directives['frame-src']).toBe("'none'");
  });

  it('allows only a page that compiles what WebAssembly needs', () => {
    expect(policy({ compiles: true })['script-src']).toBe("'wasm-unsafe-eval'");
    expect(policy({ loadsFiles: true, scripts: ['a'] })['script-src']).not.toContain('wasm');
  });
});

it('tells nobody where a reader came from', () => {
  expect(REFERRER).toBe('no-referrer');
});
