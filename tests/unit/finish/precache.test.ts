import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { precacheOf, WORKER } from '../../../src/finish/precache.ts';
import type { FinishedSite } from '../../../src/finish/stage.ts';
import { MOST_AT_ONCE } from '../../../src/lib/editions/precache.ts';

/** Bytes that no compressor makes fewer, always the same. */
const bytes = (length: number) => createHash('shake256', { outputLength: length }).update('page').digest();

function siteOf(files: Readonly<Record<string, Uint8Array>>): FinishedSite {
  return {
    files: [WORKER, ...Object.keys(files)],
    read: (file) => files[file] ?? Buffer.from('// the worker\n'),
  };
}

describe('what browsers keep of a site', () => {
  it('is at once as much as there is room for, and the rest on use', () => {
    const { atOnce, onUse } = precacheOf(siteOf({ 'a.html': bytes(1000), 'b.html': bytes(2000) }));
    expect([atOnce.files, onUse.files]).toEqual([2, 0]);
    expect(atOnce.bytes).toBeGreaterThan(3000);
  });

  it('ends at the first page without room, even where a later one would have some', () => {
    const half = bytes(MOST_AT_ONCE / 2);
    const { atOnce, onUse, worker } = precacheOf(
      siteOf({ 'a.html': half, 'b.html': bytes(MOST_AT_ONCE), 'c.html': bytes(10), 'd.html': bytes(20) }),
    );
    expect([atOnce.files, onUse]).toEqual([1, { files: 3, bytes: MOST_AT_ONCE + 30 }]);
    expect(worker).toMatch(/^self\.KEPT=\[\["a\.html",/);
  });
});
