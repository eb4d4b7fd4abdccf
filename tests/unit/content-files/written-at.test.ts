import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writtenAt } from '../../../src/content-files/written-at.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'written-at-'));
  mkdirSync(path.join(root, 'topics'));
  writeFileSync(
    path.join(root, 'topics', 'a.mdx'),
    '---\n---\n\n看[这里](/guide.html#no)和[那里](/guide.html#no-more)。\n',
  );
  writeFileSync(path.join(root, 'links.yaml'), 'first: /guide.html#no-more\nlast: /guide.html#no\n');
  writeFileSync(path.join(root, 'search-model.json'), '"/guide.html#no"');
});

afterAll(() => rmSync(root, { recursive: true }));

const places = (address: string) => writtenAt(root, address).map((place) => place.split('/').slice(-2).join('/'));

it('finds every line that an address stands in, and no longer address', () => {
  expect(places('/guide.html#no')).toEqual([expect.stringMatching(/links\.yaml:2$/), 'topics/a.mdx:4']);
  expect(places('/guide.html#no-more')).toEqual([expect.stringMatching(/links\.yaml:1$/), 'topics/a.mdx:4']);
});

it('finds nothing where the content does not hold it', () => {
  expect(places('/days.html#no')).toEqual([]);
});
