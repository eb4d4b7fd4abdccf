import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../content/project-copy.ts';

const copies: ProjectCopy[] = [];

afterAll(() => {
  for (const copy of copies) copy.discard();
});

/** Builds and exports a copy of the project; gives the checksum of every file that came out. */
async function build(name: string, env: Record<string, string>): Promise<Record<string, string>> {
  const copy = copyProject(name);
  copies.push(copy);
  for (const run of [() => copy.build({ env }), () => copy.run(['scripts/export.ts', '--no-pdf'], { env })]) {
    const { code, output } = await run();
    expect(code, output).toBe(0);
  }
  return copy.site('dist', 'release');
}

test('the same sources give the same bytes in any folder, time zone and locale', { timeout: 240_000 }, async () => {
  // With it, there are pictures to compare as well.
  const address = { SITE_URL: 'https://guide.example/' };
  const [here, there] = await Promise.all([
    build('here', { ...address, TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }),
    build('另一个 文件夹 100%', { ...address, TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8', LC_ALL: 'C' }),
  ]);
  expect(Object.keys(here).length).toBeGreaterThan(50);
  expect(Object.keys(here).filter((file) => file.endsWith('.png')).length).toBeGreaterThan(10);
  expect(there).toEqual(here);
});

test('the checksums that go with the editions hold for them, and for no truncated one', () => {
  const folder = path.join(copies[0]?.root ?? '', 'release');
  const lines = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(lines.map((line) => path.extname(line))).toEqual(expect.arrayContaining(['.zip', '.html']));
  for (const line of lines) {
    const [sum, name = ''] = line.split(/\s+\*?/);
    const content = readFileSync(path.join(folder, name));
    const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sumOf(content)).toBe(sum);
    expect(sumOf(content.subarray(0, -1))).not.toBe(sum);
  }
});
