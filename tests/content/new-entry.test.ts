import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { writeEntry } from '../../scripts/new-entry.ts';
import { checkContent } from '../../src/content-files/check.ts';
import type { KnownFiles } from '../../src/content-files/read-content.ts';
import { type ContentCopy, copyContent } from './content-copy.ts';

/** After any day that content may name. */
const TODAY = '2050-01-01';

const known: KnownFiles = new Map();
let content: ContentCopy;
let made: string | undefined;

beforeAll(() => {
  content = copyContent();
});

afterEach(() => {
  if (made !== undefined) content.remove(made);
  made = undefined;
});

afterAll(() => {
  content.discard();
});

const check = () => checkContent(content.root, TODAY, known).issues;

describe('npm run new', () => {
  test.each([
    [['scenario', 'mp-8'], 'scenarios/mp-8.mdx'],
    [['scenario', 'oa-7', 'lost-phone'], 'scenarios/oa-7.mdx'],
    [['material', 'stamp'], 'materials/stamp.yaml'],
    [['channel', 'form'], 'channels/form.yaml'],
    [['channel', 'mail', 'email'], 'channels/mail.yaml'],
    [['deadline', 'week'], 'deadlines/week.yaml'],
    [['release', 'name'], 'releases/name.yaml'],
    [['source', 'page'], 'sources/page.yaml'],
    [['term', 'seal-photo'], 'glossary/seal-photo.yaml'],
    [['letter', 'reply'], 'letters/reply.yaml'],
    [['asked', 'search'], 'asked/search.yaml'],
  ])('%j writes a file in which only what a person must fill in is reported', (args, file) => {
    expect(writeEntry(content.root, args, TODAY)).toContain(
      `已新建 ${path.relative('', path.join(content.root, file))}。`,
    );
    made = file;
    const issues = check();
    const lines = content.read(file).split('\n');
    const marked = lines.flatMap((line, index) => (/^[^#]*待填/.test(line) ? [index + 1] : []));
    expect(issues.every((issue) => issue.code === 'unfilled' && issue.file === file)).toBe(true);
    expect([...new Set(issues.map(({ line }) => line))]).toEqual(marked);
  });

  test.each([
    ['mp-8', '{ account: mini-program, '],
    ['oa-8', '{ account: official-account, '],
  ])('begins the scenario %s with the kind of account that its letters stand for', (code, when) => {
    writeEntry(content.root, ['scenario', code], TODAY);
    made = `scenarios/${code}.mdx`;
    expect(content.read(`scenarios/${code}.mdx`)).toContain(`\nwhen: ${when}`);
  });

  it('never touches a file that is there', () => {
    const before = content.read('scenarios/mp-2.mdx');
    expect(() => writeEntry(content.root, ['scenario', 'mp-2'], TODAY)).toThrow(
      path.relative('', path.join(content.root, 'scenarios/mp-2.mdx')),
    );
    expect(content.read('scenarios/mp-2.mdx')).toBe(before);
  });

  test.each<[string, string[], string[]]>([
    ['nothing', [], ['scenario', 'material', 'term']],
    ['a misspelt kind of entry', ['scnario', 'mp-8'], ['scnario', '最接近：scenario']],
    ['a kind called like a member of every object', ['constructor', 'x'], ['constructor']],
    ['no code', ['scenario'], ['mp-8']],
    ['a number for a code', ['scenario', '8'], ['「8」', 'mp-8']],
    ['letters that no kind of account has', ['scenario', 'xy-1'], ['「xy-1」', '小程序 mp- 加数字，公众号 oa- 加数字']],
    ['a code with a zero', ['scenario', 'mp-08'], ['「mp-08」', 'mp-8']],
    ['a way out of the folder', ['material', '../stamp'], ['../stamp', '小写英文字母']],
    ['an id with capitals', ['term', 'Seal'], ['「Seal」', '小写英文字母']],
    ['an address in Chinese', ['scenario', 'mp-8', '丢手机'], ['丢手机', '小写英文字母']],
    ['a misspelt kind of channel', ['channel', 'form', 'emial'], ['emial', '最接近：email']],
    ['a word too many', ['term', 'seal', 'photo'], ['photo', 'npm run new -- term seal']],
    [
      'a word too many for a scenario',
      ['scenario', 'mp-8', 'lost', 'phone'],
      ['phone', 'npm run new -- scenario mp-8 lost'],
    ],
  ])('refuses %s, and says what was given and what is expected', (_what, args, parts) => {
    expect(() => writeEntry(content.root, args, TODAY)).toThrow(/应为：/);
    for (const part of parts) expect(() => writeEntry(content.root, args, TODAY)).toThrow(part);
    expect(existsSync(path.join(content.root, 'stamp.yaml'))).toBe(false);
    expect(check()).toEqual([]);
  });
});
