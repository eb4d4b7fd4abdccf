import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { THOROUGH, thoroughIf } from '../thorough.ts';

/** The commands that read the built site. No browser is there for them: each ends once it has found the site. */
const COMMANDS: [command: string, ...args: string[]][] = [
  ['preview', 'scripts/preview.ts'],
  ['editions', 'scripts/export.ts', '--no-pdf'],
  ['pictures', 'scripts/pictures.ts'],
  ['engines', 'scripts/engines.ts'],
  ['bench:weight', 'benchmarks/weight.ts'],
  ['bench:search', 'benchmarks/search.ts'],
];

let folder: string;

const own = Object.entries(process.env).filter(([name]) => !/^(?:VITEST.*|NODE_ENV|SITE_.*|PORT)$/.test(name));
const launch = ([, script = '', ...args]: readonly string[], env: Record<string, string> = {}) =>
  [
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.resolve(script), ...args],
    { cwd: folder, env: { ...Object.fromEntries(own), ...env } },
  ] as const;
const run = (command: readonly string[]) => {
  const none = path.join(folder, 'no-browser');
  const [program, args, options] = launch(command, { CHROME_PATH: none, OLD_CHROMIUM: none });
  const { stdout, stderr } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  return stdout + stderr;
};
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'built-site-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('after a build that was killed while sites changed places', THOROUGH, () => {
  it.each(COMMANDS)('`npm run %s` puts the last good site back', (...command) => {
    write('.build/previous/index.html', 'the last good one');
    const said = run(command);
    expect(said).not.toContain('没有找到');
    expect(readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toBe('the last good one');
  });

  it('the preview shows it', async () => {
    write('.build/previous/index.html', 'the last good one');
    write('.build/previous/api/subject.json', '{"name":"退证指南"}');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const preview = spawn(...launch(['preview', 'scripts/preview.ts'], { PORT: String(port) }));
    try {
      const [line] = await new Promise<string[]>((resolve) =>
        preview.stdout.once('data', (text) => resolve([String(text)])),
      );
      expect(line).toContain(`退证指南 → http://localhost:${port}/`);
      expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe('the last good one');
    } finally {
      const ended = new Promise((resolve) => preview.once('exit', resolve));
      preview.kill();
      await ended;
    }
  });

  it.runIf(process.platform !== 'win32')('whoever cannot put it back says in one sentence where it is', () => {
    write('.build/previous/index.html', 'the last good one');
    symlinkSync(path.join(folder, 'gone'), path.join(folder, 'dist'));
    expect(run(['preview', 'scripts/preview.ts']).trim().split('\n')).toEqual([
      expect.stringMatching(/^上一次生成中途停了，原来的网站在 .*previous，没能放回 dist\/：那里有一个同名的文件/),
    ]);
    expect(existsSync(path.join(folder, '.build/previous/index.html'))).toBe(true);
  });
});

for (const [index, command] of COMMANDS.entries()) {
  it(`without a site npm run ${command[0]} says in one sentence what to run`, thoroughIf(index > 1), () => {
    expect(run(command).trim().split('\n')).toEqual([expect.stringMatching(/^没有找到 dist\/，请.*运行 npm run \w+/)]);
  });
}

describe('the editions', () => {
  const EDITIONS = ['editions', 'scripts/export.ts', '--no-pdf'];
  beforeEach(() => write('dist/index.html', 'a site'));

  it('leave a folder alone that holds no sums of theirs, and say so in one sentence', () => {
    write('release/mine.txt', 'x');
    expect(run(EDITIONS).trim()).toMatch(/^release\/ 里没有 SHA256SUMS，不像是本命令生成的，没有动它。.*$/);
    expect(existsSync(path.join(folder, 'release/mine.txt'))).toBe(true);
  });

  it('are not begun while a build runs, and say so in one sentence', () => {
    write('.build/lock', String(process.pid));
    expect(run(EDITIONS).trim().split('\n')).toEqual([
      `另一次生成正在进行（进程 ${process.pid}），等它结束再运行 npm run export。`,
    ]);
  });

  it.each([
    ['a file lies where its folder should', '.build', /^没法在 .*\.build 里做标记.*同名的文件，不是文件夹（EEXIST）/],
    [
      'a folder lies where its file should',
      '.build/lock/in-it',
      /^没法在 .*\.build 里做标记.*同名的文件夹，不是文件（EISDIR）/,
    ],
  ])('say in one sentence that the lock cannot be made: %s', (_, file, words) => {
    write(file, '');
    expect(run(EDITIONS).trim().split('\n')).toEqual([expect.stringMatching(words)]);
  });
});

it('no command finds the site in another way', () => {
  // These two build for themselves, and name where another guide's site will lie.
  const others = ['benchmarks/growth/grown-site.ts', 'scripts/new-subject.ts'];
  const files = globSync(['scripts/**/*.ts', 'benchmarks/**/*.ts']).map((file) => file.replaceAll('\\', '/'));
  const naming = files.filter((file) => /['"`/]dist\b/.test(readFileSync(file, 'utf8')));
  expect(naming.toSorted()).toEqual([...others, 'scripts/built-site.ts'].toSorted());
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const reading = files.filter((file) => readFileSync(file, 'utf8').includes('builtSiteOrEnd('));
  expect(
    COMMANDS.map(([, script]) => script)
      .concat('scripts/built-site.ts')
      .toSorted(),
  ).toEqual(reading.toSorted());
  for (const [command, script = ''] of COMMANDS) expect(scripts[command]).toContain(script);
});
