import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { securePage } from '../../../src/finish/policy.ts';

const HEAD = '<!doctype html><html><head><meta charset="utf-8">';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (page: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
const directive = (page: string, name: string) =>
  policyOf(page)
    .split('; ')
    .find((one) => one.startsWith(`${name} `));

describe('a page gets a policy', () => {
  it('that stands before whatever it has to hold for', () => {
    const page = securePage(`${HEAD}<style>a{}</style><script>1</script>`);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
    expect(page.startsWith(`${HEAD}<meta http-equiv=`)).toBe(true);
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
  });

  it('that names its scripts and styles by what is between their tags, down to the last space', () => {
    const page = securePage(`${HEAD}<style> a > b {} </style><body><script> x < y\n</script>`);
    expect(directive(page, 'style-src')).toBe(`style-src 'self' ${hash(' a > b {} ')}`);
    expect(directive(page, 'script-src')).toBe(`script-src 'self' ${hash(' x < y\n')}`);
  });

  test.each([
    ['data', '<script type="application/json">{}</script>'],
    ['a file', '<script src="a.js"></script>'],
  ])('that names no script that is %s', (_what, script) => {
    expect(policyOf(securePage(HEAD + script))).not.toContain('sha256');
  });

  it('that names what stands in a template, a drawing or for readers without script', () => {
    const page = securePage(
      `${HEAD}<noscript><style>a{}</style></noscript><body><template><script>1</script></template><svg><style>b{}</style></svg>`,
    );
    expect(directive(page, 'style-src')).toBe(`style-src 'self' ${hash('a{}')} ${hash('b{}')}`);
    expect(directive(page, 'script-src')).toContain(hash('1'));
  });

  it('that lets WebAssembly run where there is a search box and a script', () => {
    const box = '<body><site-search></site-search>';
    expect(policyOf(securePage(`${HEAD}${box}<script>1</script>`))).toContain("'wasm-unsafe-eval'");
    expect(policyOf(securePage(HEAD + box))).not.toContain('wasm');
    expect(policyOf(securePage(`${HEAD}<body><script>1</script>`))).not.toContain('wasm');
  });

  it('that lets a page ask no server but its own, and one without scripts none', () => {
    expect(directive(securePage(`${HEAD}<body><script>1</script>`), 'connect-src')).toBe("connect-src 'self'");
    expect(directive(securePage(`${HEAD}<body>`), 'connect-src')).toBeUndefined();
  });

  it('that lets a page standing alone run what it holds, and load nothing', () => {
    const box = '<body><site-search></site-search><script>1</script>';
    const page = securePage(HEAD + box, { alone: true, laterScripts: ['later'] });
    expect(directive(page, 'script-src')).toBe(`script-src 'wasm-unsafe-eval' ${hash('1')} ${hash('later')}`);
    expect(directive(page, 'child-src')).toBeUndefined();
    expect(directive(page, 'connect-src')).toBeUndefined();
  });

  it('or stops the build where there is no place for it', () => {
    expect(() => securePage('<!doctype html><title>a</title>')).toThrow('charset');
  });
});
