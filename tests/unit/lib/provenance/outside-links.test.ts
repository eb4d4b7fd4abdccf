import { describe, expect, test } from 'vitest';
import { judgeStatus, listOutsideLinks, looksOffline } from '../../../../src/lib/provenance/outside-links.ts';
import { material, source } from '../../../builders.ts';

const template = { url: 'https://example.com/b', read: false, sources: ['page'] };

describe('outside links', () => {
  test('are listed once each, with every entry that names them', () => {
    const links = listOutsideLinks({
      sources: { one: source({ url: 'https://example.com/b' }), two: source({ url: 'https://example.com/a' }) },
      channels: { system: { kind: 'automatic', name: '系统', sources: ['page'] } },
      materials: { letter: material({ template }), card: material() },
    });
    expect(links).toEqual([
      { url: 'https://example.com/a', places: ['sources/two'] },
      { url: 'https://example.com/b', places: ['sources/one', 'materials/letter'] },
    ]);
  });

  test.each([
    [200, 'ok'],
    [302, 'ok'],
    [403, 'ok'],
    [404, 'gone'],
    [410, 'gone'],
    [500, 'failed'],
  ] as const)('status %i means %s', (status, state) => {
    expect(judgeStatus(status)).toBe(state);
  });

  test('no network is when nothing answers', () => {
    const result = (state: 'ok' | 'failed') => ({ url: 'https://example.com/', places: [], state, detail: '' });
    expect(looksOffline([])).toBe(false);
    expect(looksOffline([result('failed'), result('failed')])).toBe(true);
    expect(looksOffline([result('failed'), result('ok')])).toBe(false);
  });
});
