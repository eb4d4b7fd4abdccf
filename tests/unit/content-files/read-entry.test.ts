import { describe, expect, it, test } from 'vitest';
import { readEntry } from '../../../src/content-files/read-entry.ts';
import { checkProse } from '../../../src/lib/checks/prose-check.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const faultsOf = (text: string, kind: 'mdx' | 'yaml' = 'yaml') =>
  readEntry(bytes(text), kind).faults.map(({ line, column, found }) => `${line}:${column} ${found}`);

describe('YAML', () => {
  test.each<[what: string, text: string, data: unknown]>([
    ['a list of lines', 'have:\n  - 甲\n  - 乙\n', { have: ['甲', '乙'] }],
    ['dashes inside a text', 'a: 甲 — 乙\nb: 甲-乙\nc: ——甲\n', { a: '甲 — 乙', b: '甲-乙', c: '——甲' }],
    ['a negative number in a list', 'a:\n  - -5\n', { a: [-5] }],
    ['braces over several lines', 'a:\n  { b: 甲,\n    c: 乙 }\n', { a: { b: '甲', c: '乙' } }],
    ['an address in braces', "a: { b: 'https://a.example', c: }\n", { a: { b: 'https://a.example', c: null } }],
    ['signs inside a text', "a: 甲 * 乙 & 丙！\nb: '*甲'\n", { a: '甲 * 乙 & 丙！', b: '*甲' }],
  ])('takes %s', (_what, text, data) => {
    const read = readEntry(bytes(text), 'yaml');
    expect(read.faults).toEqual([]);
    expect(read.data).toEqual(data);
  });

  test.each<[what: string, text: string, fault: string]>([
    ['a first item with no space', 'have:\n  -甲\n  - 乙\n', '2:3 减号后面没有空格：「-甲」'],
    ['a later item with no space', 'have:\n  - 甲\n  - 乙\n  -丙\n', '4:1 减号后面没有空格：「-丙」'],
    ['a wide dash', 'have:\n  - 甲\n  － 乙\n', '3:1 列表的一项不是以英文减号开头：「－ 乙」'],
    ['a dash of another kind', 'have:\n  - 甲\n  – 乙\n', '3:1 列表的一项不是以英文减号开头：「– 乙」'],
    ['a dot', 'have:\n  · 甲\n  - 乙\n', '2:3 列表的一项不是以英文减号开头：「· 甲」'],
    [
      'a wide dash before a group',
      '- id: a\n  b: 甲\n－ id: c\n  b: 乙\n',
      '3:1 列表的一项不是以英文减号开头：「－ id: c」',
    ],
    ['a text over two lines', 'a: 甲，\n  乙\nb: 丙\n', '2:3 上面一项写到了下一行：「乙」'],
    ['a number below a text', 'a: 甲\n  -5 度\n', '2:3 上面一项写到了下一行：「-5 度」'],
    ['a wide dash at the beginning', '－ id: a\n  b: 甲\n', '1:1 列表的一项不是以英文减号开头：「－ id: a」'],
    ['what nobody sees', 'a: 甲\u200b乙\n', '1:5 看不见的字符：零宽空格 U+200B，在「甲」后面'],
    ['a quoted text over two lines', "a: '甲，\n  乙'\n", "2:3 上面一项写到了下一行：「乙'」"],
    ['a second line at the left edge', 'a: 甲，\n乙\nb: 丙\n', '2:1 这一行不是「键: 值」：「乙」'],
    ['a block of lines', 'a: |\n  甲\nb: 丙\n', '1:4 用 | 或 > 分成几行写的文字：「a: |」'],
    ['a folded block', 'a: >-\n  甲\nb: 丙\n', '1:4 用 | 或 > 分成几行写的文字：「a: >-」'],
    ['a star before a text', 'a: *甲* 乙\n', '1:8 文字以特殊符号开头：「a: *甲* 乙」'],
    ['an ampersand before a text', 'a: & 乙\n', '1:4 文字以特殊符号开头：「a: & 乙」'],
    ['an exclamation mark before a text', 'a: !甲 乙\n', '1:5 文字以特殊符号开头：「a: !甲 乙」'],
    ['two commas', 'a: [甲,, 乙]\n', '1:7 两个逗号之间没有字：「a: [甲,, 乙]」'],
    ['no space after a colon in braces', 'a: { b:甲 }\n', '1:6 冒号后面没有空格：「a: { b:甲 }」'],
    ['a wide colon in braces', 'a: { b：甲, c: 乙 }\n', '1:6 键后面是全角冒号：「a: { b：甲, c: 乙 }」'],
    ['an end in the middle', 'a: 甲\n...\nb: 乙\n', '3:1 上面有一行 --- 或 ...，把文件分成了两份：「b: 乙」'],
  ])('says of %s where it stands', (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test.each<[what: string, text: string, fault: string]>([
    ['an unclosed bracket', 'a: [甲,\n  乙\nb: 丙\n', '1:4 引号或括号没有结束：「a: [甲,」'],
    ['a key twice', 'a: 甲\na: 乙\n', '2:1 同一个键写了两次：「a: 乙」'],
    ['a mark for readers of programs', 'a: &x 甲\n', '1:7 以 & 开头的文字，YAML 会当成标记：「a: &x 甲」'],
    ['a type', "a: !!str '甲'\n", "1:10 以 ! 开头的文字，YAML 会当成类型：「a: !!str '甲'」"],
    ['a key that is a list', '? [甲]\n: 乙\n', '1:3 不能当键的东西：「? [甲]」'],
    ['a key that every object has', '__proto__: { a: 甲 }\n', '1:1 不能当键的东西：「__proto__: { a: 甲 }」'],
    ['words after a hash', 'a: 甲 #乙\n', '1:4 空格和 # 后面的字会被当成注释，不会显示：「a: 甲 #乙」'],
    ['a day in a field for text', 'title: 2026-11-23\n', '1:8 没有加引号的日期，不会被当成文字：「title: 2026-11-23」'],
    ['a line for readers of programs', '%YAML 1.2\n---\na: 甲\n', '1:1 以 % 开头的一行：「%YAML 1.2」'],
  ])('refuses %s, which readers would take in different ways', (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('takes a day in a field for days', () => {
    expect(faultsOf('updated: 2026-11-23\n')).toEqual([]);
  });

  it('names every key that is there twice, and not what follows from it', () => {
    expect(faultsOf('a: 甲\na: 乙\nb: 丙\nb: 丁\n').map((fault) => fault.split(' ')[0])).toEqual(['2:1', '4:1']);
  });

  it.each([
    ['a list', ['a'], 1, 1],
    ['an item', ['a', 1], 3, 5],
    ['a field of an item', ['a', 1, 'd'], 4, 5],
    ['a field that is not there', ['a', 1, 'x'], 3, 5],
    ['what would be inside it', ['a', 1, 'x', 'd'], 3, 5],
  ] as const)('finds where %s stands', (_what, path, line, column) => {
    expect(readEntry(bytes('a:\n  - b: 甲\n  - c: 乙\n    d: 丙\n'), 'yaml').locate(path)).toEqual({ line, column });
  });

  it('gives places in front matter as they are in the file', () => {
    expect(faultsOf('---\nhave:\n  - 甲\n  -乙\n---\n', 'mdx')).toEqual(['4:1 减号后面没有空格：「-乙」']);
  });
});

describe('a file of fields and prose', () => {
  test.each<[what: string, text: string, fault: string]>([
    ['without its first line', 'a: 甲\n---\n', '1:1 第一行不是 ---'],
    ['without the second', '---\na: 甲\n', '1:1 第一行的 --- 后面没有另一行 --- 来结束'],
    ['with a tag of HTML', '---\na: 甲\n---\n\n甲<br>乙\n', '5:2 HTML 标签'],
    ['with a comment', '---\na: 甲\n---\n<!-- 甲 -->\n', '4:1 注释（<!-- -->）'],
    ['with a tag left open', '---\na: 甲\n---\n\n\n<Term id="a">\n', '6:1 标签 <Term> 没有结束'],
  ])('%s is told where', (_what, text, fault) => {
    expect(faultsOf(text, 'mdx')).toEqual([fault]);
  });

  it('gives lines of its prose as they are in the file', () => {
    const read = readEntry(bytes('---\na: 甲\nb: 乙\n---\n\n丙\n'), 'mdx');
    expect([read.proseLine(2), read.body]).toEqual([{ line: 6, column: 1 }, '\n丙\n']);
  });
});

describe('prose', () => {
  const read = (text: string) => {
    const { prose } = readEntry(bytes(`---\na: 甲\n---\n\n${text}\n`), 'mdx');
    return prose === undefined ? [] : checkProse({ collection: 'topics', entry: 'a' }, prose);
  };

  test.each([
    ...[
      '## 标题',
      '- 甲\n- 乙',
      '1. 甲\n2. 乙',
      '1.5 倍。',
      '——甲说的。',
      '甲 - 乙',
      '**甲**-乙',
      '从 **甲**、乙到丙。',
    ],
    ...[
      '-5 度。',
      '看[甲](/a.html)（乙）。',
      '看[甲](https://a.example/%E7%94%B2.html)。',
      '**甲**：`**`、`#甲`、`[甲](乙)`。',
    ],
  ])('may hold %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each<[text: string, found: string, expected: RegExp]>([
    ['##标题', '##标题', /空一格/],
    ['＃＃ 标题', '＃＃ 标题', /英文半角/],
    ['-甲', '-甲', /列表/],
    ['－ 甲', '－ 甲', /列表/],
    ['· 甲\n· 乙', '· 甲', /列表/],
    ['1、甲', '1、甲', /列表/],
    ['1.甲', '1.甲', /列表/],
    ['2）甲', '2）甲', /列表/],
    ['① 甲', '① 甲', /列表/],
    ['先看这里：\n-甲', '-甲', /列表/],
    ['看[甲]（/a.html）。', '[甲]（', /括号用英文半角/],
    ['看[甲] (/a.html)。', '[甲] (', /中间不空格/],
    ['这是**「甲」**的。', '**', /标点放到星号外面/],
    ['照抄`甲。', '`', /成对/],
    ['看[甲](https://a.example/b。)', 'https://a.example/b。', /没有全角标点/],
  ])('is told about %j, which readers would see as it is', (text, found, expected) => {
    const [issue, ...others] = read(text);
    expect(others).toEqual([]);
    expect(issue?.found).toContain(`「${found}」`);
    expect(issue?.expected).toMatch(expected);
  });
});
