import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockEntry {
  resolved?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const readJson = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
const manifest = readJson('package.json');
const lock: Record<string, LockEntry> = readJson('package-lock.json').packages;

const nameOf = (place: string) => place.replace(/^.*node_modules\//, '');
const locked = new Set(Object.keys(lock).map(nameOf));

describe('package.json', () => {
  it('names exact versions only', () => {
    const all: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('has an entry for every optional dependency, or npm ci fails on a fresh clone', () => {
    const wanted = Object.values(lock).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect([...new Set(wanted)].filter((name) => !locked.has(name))).toEqual([]);
  });

  it('binds nobody to the registry it was made with', () => {
    expect(Object.entries(lock).filter(([, entry]) => entry.resolved)).toEqual([]);
  });

  it('needs no install script but the allowed ones', () => {
    const scripted = Object.entries(lock).filter(([, entry]) => entry.hasInstallScript);
    const allowed = Object.keys(manifest.allowScripts);
    expect(scripted.map(([place]) => nameOf(place)).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
