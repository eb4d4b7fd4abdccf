import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { todayInChina } from '../../src/content-files/today.ts';
import { THOROUGH, thoroughIf } from '../thorough.ts';
import { writeBareSubject } from './bare-subject.ts';

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'other-'));
const SITE_CONTENT = path.join(folder, 'content');
const own = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|SITE_.*)$/.test(name),
  ),
);

/** Runs one of the project's commands on another content. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { ...own, ASTRO_TELEMETRY_DISABLED: '1', SITE_CONTENT },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

/** When the files of a folder of the project were written; nothing of it may change. */
const written = (name: string) => (existsSync(name) ? readdirSync(name).toSorted() : []);

beforeAll(() => {
  writeBareSubject(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('another content', () => {
  it('is checked', () => {
    expect(run('scripts/check-content.ts')).toMatchObject({ status: 0, said: expect.stringContaining('3 个情形') });
  });

  it('has its own report of sources that are due, beside it', () => {
    const before = written('reports');
    expect(run('scripts/check-freshness.ts', '--today=2030-01-01').said).toContain('1 份出处');
    expect(readFileSync(path.join(folder, 'reports/freshness.md'), 'utf8')).toContain('library-page');
    expect(written('reports')).toEqual(before);
  });

  for (const day of ['2026-02-30', '2026', '1', '']) {
    it(`says that «${day}» is no day to judge sources by`, thoroughIf(day !== '2026-02-30'), () => {
      const { status, said } = run('scripts/check-freshness.ts', `--today=${day}`);
      expect([status, said]).toEqual([1, `--today=${day} 不是日期，写成 2026-11-23 这样。\n`]);
    });
  }

  it('has its sources judged by the day in China', () => {
    const days = [new Date(), ...[run('scripts/check-freshness.ts')].map(() => new Date())].map(todayInChina);
    const [title = ''] = readFileSync(path.join(folder, 'reports/freshness.md'), 'utf8').split('\n');
    expect(days.map((day) => `# 出处复核 ${day}`)).toContain(title);
  });

  it('has its own addresses tried', () => {
    const { said } = run('scripts/check-links.ts', '--tries=1', '--timeout=1');
    expect(said).toMatch(/个地址：0 个有回答/);
    expect(said).not.toContain('qq.com');
  });

  it('trains its own search', () => {
    expect(run('scripts/tune-search.ts')).toMatchObject({ status: 0 });
    expect(existsSync(path.join(SITE_CONTENT, 'search-model.json'))).toBe(true);
  });

  it('is asked to be built before its editions are made', () => {
    const { status, said } = run('scripts/export.ts', '--no-pdf');
    expect(status).toBe(1);
    expect(said).toContain(path.join(path.relative('', folder), 'dist'));
  });

  for (const [command, script] of [
    ['pictures', 'scripts/pictures.ts'],
    ['engines', 'scripts/engines.ts'],
    ['bench:weight', 'benchmarks/weight.ts'],
    ['bench:search', 'benchmarks/search.ts'],
    ['bench:growth', 'benchmarks/growth.ts'],
  ] as const) {
    test(
      `is told by npm run ${command} in one sentence that it is not for it`,
      thoroughIf(command !== 'engines'),
      () => {
        const { status, said } = run(script);
        expect(status).toBe(1);
        expect(said.trim().split('\n')).toEqual([expect.stringContaining(`npm run ${command} 只用在`)]);
        expect(said).toContain('SITE_CONTENT');
      },
    );
  }

  describe('once built', THOROUGH, () => {
    let made: string[] = [];

    beforeAll(() => {
      expect(run('node_modules/astro/bin/astro.mjs', 'build')).toMatchObject({ status: 0 });
      expect(run('scripts/export.ts', '--no-pdf')).toMatchObject({ status: 0 });
      made = readdirSync(path.join(folder, 'release')).toSorted();
    });

    it('has editions of its own name, beside it and for its page of downloads', () => {
      expect(made).toEqual([
        'SHA256SUMS',
        expect.stringMatching(/^library-guide-.*\.html$/),
        expect.stringMatching(/^library-guide-.*\.zip$/),
      ]);
      expect(readdirSync(path.join(folder, 'dist/download')).toSorted()).toEqual(made);
      expect(readFileSync(path.join(folder, 'dist/download.html'), 'utf8')).toContain('在聊天软件里点了没有反应');
    });

    /** Pages that only subjects with something for them have. */
    const ABSENT = ['rules', 'questions', 'conflicts', 'days', 'materials', 'letters', 'glossary', 'changes'];
    const dist = path.join(folder, 'dist');
    const texts = () =>
      readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
        /\.(?:html|xml|md|txt|json)$/.test(file),
      );

    it.each(ABSENT)('has no page, no menu and no link for what it has nothing of: %s', (name) => {
      expect(existsSync(path.join(dist, `${name}.html`))).toBe(false);
      const leading = new RegExp(`["/(]${name}\\.(?:html|md)|<a [^>]*href="[^"]*\\b${name}\\.html`);
      expect(texts().filter((file) => leading.test(readFileSync(path.join(dist, file), 'utf8')))).toEqual([]);
    });

    it('has no link that leads nowhere', () => {
      const lost = texts()
        .filter((file) => file.endsWith('.html'))
        .flatMap((file) =>
          [...readFileSync(path.join(dist, file), 'utf8').matchAll(/\s(?:href|src|action)="([^"#?]*)[^"]*"/g)].flatMap(
            ([, address = '']) => {
              if (address === '' || /^[a-z]+:/.test(address)) return [];
              const target = path.join(dist, path.dirname(file), decodeURIComponent(address));
              return existsSync(target) ? [] : [`${file} → ${address}`];
            },
          ),
        );
      expect(lost).toEqual([]);
    });

    it('says its own name where the zip is opened', () => {
      const zip = unzipSync(readFileSync(path.join(folder, 'release', made[2] ?? '')));
      const [, first] = Object.entries(zip).find(([name]) => name.endsWith('打开这里.html')) ?? [];
      expect(strFromU8(first ?? new Uint8Array())).toContain('<h1>退证指南</h1>');
    });
  });
});
