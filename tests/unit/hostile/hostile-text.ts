import fc from 'fast-check';
import { expect } from 'vitest';

/** How often each parser is tried. */
export const RUNS = { numRuns: 2_500 };

/** Pieces that parsers trip over: markup, what separates, escapes, names that every object inherits, halves of characters. */
const PIECES = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    ']]>',
    '<',
    '>',
    '"',
    "'",
    '`',
    '&',
    '&lt;',
  ],
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'],
  ...[
    '?',
    '#',
    '&',
    '=',
    '+',
    '/',
    '//',
    '\\',
    '..',
    '.',
    ':',
    ';',
    ',',
    '|',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '$',
    '*',
    '@',
    '%',
  ],
  ...['%00', '%2e%2e%2f', '%E0%A4%A', '%ud800', '&#x3c;', '\\u003c', '\\', '\\a ', '\\0'],
  ...[
    'javascript:',
    'data:text/html,',
    'file:',
    'https:',
    'HTTPS://evil.example/',
    '//evil.example',
    '\\\\evil.example',
  ],
  ...[
    '\0',
    '\u0001',
    '\t',
    '\n',
    '\r',
    '\f',
    '\u001f',
    ' ',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ufeff',
    '\ufffd',
  ],
  ...['\ud800', '\udc00', '😀', '\u{20000}', 'é', 'e\u0301', '﷽', 'ﬀ', 'İ', 'ß', '㍿', '½', '１２'],
  ...[
    'url(',
    'src(',
    'image-set(',
    '@import',
    '@namespace',
    '/*',
    '*/',
    '1x',
    'fetch(',
    'import',
    'from',
    '0;url=',
    ' 2w,',
  ],
  ...[
    '小程序',
    '公众号',
    '註銷',
    '注销',
    '怎么',
    '半个月',
    '三十天',
    '二百零一小时',
    'zhuxiao',
    'gzh',
    '公司没了',
    '红烧肉',
  ],
  ...[
    'kind',
    'seal',
    'unsure',
    'a',
    'yes',
    '0',
    '-1',
    '1e999',
    'NaN',
    'null',
    'true',
    'index.html',
    'mini-program/x.html',
  ],
];

/** Any text made to do harm: such pieces, whatever a keyboard gives, and the same thing very often. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 300 }))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

/** Texts long enough that a parser whose time grows with the square of the length would be noticed by not coming back. */
export const LONG_TEXTS: readonly [string, string][] = PIECES.map((piece) => [
  JSON.stringify(piece),
  piece.repeat(20_000),
]);

/** Any value that parsed data may hold, keys that every object inherits included. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(
      hostileText,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.date({ noInvalidDate: false }),
      fc.constant(new Date(Number.NaN)),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('when', 'sources', 'material', 'kind', 'items')),
          tie('value'),
        ),
        { maxLength: 4 },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const BEFORE = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

/** Fails where something was written into what all objects inherit. */
export function expectPrototypesClean(): void {
  expect(PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(BEFORE);
}
