import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Words of what this guide is about, which only its content says: names, things, ids, codes, the form of its numbers, its first year. */
const WORDS = new RegExp(
  [
    ...['小程序', '公众号', '微信', '腾讯', 'wechat', 'tencent', 'weixin', String.raw`\bqq\.com`],
    ...[
      '注销',
      '主体',
      '认证',
      '昵称',
      '粉丝',
      '法人',
      '对公',
      '扫脸',
      '打款',
      '工单',
      '冻结',
      '迁移',
      '原始 ?id',
      'AppID',
      '确认期',
      '两种账号',
    ],
    ...[
      'mini-program',
      'official-account',
      'legal-representative',
      'small-transfer',
      'follower',
      'nickname',
      'deregist',
    ],
    ...[String.raw`\bgh_`, String.raw`\b(?:mp|oa)-\d`, String.raw`\b201[0-9]-\d\d-\d\d`, String.raw`[=[(] ?201\d\b`],
  ].join('|'),
  'i',
);

/** Tools that open pages of this guide by name, draw them, or show how a command is typed. */
const OWN_TOOLS = /^scripts\/(?:engines\/visits|pictures|new-entry)\.ts$/;
/** The pattern page shows made-up days. */
const MADE_UP = /^src\/pages\/styleguide\.astro$/;

const saying = (text: string) =>
  text.split('\n').flatMap((line, index) => (WORDS.test(line) ? [`${index + 1}: ${line.trim().slice(0, 80)}`] : []));

describe('the engine', () => {
  test.each([
    ['src', 200],
    ['scripts', 20],
  ])('in %s says no word of what the guide is about', (folder, least) => {
    const files = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('src/content/') && !OWN_TOOLS.test(file) && !MADE_UP.test(file));
    const found = files.flatMap((file) =>
      saying(readFileSync(path.join(ROOT, file), 'utf8')).map((line) => `${file}:${line}`),
    );
    expect(files.length).toBeGreaterThan(least);
    expect(found).toEqual([]);
  });

  it.each([
    "const SPELLINGS = { 注消: '注销' };",
    "return text.replaceAll('原始ID', ' ID');",
    "  entity: '主体、公章和证件',",
    "const FIRST = '2011-01-01';",
    'const YEARS = [2011, 2099] as const;',
    'const ID = /gh_[0-9a-z]{4,}/g;',
    '  followers: z.strictObject({}),',
    '// as on the page of mp-2',
  ])('is not allowed to say `%s`', (line) => {
    expect(saying(line)).toHaveLength(1);
  });
});
