import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/content-files/check.ts';
import type { KnownFiles } from '../../src/content-files/read-content.ts';
import { formatPath, formatReport } from '../../src/content-files/report.ts';
import { THOROUGH, thoroughIf } from '../thorough.ts';
import { type ContentCopy, copyContent } from './content-copy.ts';
import type { Expected, Mistake } from './mistake.ts';
import { MISTAKES } from './mistakes.ts';
import { MISTAKES_BY_COLLECTION } from './mistakes-by-collection.ts';

/** After any day that content may name. */
const TODAY = '2050-01-01';

const known: KnownFiles = new Map();
let content: ContentCopy;

beforeAll(() => {
  content = copyContent();
});

afterEach(() => {
  content.restore();
});

afterAll(() => {
  content.discard();
});

const check = (today = TODAY) => checkContent(content.root, today, known);

/** The number of the one line that holds some text. */
function lineOf({ file, line }: Expected): number {
  if (typeof line === 'number') return line;
  const text = content.read(file);
  const [before = '', ...others] = text.split(line);
  expect(others, `${file} holds ${JSON.stringify(line)} once`).toHaveLength(1);
  return before.split('\n').length + (line.startsWith('\n') ? 1 : 0);
}

const tell = ({ make, expected, gone }: Mistake) => {
  make(content);
  const listed = new Set(expected.map(({ file }) => file));
  const issues = check().issues.filter(
    ({ code, file, found }) => code !== 'unknown-reference' || found !== `「${gone}」` || listed.has(file),
  );
  const brief = issues.map(({ code, file, line, path }) => ({ code, file, line, field: formatPath(path) }));
  const wanted = expected.map((one) => ({ code: one.code, file: one.file, line: lineOf(one), field: one.field }));
  expect(brief).toEqual(wanted);
  issues.forEach((issue, index) => {
    expect(issue.nearest).toBe(expected[index]?.nearest);
    expect(issue.found).toContain(expected[index]?.found ?? '');
    expect(issue.expected).toMatch(expected[index]?.expected ?? /./);
  });
};

describe('an editor', () => {
  for (const [kind, mistakes] of Object.entries(MISTAKES)) {
    // The same kinds of mistakes again, in every collection.
    const repeats = thoroughIf(Object.hasOwn(MISTAKES_BY_COLLECTION, kind));
    test.each(mistakes.map((mistake: Mistake) => [mistake.what, mistake] as const))(
      `(${kind.toLowerCase()}) who %s is told where and what`,
      repeats,
      (_what, mistake) => tell(mistake),
    );
  }

  it('who changed nothing is told nothing', () => {
    expect(check().issues).toEqual([]);
  });

  test.each(['.DS_Store', 'Thumbs.db', 'scenarios/.DS_Store', 'glossary/desktop.ini'])(
    'is not told about %s, which the system left there',
    (file) => {
      content.write(file, 'x');
      expect(check().issues).toEqual([]);
    },
  );

  it('is not told about a date of today', () => {
    content.edit('scenarios/mp-2.mdx', 'updated: 2026-11-30', 'updated: 2077-02-28');
    expect(check('2077-02-28').issues).toEqual([]);
    expect(check('2027-02-27').issues).toHaveLength(1);
  });
});

