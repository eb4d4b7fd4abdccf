import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const run = promisify(execFile);
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Copies the project elsewhere, with the same packages but caches of its own. */
function copyProject(name: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'reproducible-')), name);
  folders.push(path.dirname(folder));
  for (const source of SOURCES) cpSync(source, path.join(folder, source), { recursive: true });
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules);
  for (const entry of readdirSync('node_modules').filter((name) => !/^\.(?:astro|vite|cache)/.test(name))) {
    symlinkSync(path.resolve('node_modules', entry), path.join(modules, entry), 'junction');
  }
  return folder;
}

/** Builds and exports a copy of the project; gives the checksum of every file that came out. */
async function build(name: string, environment: Record<string, string>): Promise<Record<string, string>> {
  const cwd = copyProject(name);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment };
  const node = (...args: string[]) => run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd, env });
  await node(path.join(cwd, 'node_modules/astro/bin/astro.mjs'), 'build');
  await node('scripts/export.ts', '--no-pdf');
  const files = ['dist', 'release'].flatMap((folder) =>
    readdirSync(path.join(cwd, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(cwd, path.join(entry.parentPath, entry.name))),
  );
  const sum = (file: string) => createHash('sha256').update(readFileSync(path.join(cwd, file))).digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, sum(file)]));
}

test('the same sources give the same bytes in any folder, time zone and locale', { timeout: 120_000 }, async () => {
  const [here, there] = await Promise.all([
    build('here', { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }),
    build('另一个 文件夹 100%', { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'C' }),
  ]);
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(there).toEqual(here);
});
