import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const document = readFileSync('docs/architecture.md', 'utf8');
const quoted = [...document.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

/** Names of files and folders, but not of what a build makes or of a place that stands for many. */
const PATH = /^(?:src|lib|tests|benchmarks|scripts|components|layouts|finish|pages|docs)\/[\w./-]+$/;
const paths = [...new Set(quoted.filter((text) => PATH.test(text)))];
const limits = [...document.matchAll(/^\| `(\w+ = [\d_]+)` \| `([^`]+)` \|/gm)].map(([, limit = '', file = '']) => ({
  limit,
  file,
}));

describe('the architecture document', () => {
  test.each(paths)('names %s, which is there', (path) => {
    expect(['', 'src/'].some((root) => existsSync(root + path))).toBe(true);
  });

  test.each(limits)('says $limit as $file does', ({ limit, file }) => {
    expect(readFileSync(file, 'utf8')).toContain(`const ${limit};`);
  });

  it('names files and limits at all', () => {
    expect(paths.length).toBeGreaterThan(40);
    expect(limits.length).toBeGreaterThan(5);
  });
});
