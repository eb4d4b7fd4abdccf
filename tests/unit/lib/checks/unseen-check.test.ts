import { describe, expect, it, test } from 'vitest';
import { checkUnseen, checkUnseenProse } from '../../../../src/lib/checks/unseen-check.ts';

const paths = (data: unknown) => checkUnseen('glossary', 'a', data).map(({ path }) => path.join('.'));

describe('checkUnseen', () => {
  it('looks into every value and every key', () => {
    const data = { term: '主\u202E体', also: ['甲', '乙\u200B'], deep: [{ 'k\uFEFF': '丙', n: 3, no: null }] };
    expect(paths(data)).toEqual(['term', 'also.1', 'deep.0']);
  });

  it('takes a value for one line, which a block of text ends', () => {
    expect(paths({ a: '一行\n', b: '一行\n两行', c: '一\t格' })).toEqual(['b', 'c']);
  });

  it('finds nothing where nothing is', () => {
    expect(paths({ term: '主体', n: 1, none: undefined, list: [] })).toEqual([]);
  });
});

describe('checkUnseenProse', () => {
  const at = (line: number) => ({ position: { start: { line } } });

  test.each([
    ['text', { type: 'text', value: '甲\u202E乙' }],
    ['a fixed string', { type: 'inlineCode', value: '甲\u200B' }],
    ['an address', { type: 'link', url: '/a\u200Eb.html' }],
    ['an attribute', { type: 'mdxJsxTextElement', attributes: [{ type: 'x', name: 'id', value: 'a\u2060' }] }],
  ])('finds it in %s and says on which line', (_what, node) => {
    const tree = { type: 'root', children: [{ type: 'paragraph', children: [{ ...node, ...at(4) }] }] };
    expect(checkUnseenProse({ collection: 'topics', entry: 'a' }, tree)).toMatchObject([
      { code: 'invalid', collection: 'topics', entry: 'a', path: [], line: 4 },
    ]);
  });

  it('lets prose go over several lines', () => {
    expect(checkUnseenProse({ collection: 'topics', entry: 'a' }, { type: 'text', value: '甲\n\t乙' })).toEqual([]);
  });
});
