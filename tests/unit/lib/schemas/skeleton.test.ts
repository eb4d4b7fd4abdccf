import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBySchema } from '../../../../src/lib/checks/schema-check.ts';
import { checkUnfilled } from '../../../../src/lib/checks/unfilled-check.ts';
import { COLLECTIONS, type EntryName } from '../../../../src/lib/schemas/collections.ts';
import { descriptionAt, keysAt } from '../../../../src/lib/schemas/schema-paths.ts';
import { CHANNEL_KINDS, type NewEntry, skeletonOf } from '../../../../src/lib/schemas/skeleton.ts';

type Collection = EntryName;

const TODAY = '2026-11-23';

const BEGINNINGS: [Collection, NewEntry][] = [
  ['scenarios', { id: 'mp-8', today: TODAY, when: '{ kind: a }' }],
  ['scenarios', { id: 'oa-12', today: TODAY, slug: 'lost-phone', when: '{ kind: a }' }],
  ['topics', { id: 'waiting', today: TODAY }],
  ['questions', { id: 'why', today: TODAY }],
  ['claims', { id: 'said', today: TODAY }],
  ['conflicts', { id: 'k13', today: TODAY }],
  ['materials', { id: 'stamp', today: TODAY }],
  ['channels', { id: 'form', today: TODAY }],
  ...CHANNEL_KINDS.map((kind): [Collection, NewEntry] => ['channels', { id: 'way', today: TODAY, kind }]),
  ['deadlines', { id: 'week', today: TODAY }],
  ['releases', { id: 'name', today: TODAY }],
  ['sources', { id: 'page', today: TODAY }],
  ['glossary', { id: 'word', today: TODAY }],
  ['asked', { id: 'guide', today: TODAY }],
];

/** What a person could write for the marker, by the field's name; any text where none is given. */
const ANSWERS: Record<string, unknown> = {
  slug: 'lost-phone',
  'entity-status': 'active',
  entity: ['media', 'enterprise'],
  actor: 'you',
  sources: 'page',
  url: 'https://example.com/',
  device: 'any',
  read: false,
  address: 'a@example.com',
  value: 7,
  unit: 'day',
  event: 'verified',
  resource: 'nickname',
  disposition: 'released',
  tier: 'official',
  order: 1,
  status: 'partly',
  plain: 'ask',
  subject: 'stuck',
  scenarios: 'mp-1',
  claims: 'said',
  published: 'unknown',
  complete: true,
};

/** Replaces the marker everywhere inside data. */
function fillIn(value: unknown, name = ''): unknown {
  if (value === '待填') return ANSWERS[name] ?? '一句话';
  if (Array.isArray(value)) return value.map((inner) => fillIn(inner, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, key)]));
}

const dataOf = (collection: Collection, beginning: NewEntry) => {
  const text = skeletonOf(collection, beginning);
  return parse(COLLECTIONS[collection].kind === 'mdx' ? (text.split('---\n')[1] ?? '') : text);
};

describe.each(BEGINNINGS)('a new file in %s for %j', (collection, beginning) => {
  const data = dataOf(collection, beginning);

  it('is sound once every marker is filled in', () => {
    expect(readBySchema(collection, beginning.id, fillIn(data)).issues).toEqual([]);
  });

  it('asks for nothing that may be left out', () => {
    const filled = fillIn(data) as Record<string, unknown>;
    for (const key of Object.keys(filled)) {
      const { [key]: _left, ...rest } = filled;
      expect(readBySchema(collection, beginning.id, rest).issues).not.toEqual([]);
    }
  });

  it('is wrong nowhere but at its markers', () => {
    const markers = checkUnfilled(collection, beginning.id, data).map(({ path }) => path.join('.'));
    const wrong = readBySchema(collection, beginning.id, data).issues.map(({ path }) => path.join('.'));
    expect(wrong.filter((path) => !markers.includes(path))).toEqual([]);
    expect(markers.length).toBeGreaterThan(0);
  });

  it('explains every field, in a line of its own above it', () => {
    const lines = skeletonOf(collection, beginning).split('\n');
    const fields = lines.filter((line) => /^ *[- ]*[a-z-]+:/.test(line));
    for (const field of fields) expect(lines[lines.indexOf(field) - 1]).toMatch(/^ *# \S/);
  });

  it('explains each field in its own words', () => {
    const lines = skeletonOf(collection, beginning).split('\n');
    let parent = '';
    for (const [index, line] of lines.entries()) {
      const [, indent = '', key] = /^( *)(?:# )?(?:- )?([a-z-]+):/.exec(line) ?? [];
      if (key === undefined || !/^ *# \p{Script=Han}/u.test(lines[index - 1] ?? '')) continue;
      if (indent === '') parent = key;
      const ways =
        indent === ''
          ? [[key]]
          : [
              [parent, 0, key],
              [parent, key],
            ];
      const told = ways.map((path) => descriptionAt(collection, path, { kind: beginning.kind ?? 'ticket' }));
      expect(told).toContain(lines[index - 1]?.replace(/^ *# (?:可以不写。)?/, ''));
    }
  });

  it('shows its optional fields under names that there are, ready to be uncommented', () => {
    const text = skeletonOf(collection, beginning).replace(/^( *)# (?= *(?:- )?(?:\{|[a-z-]+:))/gm, '$1');
    const written = parse(COLLECTIONS[collection].kind === 'mdx' ? (text.split('---\n')[1] ?? '') : text);
    expect(Object.keys(written).length).toBeGreaterThanOrEqual(Object.keys(data).length);
    const codes = readBySchema(collection, beginning.id, fillIn(written)).issues.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'invalid')).toEqual([]);
  });
});

describe.each(BEGINNINGS.filter(([collection]) => collection !== 'channels'))('a new file in %s for %j', (...made) => {
  it('has or offers every field of its schema', () => {
    const keys = skeletonOf(...made)
      .split('\n')
      .flatMap((line) => /^(?:# )?([a-z-]+):/.exec(line)?.[1] ?? []);
    expect(keys).toEqual(keysAt(made[0], [], {}));
  });

  it('says of each field it offers that it may be left out', () => {
    const lines = skeletonOf(...made).split('\n');
    const silent = lines.filter(
      (line, index) => /^# [a-z-]+:/.test(line) && !lines[index - 1]?.includes('# 可以不写。'),
    );
    expect(silent).toEqual([]);
  });
});

describe('a new scenario', () => {
  it('begins with the condition that is known', () => {
    const when = '{ kind: a, 待填: 待填 }';
    expect(dataOf('scenarios', { id: 'mp-8', today: TODAY, when }).when).toEqual({ kind: 'a', 待填: '待填' });
  });

  it('has the address that was asked for and the date of today', () => {
    expect(dataOf('scenarios', { id: 'mp-8', today: TODAY, slug: 'lost-phone' })).toMatchObject({
      code: 'mp-8',
      slug: 'lost-phone',
      updated: TODAY,
    });
  });
});
