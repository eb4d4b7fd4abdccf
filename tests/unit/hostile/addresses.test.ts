import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { cleanAddress, isRootAbsolute, kindOf } from '../../../src/lib/addresses/address.ts';
import { addressAttribute, relsOf } from '../../../src/lib/addresses/attribute.ts';
import { fetchedByCss } from '../../../src/lib/addresses/css.ts';
import { formatRefresh, parseRefresh } from '../../../src/lib/addresses/refresh.ts';
import {
  decodePart,
  encodeName,
  relativeAddress,
  resolveFile,
  resolvePath,
  splitAddress,
} from '../../../src/lib/addresses/relative.ts';
import { rewriteAddress } from '../../../src/lib/addresses/rewrite.ts';
import { checkScript, scriptKind } from '../../../src/lib/addresses/script.ts';
import { fromRoot, rootCandidates } from '../../../src/lib/addresses/site-root.ts';
import { atomXml, sitemapXml } from '../../../src/lib/site-map/xml.ts';
import { change } from '../../builders.ts';
import { expectPrototypesClean, hostileText, LONG_TEXTS, RUNS } from './hostile-text.ts';

const SITE = 'http://site.example';
const FILES = new Set(['index.html', 'mini-program/x.html', 'a/b/c.html', 'style.css']);
const site = { files: FILES, ids: new Map([['index.html', new Set(['top', 'a'])]]) };

afterAll(expectPrototypesClean);

describe('any address', () => {
  it('taken for our own stays on our site in a browser too', () => {
    fc.assert(
      fc.property(hostileText, (address) => {
        fc.pre(kindOf(address) === 'own');
        const there = URL.parse(address, `${SITE}/a/b.html`);
        expect(there === null ? SITE : there.origin).toBe(SITE);
      }),
      RUNS,
    );
  });

  it('is of the kind it is once it is cleaned', () => {
    fc.assert(
      fc.property(hostileText, (address) => {
        const clean = cleanAddress(address);
        expect(cleanAddress(clean)).toBe(clean);
        expect(kindOf(clean)).toBe(kindOf(address));
        expect(isRootAbsolute(clean)).toBe(isRootAbsolute(address));
      }),
      RUNS,
    );
  });

  it('is put together again from its parts', () => {
    fc.assert(
      fc.property(hostileText, (address) => {
        const { path, query, fragment } = splitAddress(address);
        expect(path + query + fragment).toBe(address);
        expect(typeof decodePart(address)).toBe('string');
      }),
      RUNS,
    );
  });

  it('leads to a place inside the site or nowhere', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...FILES), (path, from) => {
        const place = resolvePath(path, from);
        // A slash that is encoded separates nothing, so such a step is a name that no file has.
        for (const step of place?.split('/') ?? []) if (!/%2f/i.test(path)) expect(['..', '.']).not.toContain(step);
        const file = resolveFile(path, from, FILES);
        expect(file === undefined || FILES.has(file)).toBe(true);
      }),
      RUNS,
    );
  });

  it('that is rewritten never becomes one of another kind', () => {
    const effects = fc.constantFrom('load', 'navigate', 'identify');
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...FILES), effects, (address, from, effect) => {
        const verdict = rewriteAddress(address, from, effect, site);
        if ('address' in verdict) expect(kindOf(verdict.address)).toBe(kindOf(address));
      }),
      RUNS,
    );
  });

  it('below a root that was found stays below it, unless it has a host of its own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (address, pathname) => {
        for (const root of rootCandidates(`/${pathname}`)) {
          expect(root).toMatch(/^\/(?:.*\/)?$/s);
          expect(fromRoot(address, '/r/')).toMatch(kindOf(address) === 'own' ? /^(?:\/r\/|[/?#]|$)/ : /[\s\S]/);
        }
      }),
      RUNS,
    );
  });
});

