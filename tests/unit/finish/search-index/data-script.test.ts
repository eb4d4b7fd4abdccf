import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { dataScript, unpackedScript } from '../../../../src/finish/search-index/data-script.ts';

/** What a script hands over, as the search gets it. */
function handedOver(script: string): [name: string, bytes: Buffer] {
  const handed: [string, Buffer][] = [];
  const data = (name: string, base64: string) => handed.push([name, Buffer.from(base64, 'base64')]);
  runInNewContext(script, { zhuxiaoSearch: { data }, btoa, unescape, encodeURIComponent });
  const [first] = handed;
  if (first === undefined) throw new Error('nothing was handed over');
  return first;
}

describe('the script of a file', () => {
  it('hands its bytes over under its name', () => {
    const bytes = Buffer.from([0, 255, 34, 92]);
    expect(handedOver(dataScript('index/a', bytes))).toEqual(['index/a', bytes]);
  });

  it('hands a text over unpacked, once it is unpacked, and weighs less among others that are compressed as one', () => {
    const text = `pagefind_dcd{"content":"\\"个体户\\" ${'注销小程序。'.repeat(40)}"}`;
    const script = unpackedScript(dataScript('fragment/b', gzipSync(text)));
    expect(handedOver(script)).toEqual(['fragment/b', Buffer.from(text)]);
    expect(script).toContain('注销小程序。注销小程序。');
  });

  test.each<[string, string]>([
    ['that is no text', dataScript('index/c', gzipSync(Buffer.from([...Buffer.from('pagefind_dcd{'), 0xff, 0xfe])))],
    ['that is not packed', dataScript('entry.json', Buffer.from('{"version":"1"}'))],
    ['of another kind', 'window.x = 1;\n'],
  ])('stays as it is for a file %s', (_what, script) => {
    expect(unpackedScript(script)).toBe(script);
  });
});
