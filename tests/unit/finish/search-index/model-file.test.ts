import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modelFile, readModel } from '../../../../src/finish/search-index/model-file.ts';

it.each(['', '{"from":', '[]', '{"from":"abc"}', '<<<<<<< HEAD'])(
  'a file that cannot hold them is named, with what makes it anew: %j',
  (text) => {
    const content = mkdtempSync(path.join(tmpdir(), 'model-'));
    writeFileSync(modelFile(content), text);
    expect(() => readModel(content)).toThrow(/search-model\.json.*npm run tune:search/);
    rmSync(content, { recursive: true });
  },
);

it('the numbers of a content are read from beside it, and there are none where it was never trained', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'model-'));
  expect(readModel(content)).toBeUndefined();
  const model = {
    rank: 2,
    grams: '',
    levels: '0',
    rows: '#',
    columns: '###',
    steps: [1, 1],
    senses: [],
    pages: ['a.html'],
  };
  writeFileSync(modelFile(content), JSON.stringify({ from: 'abc', ...model }));
  expect(readModel(content)).toEqual({ from: 'abc', model });
  rmSync(content, { recursive: true });
});
