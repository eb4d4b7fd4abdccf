import { describe, expect, test } from 'vitest';
import { checkDates } from '../../../../src/lib/checks/date-check.ts';
import { checkIntegrity } from '../../../../src/lib/checks/integrity.ts';
import { checkProse } from '../../../../src/lib/checks/prose-check.ts';
import { readBySchema } from '../../../../src/lib/checks/schema-check.ts';
import { type ProseNode, referencesInProse } from '../../../../src/lib/knowledge/prose.ts';
import type { CollectionName } from '../../../../src/lib/schemas/collections.ts';
import { deadline, knowledge, release, scenario, source, topic, variant } from '../../../builders.ts';

const { url: _url, ...nowhere } = source();

describe('fields that depend on each other', () => {
  test.each<[string, CollectionName, object, string[]]>([
    ['a source without an address', 'sources', nowhere, ['missing note']],
    ['a source without an address that says why', 'sources', { ...nowhere, note: '在群里' }, []],
    ['a range', 'deadlines', deadline({ value: 3, most: 10 }), []],
    ['a range that is none', 'deadlines', deadline({ value: 3, most: 3 }), ['invalid most']],
    ['a range the wrong way round', 'deadlines', deadline({ value: 3, most: 2 }), ['invalid most']],
    ['an address with a space', 'sources', source({ url: 'https://example.com/a b' }), ['invalid url']],
  ])('%s', (_what, collection, data, expected) => {
    expect(readBySchema(collection, 'entry', data).issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      expected,
    );
  });

  test.each([
    ['0026-01-02', 1],
    ['2010-12-31', 1],
    ['2011-01-01', 0],
    ['2026-01-02', 0],
    ['2026-01-03', 1],
  ])('a page of %s is wrong %i times', (updated, count) => {
    expect(checkDates('topics', 'rule', { updated }, { since: '2011-01-01', today: '2026-01-02' })).toHaveLength(count);
  });
});

describe('what may stand only once', () => {
  const item = { resource: 'nickname', disposition: 'released' } as const;
  const column = (order: number) => ({ name: '列', order });
  const mp = 'mini-program' as const;

  test.each<[string, Parameters<typeof knowledge>[0], string[]]>([
    [
      'a resource of a release',
      { releases: { a: release({ column: column(1), items: [item, item] }) } },
      ['a items.1.resource'],
    ],
    [
      'a column of one kind of account',
      {
        releases: {
          a: release({ account: mp, column: column(1) }),
          b: release({ account: mp, column: column(1) }),
          c: release({ account: mp, column: column(2) }),
          d: release({ account: 'official-account', column: column(1) }),
        },
      },
      ['b column.order'],
    ],
    [
      'the id of a variant of one scenario',
      {
        scenarios: {
          'mp-1': scenario('mp-1', {
            when: { kind: 'a' },
            variants: [variant('x', { kind: 'a' }), variant('x', { kind: 'b' })],
          }),
          'mp-2': scenario('mp-2', { when: { kind: 'b' }, variants: [variant('x', { kind: 'b' })] }),
        },
      },
      ['mp-1 variants.1.id'],
    ],
  ])('%s', (_what, rest, expected) => {
    const issues = checkIntegrity(knowledge(rest)).filter(({ code }) => code === 'duplicate');
    expect(issues.map(({ entry, path }) => `${entry} ${path.join('.')}`)).toEqual(expected);
  });

  test('and never a link to its own page', () => {
    const topics = {
      rule: topic({ sections: [{ title: '一节' }], related: { topics: ['rule'], scenarios: ['mp-1'] } }),
    };
    const scenarios = { 'mp-1': scenario('mp-1', { related: [{ code: 'mp-1', why: '自己' }] }) };
    const issues = checkIntegrity(knowledge({ topics, scenarios }));
    expect(issues.map(({ code, entry, path }) => `${code} ${entry} ${path.join('.')}`)).toEqual([
      'mismatch mp-1 related.0.code',
      'mismatch rule related.topics.0',
    ]);
  });
});

describe('a link in prose', () => {
  const place = { collection: 'topics', entry: 'rule' } as const;
  const link = (url: string): ProseNode => ({
    type: 'link',
    url,
    children: [{ type: 'text', value: '一般办法' }],
    position: { start: { line: 3 } },
  });

  test.each([
    ['/guide.html', 0],
    ['#part', 0],
    ['https://kf.qq.com/faq', 0],
    ['http://a.cn', 0],
    ['mailto:a@example.com', 0],
    ['tel:95017', 0],
    ['guide.html', 1],
    ['http://', 1],
    ['https://localhost', 1],
    ['//kf.qq.com/', 1],
    ['ftp://kf.qq.com/', 1],
    ['javascript:alert(1)', 1],
    ['data:text/html,x', 1],
    ['file:///a.html', 1],
    ['', 1],
  ])('to %j is wrong %i times', (url, count) => {
    expect(checkProse(place, link(url))).toHaveLength(count);
  });

  test.each([
    ['/mp-2.html', 'mp-2'],
    ['/oa-13.html#steps', 'oa-13'],
    ['/uncovered.html', 'uncovered'],
  ])('to %s names the scenario %s', (url, id) => {
    expect(referencesInProse(place, link(url))).toEqual([{ ...place, path: [], line: 3, target: 'scenarios', id }]);
  });

  test.each(['/guide.html', 'https://example.com/mp-2.html', '/x/mp-2.html', '/mp-2.html.bak'])(
    'to %s names none',
    (url) => {
      expect(referencesInProse(place, link(url))).toEqual([]);
    },
  );
});
