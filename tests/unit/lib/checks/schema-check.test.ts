import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readBySchema, show } from '../../../../src/lib/checks/schema-check.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../../../src/lib/schemas/collections.ts';
import { SOUND } from './sound-entries.ts';

/** A copy of a sound entry with one value set, or removed where it is `undefined`. */
function changed(collection: CollectionName, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(SOUND[collection]);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => Reflect.get(inner as object, key), copy) as object;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

const brief = (collection: CollectionName, data: unknown) =>
  readBySchema(collection, 'entry', data).issues.map(({ code, path, nearest }) => [code, path.join('.'), nearest]);

const requiredFields = COLLECTION_NAMES.flatMap((collection) => {
  const data = SOUND[collection];
  return Object.keys(data)
    .filter((key) => !COLLECTIONS[collection].schema.safeParse(changed(collection, [key], undefined)).success)
    .map((key): [CollectionName, string] => [collection, key]);
});

describe('readBySchema', () => {
  test.each(COLLECTION_NAMES)('finds nothing wrong with a sound entry of %s', (collection) => {
    expect(readBySchema(collection, 'entry', SOUND[collection]).issues).toEqual([]);
  });

  test.each(requiredFields)('misses %s.%s', (collection, key) => {
    expect(brief(collection, changed(collection, [key], undefined))).toEqual([['missing', key, undefined]]);
  });

  test.each(requiredFields)('takes an empty %s.%s for missing', (collection, key) => {
    expect(brief(collection, changed(collection, [key], null))).toEqual([['missing', key, undefined]]);
  });

  test.each(COLLECTION_NAMES)('names a key that %s do not have', (collection) => {
    expect(brief(collection, { ...SOUND[collection], zzzzzzzzzzzz: 1 })).toEqual([
      ['unknown-key', 'zzzzzzzzzzzz', undefined],
    ]);
  });

  test.each<[string, CollectionName, (string | number)[], unknown, string, string, string?]>([
    ['a misspelt key', 'scenarios', ['anwser'], 'x', 'unknown-key', 'anwser', 'answer'],
    [
      'a misspelt key deep inside',
      'scenarios',
      ['materials', 0, 'seal', 'ower'],
      'x',
      'unknown-key',
      'materials.0.seal.ower',
      'owner',
    ],
    ['a misspelt key of a kind of channel', 'channels', ['devise'], 'any', 'unknown-key', 'devise', 'device'],
    ['a key of another kind of channel', 'channels', ['subject'], 'x', 'unknown-key', 'subject'],
    ['a misspelt kind of channel', 'channels', ['kind'], 'tikcet', 'invalid', 'kind', 'ticket'],
    ['a date object that holds no day', 'scenarios', ['updated'], new Date(Number.NaN), 'invalid', 'updated'],
    ['a misspelt value', 'scenarios', ['part'], 'rout', 'invalid', 'part', 'route'],
    ['a value that is none of the list', 'sources', ['tier'], 'Tencent says', 'invalid', 'tier'],
    ['a number for a text', 'scenarios', ['title'], 2026, 'invalid', 'title'],
    ['a text that is too long', 'scenarios', ['title'], '长'.repeat(25), 'invalid', 'title'],
    ['a text of spaces', 'scenarios', ['title'], '   ', 'invalid', 'title'],
    ['a text for a list', 'scenarios', ['aliases'], 'x', 'invalid', 'aliases'],
    ['an empty list', 'scenarios', ['sources'], [], 'invalid', 'sources'],
    ['a hole in a list', 'scenarios', ['aliases', 0], null, 'missing', 'aliases.0'],
    [
      'a list of one variant',
      'scenarios',
      ['variants'],
      [{ id: 'a', title: 'a', when: {}, answer: 'a' }],
      'invalid',
      'variants',
    ],
    ['an id with capitals', 'scenarios', ['slug'], 'Slug', 'invalid', 'slug', 'slug'],
    [
      'an id for a choice of materials with capitals',
      'scenarios',
      ['materials', 0, 'material'],
      'Paper',
      'invalid',
      'materials.0.material',
      'paper',
    ],
    [
      'a choice of one material',
      'scenarios',
      ['materials', 0, 'material'],
      ['paper'],
      'invalid',
      'materials.0.material',
    ],
    ['a number as a material', 'scenarios', ['materials', 0, 'material'], 5, 'invalid', 'materials.0.material'],
    ['a number as an option', 'scenarios', ['when'], { kind: 5 }, 'invalid', 'when.kind'],
    ['true as an option', 'scenarios', ['when'], [{ kind: true }], 'invalid', 'when.0.kind', 'yes'],
    ['false as an option', 'scenarios', ['when'], { kind: false }, 'invalid', 'when.kind', 'no'],
    ['true for a text', 'scenarios', ['title'], true, 'invalid', 'title'],
    ['an id typed wide', 'scenarios', ['slug'], 'ｓｌｕｇ－２', 'invalid', 'slug', 'slug-2'],
    ['an id in Chinese', 'scenarios', ['slug'], '编号', 'invalid', 'slug'],
    ['a number with its unit', 'deadlines', ['value'], '7 个工作日', 'invalid', 'value', '7'],
    ['a range for a number', 'deadlines', ['value'], '3-7', 'invalid', 'value'],
    ['a text as a condition', 'scenarios', ['when'], 'kind', 'invalid', 'when'],
    ['a list of words with the wrong comma', 'materials', ['also', 0], '甲，乙', 'invalid', 'also.0'],
    ['a date with slashes', 'scenarios', ['updated'], '2026/11/23', 'invalid', 'updated', '2026-11-23'],
    ['a date that never was', 'sources', ['read'], '2026-02-30', 'invalid', 'read'],
    ['a date without hyphens', 'sources', ['published'], 20261123, 'invalid', 'published', '2026-11-23'],
    ['a date with a time', 'scenarios', ['updated'], '2026-11-23 10:00', 'invalid', 'updated', '2026-11-23'],
    ['a number that is no date', 'scenarios', ['updated'], 20261399, 'invalid', 'updated'],
    ['half a date', 'sources', ['published'], '2026-02', 'invalid', 'published'],
    ['an address without a scheme', 'sources', ['url'], 'example.com', 'invalid', 'url'],
    ['an address with wide marks', 'sources', ['url'], 'https：//a.example/', 'invalid', 'url'],
    ['another scheme', 'sources', ['url'], 'ftp://example.com/', 'invalid', 'url'],
    ['text for yes or no', 'sources', ['complete'], 'yes', 'invalid', 'complete', 'true'],
    ['half a day', 'deadlines', ['value'], 1.5, 'invalid', 'value'],
    ['no day at all', 'deadlines', ['value'], 0, 'invalid', 'value'],
  ])('points at %s', (_what, collection, path, value, code, where, near) => {
    expect(brief(collection, changed(collection, path, value))).toEqual([[code, where, near]]);
  });

  test.each<[CollectionName, (string | number)[], unknown, RegExp, RegExp]>([
    ['scenarios', ['title'], 2026, /^2026$/, /^文字。/],
    ['scenarios', ['title'], undefined, /^没有写$/, /^文字。/],
    ['scenarios', ['title'], '长'.repeat(25), /」，有 25 个字$/, /最多 24 个字/],
    ['scenarios', ['title'], '   ', /^「 」$/, /不能是空的/],
    ['scenarios', ['aliases'], 'x', /^「x」$/, /列表/],
    ['scenarios', ['sources'], [], /^\[\]$/, /至少 1 项/],
    ['scenarios', ['part'], 'rout', /^「rout」$/, /其中之一：route、/],
    ['scenarios', ['slug'], 'Slug', /^「Slug」$/, /小写/],
    ['scenarios', ['anwser'], 'x', /^「anwser」$/, /^这里能写的键：(?=.*title、).*answer/],
    ['materials', ['template'], 'x', /^「x」$/, /一组「键: 值」/],
    ['sources', ['complete'], 'yes', /^「yes」$/, /true 或 false/],
    ['sources', ['read'], undefined, /^没有写$/, /^真有的一天/],
    ['sources', ['read'], '2026-02-30', /^「2026-02-30」$/, /真有的一天/],
    ['sources', ['url'], 'example.com', /^「example.com」$/, /网址/],
    ['deadlines', ['value'], 1.5, /^1\.5$/, /整数/],
    ['deadlines', ['value'], 0, /^0$/, /大于 0/],
    ['deadlines', ['value'], 'x', /^「x」$/, /数字/],
  ])('says of %s.%j = %j what was found and what belongs there', (collection, path, value, found, expected) => {
    const [issue] = readBySchema(collection, 'entry', changed(collection, path, value)).issues;
    expect(issue).toMatchObject({ collection, entry: 'entry', path });
    expect(issue?.found).toMatch(found);
    expect(issue?.expected).toMatch(expected);
  });

  it('says that a mail goes to an address', () => {
    const mail = { kind: 'email', name: '邮箱', address: 'x', subject: '题', body: ['甲'], sources: ['page'] };
    expect(readBySchema('channels', 'entry', mail).issues).toMatchObject([
      { path: ['address'], expected: expect.stringMatching(/邮箱/) },
    ]);
  });

  it('says nothing twice that the field’s description says already', () => {
    const [issue] = readBySchema('sources', 'entry', changed('sources', ['tier'], 'x')).issues;
    const words = issue?.expected.split('。').filter(Boolean) ?? [];
    expect(new Set(words).size).toBe(words.length);
    expect(issue?.expected).not.toMatch(/^。|。。/);
  });

  it('accepts a date that the YAML reader has turned into one', () => {
    expect(readBySchema('sources', 'entry', { ...SOUND.sources, published: new Date('2022-04-08') }).issues).toEqual(
      [],
    );
  });

  test.each([
    [
      'an email channel',
      { kind: 'email', name: '邮箱', address: 'a@b.cn', subject: '题', body: ['甲'], sources: ['page'] },
    ],
    ['a channel in the back end', { kind: 'self-service', name: '后台', path: ['设置'], sources: ['page'] }],
  ])('accepts %s', (_what, data) => {
    expect(readBySchema('channels', 'entry', data).issues).toEqual([]);
  });

  it('offers for a channel only the keys of its kind, each once', () => {
    const [issue] = readBySchema('channels', 'entry', { ...SOUND.channels, subject: 'x' }).issues;
    expect(issue?.expected.split('：')[1]?.split('、').toSorted()).toEqual(
      ['device', 'kind', 'name', 'note', 'read', 'sources', 'url'].toSorted(),
    );
  });

  it('says for a part of a condition how a condition is written', () => {
    const [issue] = readBySchema('scenarios', 'entry', changed('scenarios', ['when'], { kind: 5 })).issues;
    expect(issue?.expected).toContain('「问题: 选项」');
  });

  it('says how long a text is that is too long', () => {
    const [issue] = readBySchema('scenarios', 'entry', changed('scenarios', ['title'], '长'.repeat(25))).issues;
    expect(issue?.found).toContain('25');
  });

  it('reports every mistake of an entry at once', () => {
    const data = { ...SOUND.sources, title: 1, url: 'x', reed: '2026-01-01' };
    expect(brief('sources', data).map(([, path]) => path)).toEqual(['title', 'url', 'reed']);
  });

  const fieldNames = fc.constantFrom(
    'when',
    'kind',
    'code',
    'steps',
    'material',
    'materials',
    '__proto__',
    'constructor',
  );
  const anything = fc.anything({ key: fc.oneof(fieldNames, fc.string()), maxDepth: 4 });

  test.each(COLLECTION_NAMES)('judges any data for %s without an exception, as the schema does', (collection) => {
    const judgedAlike = (data: unknown) => {
      const issues = readBySchema(collection, 'entry', data).issues;
      expect(issues.length === 0).toBe(COLLECTIONS[collection].schema.safeParse(data).success);
    };
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), anything), judgedAlike));
    const keys = Object.keys(SOUND[collection]);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        judgedAlike({ ...SOUND[collection], [key]: value });
      }),
    );
  });
});

describe('show', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, '没有写'],
    ['an empty field', null, '没有写'],
    ['a text in its brackets', '文字', '「文字」'],
    ['a text of several lines on one', '一\n  二', '「一 二」'],
    ['a long text cut short, its bracket closed', '长'.repeat(100), `「${'长'.repeat(77)}…」`],
    ['a list', ['a', 1], '["a",1]'],
    ['a number', 5, '5'],
  ])('shows %s', (_what, value, text) => {
    expect(show(value)).toBe(text);
  });
});
