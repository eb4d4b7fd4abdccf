import { describe, expect, it, test } from 'vitest';
import { findNamed, LONGEST_QUERY, nameKinds, plainAddress, tidyQuery } from '../../../../src/lib/search/exact.ts';
import { SMALL } from './table-builder.ts';

const cited = { 'kf.qq.com/faq/1.html': [2, 1] };

describe('what a query names outright', () => {
  test.each<[string, number[]]>([
    ['mp-3', [1]],
    ['OA3', [3]],
    ['ＭＰ－３', [1]],
    ['mp3怎么办', [1]],
    ['看了 oa 0 和 mp–0', [2, 0]],
    ['mp-33', []],
    ['mp-3000', []],
    ['comp-3', []],
    ['mp3oa3', [1, 3]],
    ['wx mp 3', [1]],
    ['https://kf.qq.com/faq/1.html#top', [2, 1]],
    ['打开KF.QQ.com/faq/1.html，看不懂', [2, 1]],
  ])('%s is %j', (query, pages) => {
    expect(findNamed(query, SMALL, { cited }).pages).toEqual(pages);
  });

  it('may be an address that nothing rests on', () => {
    expect(findNamed('https://example.com/a', SMALL, { cited })).toEqual({
      pages: [],
      unknownAddress: 'example.com/a',
    });
    expect(findNamed('a@example.com', SMALL, { cited })).toEqual({ pages: [] });
    expect(findNamed('constructor.com', SMALL, { cited }).pages).toEqual([]);
  });
});

describe('an instance of a thing', () => {
  test.each([
    ['gh_1a2b3c4d5e6f', '原始ID'],
    ['我的 GH_1A2B3C 是什么', '我的 原始ID 是什么'],
    ['gh_1a', 'gh_1a'],
    ['我的 someone@example.com 被占用', '我的 邮箱 被占用'],
    ['known@example.com', 'known@example.com'],
    ['别的', '别的'],
  ])('%s is read as %s', (query, read) => {
    expect(nameKinds(query, [{ starts: 'gh_', called: '原始ID' }], (word) => word === 'known@example.com')).toBe(read);
  });
});

describe('whatever was typed or pasted', () => {
  it('loses what nobody sees', () => {
    expect(tidyQuery('\u200b注\u2060\u00ad销\ufeff\n\u202a公众号\u202c ')).toEqual({
      query: '注销 公众号',
      cut: false,
    });
  });

  it('is cut to what is read, and says so', () => {
    const { query, cut } = tidyQuery('长'.repeat(60_000));
    expect([...query].length).toBe(LONGEST_QUERY);
    expect(cut).toBe(true);
  });
});

test('addresses have one spelling', () => {
  expect(plainAddress('HTTPS://www.Example.com/a/#b')).toBe('example.com/a');
});
