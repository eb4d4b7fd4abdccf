import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { openHere } from '../../scripts/export/open-here.ts';
import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { HEADER_RULES } from '../../src/lib/security/headers.ts';
import { attribute, type BuiltPage, DIST, readPage, readPages, textOf } from './built-pages.ts';

const pages = readPages();
const standingAlone = [
  readPage('one-file.html', await makeOneFile(DIST)),
  readPage('open-here.html', openHere('site', '指南')),
];

const checksum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const metaPlace = ({ elements }: BuiltPage) =>
  elements.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
const policyOf = (page: BuiltPage) =>
  new Map(
    (attribute(page.elements[metaPlace(page)], 'content') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
const inlineOf = ({ elements }: BuiltPage, tag: string) =>
  elements
    .filter(({ tagName }) => tagName === tag)
    .filter(
      (element) => !/json|plain/.test(attribute(element, 'type') ?? '') && attribute(element, 'src') === undefined,
    )
    .map((element) => checksum(textOf(element)));

describe.each([...pages, ...standingAlone].map((page) => [page.file, page] as const))('%s', (file, page) => {
  const policy = policyOf(page);
  const alone = standingAlone.includes(page);

  it('has one policy, before anything it has to hold for, and keeps its reader’s address to itself', () => {
    const policies = page.elements.filter((it) => /content-security/i.test(attribute(it, 'http-equiv') ?? ''));
    const before = page.elements.slice(0, metaPlace(page)).map(({ tagName }) => tagName);
    expect([policies.length, ...before]).toEqual([1, 'html', 'head', 'meta']);
    const referrer = page.elements.find((element) => attribute(element, 'name') === 'referrer');
    expect(attribute(referrer, 'content')).toBe('no-referrer');
  });

  it('forbids all but what it names, and names no other host, no scheme for scripts, nothing unsafe', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'", 'file:']);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:']);
    expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"]);
    const others = [...policy.values()].flat().filter((source) => !/^'(?:none|self|sha256-[\w+/]{43}=)'$/.test(source));
    // Pagefind, which is WebAssembly, may be compiled; no text may be run.
    const allowed = ['data:', 'file:', "'wasm-unsafe-eval'"];
    expect(others.filter((source) => !allowed.includes(source))).toEqual([]);
    const compiling = [...policy].filter(([, sources]) => sources.includes("'wasm-unsafe-eval'")).map(([name]) => name);
    expect(compiling.filter((name) => name !== 'script-src')).toEqual([]);
    for (const name of ['script-src', 'style-src', 'connect-src', 'child-src', 'manifest-src'])
      expect((policy.get(name) ?? []).filter((source) => source.endsWith(':'))).toEqual([]);
  });

  it('names exactly the scripts and styles it holds', () => {
    const named = (name: string) =>
      (policy.get(name) ?? []).filter((source) => source.startsWith("'sha256-")).toSorted();
    const held = (tag: string) => [...new Set(inlineOf(page, tag))].toSorted();
    expect(named('style-src')).toEqual(held('style'));
    if (file === 'one-file.html') expect(named('script-src')).toEqual(expect.arrayContaining(held('script')));
    else expect(named('script-src')).toEqual(held('script'));
  });

  it('asks no server but its own', () => {
    expect(policy.get('connect-src')).toEqual(policy.get('child-src'));
    if (alone) expect(policy.get('connect-src')).toBeUndefined();
  });

  it('has nothing that such a policy would stop', () => {
    const stopped = page.elements.filter(
      ({ tagName, attrs }) =>
        ['base', 'object', 'embed', 'iframe', 'frame', 'applet', 'video', 'audio'].includes(tagName) ||
        attrs.some(({ name, value }) => name === 'style' || /^on/i.test(name) || /^\s*javascript:/i.test(value)),
    );
    expect(stopped.map(({ tagName }) => tagName)).toEqual([]);
  });
});

describe('for hosts', () => {
  /** Reads the file as hosts do: a line at the edge is an address, `*` in it any rest; those below it are its headers. */
  const sentWith = (address: string) => {
    const blocks = readFileSync(path.join(DIST, '_headers'), 'utf8').split(/^(?=\/)/m);
    const lines = blocks.flatMap((block) => {
      const [pattern = '', ...headers] = block.trimEnd().split('\n');
      const [start = '', ...rest] = pattern.split('*');
      return (rest.length === 0 ? address === start : address.startsWith(start)) ? headers : [];
    });
    return lines
      .filter((line) => line !== '')
      .map((line) => {
        expect(line).toMatch(/^[ \t]+[A-Za-z-]+: \S/);
        const [name = '', ...value] = line.trim().split(':');
        return [name.toLowerCase(), value.join(':').trim()] as const;
      });
  };
  const files = (folder: string) => readdirSync(path.join(DIST, folder)).map((name) => `/${folder}/${name}`);

  test.each(['/', '/guide.html', '/print.css', '/pagefind/pagefind.js', '/pagefind/pagefind-entry.json.js'])(
    'a browser gets %s with what no page can say for itself, and asks for it again',
    (address) => {
      const headers = sentWith(address);
      const sent = new Map(headers);
      expect(sent.size).toBe(headers.length);
      expect([...sent.keys()].toSorted()).toEqual([
        ...['content-security-policy', 'permissions-policy', 'referrer-policy', 'x-content-type-options'],
      ]);
      const policy = (sent.get('content-security-policy') ?? '').split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"]),
      );
      // What only a page's own policy can name would stop its scripts, styles and pictures if it stood here.
      expect(policy.filter((directive) => /^(?:default|script|style|img|connect|child)-src/.test(directive))).toEqual(
        [],
      );
      expect(sent.get('referrer-policy')).toBe('no-referrer');
      expect(sent.get('x-content-type-options')).toBe('nosniff');
      expect(sent.get('permissions-policy')).toMatch(/^(?:[a-z-]+=\(\)(?:, |$))+$/);
    },
  );

  it('only what is named by its bytes is kept for ever', () => {
    const named = [...files('pagefind/fragment'), ...files('pagefind/index')];
    expect(named.length).toBeGreaterThan(0);
    for (const address of named) {
      expect(address).toMatch(/_[0-9a-f]{7,}\.pf_/);
      expect(new Map(sentWith(address)).get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  const guide = readFileSync('docs/deploying.md', 'utf8');

  test.each(HEADER_RULES.flatMap(([, headers]) => headers).map(([name, value]) => [name, value]))(
    '%s is said in the guide to publishing as it is sent: %s',
    (name, value) => {
      expect(guide).toContain(name);
      expect(guide).toContain(value);
    },
  );
});
