import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modelFile, readModel } from '../../../../src/finish/search-index/model-file.ts';

it('the numbers of a content are read from beside it, and there are none where it was never trained', () => {
  const content = mkdtempSync(path.join(tmpdir(), 'model-'));
  expect(readModel(content)).toBeUndefined();
  writeFileSync(modelFile(content), '{"from":"abc","pages":["a.html"]}');
  expect(readModel(content)).toEqual({ from: 'abc', model: { pages: ['a.html'] } });
  rmSync(content, { recursive: true });
});