describe('checks that share what they have read', THOROUGH, () => {
  const fresh = () => checkContent(content.root, TODAY);

  it('find what one that reads everything finds', () => {
    const first = check();
    content.edit('scenarios/mp-2.mdx', '\nanswer: ', '\nanwser: ');
    content.remove('glossary/entity.yaml');
    expect(check()).toEqual(fresh());
    content.restore();
    expect(check()).toEqual(first);
    expect(first.issues).toEqual([]);
  });

  test.each<[what: string, file: string, change: (copy: ContentCopy) => void]>([
    [
      'the wording',
      'changes.yaml',
      (copy) => copy.edit('subject.yaml', '\n    放出: 释放', '\n    放出: 释放\n    材料: 文件'),
    ],
    [
      'a number of days',
      'claims/confirm-7.yaml',
      (copy) => copy.edit('deadlines/confirmation.yaml', '\nvalue: 7\n', '\nvalue: 8\n'),
    ],
    [
      'an answer of the guide',
      'scenarios/mp-2.mdx',
      (copy) => copy.edit('facets.yaml', '- id: individual-business\n', '- id: individual-shop\n'),
    ],
    [
      'an item of a list',
      'deadlines/government-review.yaml',
      (copy) => copy.edit('events.yaml', '- id: verified\n', '- id: proved\n'),
    ],
    [
      'the first day that can be meant',
      'questions/ticket-silent.mdx',
      (copy) => copy.edit('subject.yaml', '\nsince: 2011-01-01', '\nsince: 2026-11-01'),
    ],
    [
      'the name of an entry',
      'topics/before-you-start.mdx',
      (copy) => copy.rename('claims/account-back.yaml', 'claims/other.yaml'),
    ],
  ])('judge files anew that have not changed, where %s has', (_what, file, change) => {
    expect(check().issues).toEqual([]);
    change(content);
    const { issues } = check();
    expect(issues.map((issue) => issue.file)).toContain(file);
    expect(issues).toEqual(fresh().issues);
  });

  it('tell apart files of the same bytes', () => {
    content.write('channels/one.yaml', content.read('materials/bound-email.yaml'));
    content.write('materials/two.yaml', content.read('materials/bound-email.yaml'));
    expect(check()).toEqual(fresh());
  });
});

describe('the report', () => {
  const spoil = () => {
    content.edit('sources/article-2022-04-08.yaml', 'tier: community', 'tier: comunity');
    content.edit('scenarios/mp-2.mdx', 'updated: 2026-11-30', 'updated: 2026-13-01');
    content.edit('scenarios/mp-2.mdx', '\nanswer: ', '\nanwser: ');
    content.edit('scenarios/mp-5.mdx', 'material: administrator-wechat-id', 'material: administrator-wechat');
    content.write('glossary/word.yml', 'term: 词\n');
  };

  it('names all mistakes of all files at once, by file and line', () => {
    spoil();
    const { issues } = check();
    expect(issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'glossary/word.yml:1 unreadable',
      'scenarios/mp-2.mdx:2 missing',
      expect.stringMatching(/^scenarios\/mp-2\.mdx:5 unknown-key$/),
      expect.stringMatching(/^scenarios\/mp-2\.mdx:\d+ invalid$/),
      expect.stringMatching(/^scenarios\/mp-5\.mdx:\d+ unknown-reference$/),
      'sources/article-2022-04-08.yaml:3 invalid',
    ]);
  });

  it('gives for each mistake the file and line to click on, what was found and what was expected', () => {
    spoil();
    const [head, ...entries] = formatReport(check().issues).split('\n\n');
    expect(head).toContain('6 处');
    expect(head).toContain('4 个文件');
    expect(entries).toHaveLength(6);
    for (const entry of entries) {
      expect(entry).toMatch(
        /^src\/content\/[^:\s]+:\d+:\d+ {2}\S.*\n {4}找到：\S.*\n {4}应为：\S.*(?:\n {4}最接近：\S.*)?$/,
      );
    }
    expect(entries.at(-1)).toContain('最接近：community');
  });

  it('says the same whatever order the disk gives the files in', () => {
    spoil();
    const first = formatReport(check().issues);
    content.rename('scenarios', 'x');
    content.rename('x', 'scenarios');
    expect(formatReport(check().issues)).toBe(first);
  });

  test.each([
    [[], ''],
    [['title'], 'title'],
    [['materials', 2, 'sources', 0], 'materials[2].sources[0]'],
    [[3, 'options', 1, 'id'], '[3].options[1].id'],
  ])('writes the way %j as %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});
