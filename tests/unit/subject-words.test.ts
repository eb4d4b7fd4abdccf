import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Words of what this guide is about, which only its content says. */
const WORDS = /小程序|公众号|微信|腾讯|wechat|tencent|weixin|\bqq\.com/i;

it('no file of the engine says a word of what the guide is about', () => {
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('content/'));
  const saying = files.flatMap((file) =>
    readFileSync(path.join(SRC, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (WORDS.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 80)}`] : [])),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(saying).toEqual([]);
});
