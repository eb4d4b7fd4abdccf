import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const readJson = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const manifest = readJson('package.json');
const lock: Record<string, { license?: string; optional?: boolean; name?: string }> =
  readJson('package-lock.json').packages;

/** Licences under which everything may be used, changed and passed on with the site. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', 'Unlicense', 'CC-BY-4.0', 'CC-BY-3.0'],
  // Used to build and test only, nothing of them is passed on with the site. Of the font only what it draws is.
  ...['MPL-2.0', 'LGPL-3.0-or-later', 'OFL-1.1'],
]);

/** Whether a licence expression leaves a choice that is allowed. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

describe('every package of the lock', () => {
  it('has a licence that allows the site to be passed on', () => {
    const wrong = Object.entries(lock)
      .filter(([place]) => place !== '')
      .map(([place, { license }]) => [place, license ?? readLicence(place)])
      .filter(([, licence]) => !isAllowed(String(licence)));
    expect(wrong).toEqual([]);
  });
});

/** What an installed package says of itself, where the lock does not. */
function readLicence(place: string): unknown {
  try {
    return readJson(path.join(place, 'package.json')).license;
  } catch {
    return 'not installed';
  }
}

describe('docs/dependencies.md', () => {
  const rows = readFileSync('docs/dependencies.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const versions = new Map(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }));

  it('says of every dependency what it is for', () => {
    const explained = new Map(
      rows.flatMap(([, names = '', what = '']) => names.split(', ').map((name) => [name, what])),
    );
    const all = [...versions.keys()];
    expect(all.filter((name) => !explained.get(name))).toEqual([]);
    const own = new Set([...all, 'package', '---']);
    expect([...explained.keys()].filter((name) => !own.has(name))).toEqual([]);
  });

  it('names no version but the one that is installed', () => {
    const wrong = rows.flatMap(([, names = '', ...cells]) => {
      const installed = names.split(', ').map((name) => versions.get(name));
      const named = cells.join(' ').match(/\b\d+\.\d+\.\d+\b/g) ?? [];
      return named.filter((version) => !installed.includes(version)).map((version) => `${names} ${version}`);
    });
    expect(wrong).toEqual([]);
  });
});
