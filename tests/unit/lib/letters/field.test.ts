import { describe, expect, it, test } from 'vitest';
import { isFieldName, linesOf, seenText, typedText, writableText } from '../../../../src/lib/letters/field.ts';

describe('what was typed', () => {
  it('comes without spaces around it, in one line', () => {
    expect(typedText({ cause: '  机构\t 改革 \n 合并 ' }, 'cause')).toBe('机构 改革 合并');
  });

  it('keeps its lines where asked for, empty ones left out', () => {
    expect(linesOf({ reason: '一\r\n\n 二 \u2028三' }, 'reason')).toEqual(['一', '二', '三']);
    expect(linesOf({}, 'reason')).toEqual([]);
  });

  test.each([
    ['a\u0000b\u0008c', 'abc'],
    ['a\u001bb\u007fc\ufffed', 'abcd'],
    ['a\ud83db', 'ab'],
    ['a\udc4db', 'ab'],
    ['a\udc4d\ud83db', 'ab'],
    ['好👍🏽', '好👍🏽'],
    ['行\n\t列', '行\n\t列'],
  ])('%j loses what no document can hold', (text, left) => {
    expect(writableText(text)).toBe(left);
  });
});

test.each(['\u00ad', '\u061c', '\u200b', '\u200e', '\u202a', '\u202e', '\u2060', '\u2066', '\ufeff'])(
  'what nobody sees is taken out and counted: %j',
  (unseen) => {
    expect(seenText(`老${unseen}王`)).toEqual({ text: '老王', unseen: 1 });
  },
);

test.each([
  ['entity-name', true],
  ['__proto__', false],
  ['', false],
])('%s may be the name of a field: %s', (name, expected) => {
  expect(isFieldName(name)).toBe(expected);
});