describe('the address of any file', () => {
  const name = hostileText.filter((text) => text !== '' && !/[/\0\\]|^\.\.?$/.test(text) && text.isWellFormed());
  const file = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));

  it('can stand in HTML as it is, and leads back to the file', () => {
    fc.assert(
      fc.property(file, file, (from, to) => {
        const address = relativeAddress(from, to);
        expect(address).toMatch(/^[\w./%~-]*$/);
        expect(kindOf(address)).toBe('own');
        expect(resolvePath(address, from)).toBe(to);
      }),
      RUNS,
    );
  });

  it('is decoded to what it was', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(decodePart(encodeName(text))).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('any text', () => {
  it('taken for a refresh is written as it was, where its address stays', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const content = `0;url=${text}`;
        const refresh = parseRefresh(content);
        if (refresh !== undefined) expect(refresh.before + refresh.address + refresh.after).toBe(content);
      }),
      RUNS,
    );
  });

  it('as the address of a refresh stays between its quotes', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('"', "'"), (address, quote) => {
        fc.pre(address !== '');
        const content = `0;url=${quote}x${quote}`;
        const written = formatRefresh({ before: `0;url=${quote}`, address, after: quote });
        expect(parseRefresh(written)).toMatchObject({ before: `0;url=${quote}`, after: quote });
        expect(parseRefresh(content)?.address).toBe('x');
      }),
      RUNS,
    );
  });

  it('taken for styles is read to its end, each address where it stands', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const { address, start } of fetchedByCss(text)) expect(text.slice(start)).toContain(address);
      }),
      RUNS,
    );
  });

  it('as an address in styles is found, unless it brings its own bytes', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom("'", '"'), (text, quote) => {
        const address = text.replace(/["'\\\n]/g, '');
        fc.pre(!/^(?:data:|#|$)/i.test(address));
        expect(fetchedByCss(`a{b:url(${quote}${address}${quote})}`)).toEqual([{ address, start: 8 }]);
      }),
      RUNS,
    );
  });
});

describe('any element', () => {
  it('has addresses only in attributes that are for them', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, attribute, value) => {
        const found = addressAttribute({ name, attributes: new Map([[attribute, value]]) }, attribute);
        if (found !== undefined) expect(['load', 'navigate', 'identify']).toContain(found.effect);
        expect(relsOf(new Map([['rel', value]]))).toEqual(expect.not.arrayContaining(['']));
      }),
      RUNS,
    );
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('has no address in %s', (name) => {
    expect(addressAttribute({ name: 'a', attributes: new Map([[name, '/x']]) }, name)).toBeUndefined();
  });
});

describe('any script', () => {
  it('is read to its end, each finding where it stands', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (code, type) => {
        for (const kind of [scriptKind(type), 'module'] as const) {
          for (const { offset, found } of checkScript(code, kind, 'index.html', site)) {
            expect(code.slice(offset, offset + found.length)).toBe(found);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('any text in XML', () => {
  /** XML may not hold these at all, not even escaped. */
  const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  const tags = (xml: string) => [...xml.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/href="[^"]*"/, ''));

  it('adds no markup to the feed', () => {
    const plain = tags(atomXml([change()], { name: 'x', file: 'x', description: 'x' }));
    fc.assert(
      fc.property(hostileText, hostileText, (text, title) => {
        const xml = atomXml([change({ title, text })], { name: text, file: 'x', description: title });
        expect(tags(xml)).toEqual(plain);
        expect(xml).not.toMatch(FORBIDDEN);
        expect(xml.replace(/&(?:amp|lt|gt|quot);/g, '')).not.toContain('&');
      }),
      RUNS,
    );
  });

  it('adds no markup to the sitemap', () => {
    const page = { title: '', summary: '', updated: '2026-01-02', kind: 'list' as const };
    const plain = tags(sitemapXml([{ ...page, path: '/x' }], `${SITE}/`));
    fc.assert(
      fc.property(hostileText, (path) => {
        fc.pre(URL.canParse(path, SITE));
        const xml = sitemapXml([{ ...page, path: `/${path}` }], `${SITE}/`);
        expect(tags(xml)).toEqual(plain);
        expect(xml).not.toMatch(FORBIDDEN);
      }),
      RUNS,
    );
  });
});

describe('the same thing over and over', () => {
  test.each(LONG_TEXTS)('%s comes to an end', (_what, text) => {
    expect(() => fetchedByCss(text)).not.toThrow();
    expect(() => parseRefresh(`0;url=${text}`)).not.toThrow();
    expect(() => checkScript(text, 'module', 'index.html', site)).not.toThrow();
    expect(() => rewriteAddress(text, 'index.html', 'navigate', site)).not.toThrow();
    expect(() => kindOf(text)).not.toThrow();
  });
});
