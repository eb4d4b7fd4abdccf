import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/content-files/quick-yaml.ts';

test.each([
  ['an alias', 'a: *b\n'],
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !b c\n'],
  ['a block text', 'a: |\n  b\n'],
  ['a merge', 'a: 1\n<<: {b: 1}\n'],
  ['a number that is not in plain digits', 'a: 1_000\n'],
  ['a date where none belongs', 'title: 2026-11-23\n'],
  ['a key that is a number', '1: a\n'],
  ['a key that is a list', '[a]: b\n'],
  ['a second document', 'a: 1\n---\nb: 2\n'],
  ['the same key twice', 'a: 1\na: 2\n'],
  ['an open bracket', 'a: [1\n'],
  ['nothing', ''],
])('leaves %s to the thorough reader', (_what, source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

test('reads plain content by itself', () => {
  const source = "code: mp-2\nupdated: 2026-11-23\nwhen: { seal: never-had }\nlist:\n  - { a: '1', b: 2 }\n";
  expect(readPlainYaml(source)).toEqual({ data: parseDocument(source).toJS() });
});

it('reads nothing otherwise than the thorough reader', () => {
  const part = fc.constantFrom(
    ...[
      'a: ',
      'b: ',
      '- ',
      '  ',
      '\n',
      '\n  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      ', ',
      ': ',
      ' #',
      '# ',
      '1',
      '01',
      '-1',
      '+1',
      '.5',
    ],
    ...[
      '1e3',
      '0x1',
      '1_0',
      'x',
      '文',
      'null',
      '~',
      'true',
      'no',
      '2026-01-02',
      '? ',
      '*a',
      '&a ',
      '!a ',
      '| ',
      '%',
      '@',
      '`',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const source = parts.join('');
      const plain = readPlainYaml(source);
      if (plain === undefined) return;
      const document = parseDocument(source, { prettyErrors: false });
      if (document.errors.length === 0) expect(plain.data).toEqual(document.toJS());
    }),
    { numRuns: 5000 },
  );
});
