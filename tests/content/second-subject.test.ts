import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeZip } from '../../scripts/export/zip.ts';
import { writeSubject } from '../../scripts/new-subject.ts';
import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { openBuiltSearch } from '../search/built-search.ts';

/** Words of the project's own guide. */
const OTHER_WORDS = /小程序|公众号|微信|腾讯|wechat|tencent|weixin|qq\.com/i;
const TEXTS = /\.(?:html|md|txt|json|js|css|xml|svg|webmanifest)$/;

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'subject-'));
const dist = path.join(folder, 'dist');
const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
let run: { status: number | null; output: string };
let files: string[] = [];

beforeAll(() => {
  writeSubject(folder);
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|SITE_.*)$/.test(name),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: {
      ...Object.fromEntries(inherited),
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_CONTENT: path.join(folder, 'content'),
    },
    encoding: 'utf8',
  });
  run = { status, output: stdout + stderr };
  files = existsSync(dist)
    ? readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    : [];
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a new guide about something else', () => {
  it('is built as it was written, its guide proved', () => {
    expect(run.output).toContain('dist/');
    expect(run.status).toBe(0);
    expect(files).toEqual(expect.arrayContaining(['index.html', 'reader-card/card-in-hand.html', 'sr-1.html']));
  });

  it('says no word of the guide that the engine was written for', () => {
    const saying = files.filter((file) => TEXTS.test(file) && OTHER_WORDS.test(read(file)));
    expect(saying).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    const lost = files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...read(file).matchAll(/\s(?:href|src|action)="([^"#?]*)[^"]*"/g)].flatMap(([, address = '']) => {
          if (address === '' || /^[a-z]+:/.test(address)) return [];
          const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), address));
          const found = files.includes(target) || files.includes(path.posix.join(target, 'index.html'));
          return found ? [] : [`${file} → ${address}`];
        }),
      );
    expect(lost).toEqual([]);
  });

  it('has no heading over nothing', () => {
    const bare =
      /<h([2-4])[^>]*>[^<]*<\/h\1>(?:\s*<(ul|ol|div|dl)[^>]*>\s*<\/\2>)*\s*<\/(?:section|div|article|aside)>/g;
    const found = files
      // The page of patterns shows every component, needed or not.
      .filter((file) => file.endsWith('.html') && file !== 'styleguide.html')
      .flatMap((file) => [...read(file).matchAll(bare)].map(([heading]) => `${file}: ${heading.slice(0, 80)}`));
    expect(found).toEqual([]);
  });

  test.each([
    ['借书证找不到了', 'rc-2'],
    ['自习室会员怎么退', 'sr-1'],
    ['rc-1', 'rc-1'],
  ])('is searched for 「%s」', (query, first) => {
    expect(openBuiltSearch(dist)(query).names[0]).toBe(first);
  });

  it('says what it is about where no page answers', () => {
    expect(openBuiltSearch(dist)('彩票').note).toContain('没有');
  });

  it('writes its letter', () => {
    expect(read('letters/loss-statement.html')).toContain('我的读者证（证号：____________）丢失');
  });

  it('counts its days', () => {
    expect(read('days.html')).toContain('交了退证申请');
  });

  it('can be taken along', async () => {
    expect(await makeOneFile(dist)).toContain('读者证在手上');
    expect(
      (await makeZip({ folder: dist, name: 'guide', title: '指南', updated: '2026-01-05' })).length,
    ).toBeGreaterThan(10_000);
  });
});
