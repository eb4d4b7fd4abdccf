import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/finish/site-files.ts';
import type { Kept } from '../../src/lib/editions/precache.ts';
import { DIST } from './built-pages.ts';

const MOST = 1_400_000;
const worker = readFileSync(path.join(DIST, 'sw.js'), 'utf8');
const listed = (name: string): Kept[] =>
  JSON.parse(new RegExp(`self\\.${name}=(\\[.*?\\]\\]);`).exec(worker)?.[1] ?? '[]');
const names = (list: readonly Kept[]) => list.map(([address]) => decodeURIComponent(address));

describe('what a first visit keeps', () => {
  const atOnce = names(listed('KEPT'));

  it('comes, compressed, to no more than 1.4 MB, the list itself included', () => {
    const bytes = ['sw.js', 'offline-copy.js', ...atOnce].map(
      (file) => gzipSync(readFileSync(path.join(DIST, file))).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
  });

  it('holds entrances, lists and scenarios, and what searches them', () => {
    const pages = filesIn(DIST).filter((file) => file.endsWith('.html') && !file.startsWith('download/'));
    expect(pages.length).toBeGreaterThan(50);
    // Where content outgrows what a first visit may bring, these wait until they are opened.
    const left = pages.filter((file) => !atOnce.includes(file) && !/^(?:questions|rules|letters)\//.test(file));
    expect(left).toEqual(['404.html', 'print.html', 'styleguide.html']);
    expect(atOnce).toEqual(
      expect.arrayContaining(['search/client.js', 'search/words.js', 'tools/page.js', 'print.css']),
    );
  });

  it('leaves the full text for when it is used, and to the network what no host or no reader shows', () => {
    const onUse = names(listed('ON_USE'));
    expect(onUse).toContain('pagefind/pagefind.js');
    expect(
      [...atOnce, ...onUse].filter((file) => /^(?:_headers|api\/|sw\.js|cards\/)|\.(?:md|xml)$/.test(file)),
    ).toEqual([]);
  });
});
