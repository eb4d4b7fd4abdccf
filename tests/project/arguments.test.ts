import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { encoding: 'utf8' });

test.each([
  ['scripts/preview.ts', '--prot=4399', '只认 --port=…'],
  ['scripts/preview.ts', '--port=', '只认 --port=…'],
  ['scripts/preview.ts', '--port=x', '--port 写的是「x」，应该是1–65535 之间的整数。'],
  ['scripts/export.ts', '--no-pfd', '只认 --no-pdf'],
  ['scripts/check-content.ts', 'src/content', '后面不写东西'],
])('%s says of %s that it does not know it, and what it knows', (script, argument, known) => {
  const { status, stderr } = run(script, argument);
  expect(stderr).toContain(`「${argument.replace(/^--port=(?=.)/, '')}」`);
  expect(stderr).toContain(known);
  expect(status).toBe(1);
});
