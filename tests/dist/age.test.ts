import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { makeOneFile } from '../../src/finish/editions/one-file.ts';
import { type BuiltPage, DIST, readPage, readPages, textOf } from './built-pages.ts';

const { version, updated } = JSON.parse(readFileSync(path.join(DIST, 'api/edition.json'), 'utf8')) as Record<
  'version' | 'updated',
  string
>;
// Short addresses only forward.
const pages = readPages().filter(({ elements }) => elements.some(({ tagName }) => tagName === 'footer'));
const footers = ({ elements }: BuiltPage) => elements.filter(({ tagName }) => tagName === 'footer').map(textOf);

describe('a copy', () => {
  test.each(pages.map((page) => [page.file, page] as const))('%s says how old it is', (_file, page) => {
    expect(footers(page)).toEqual([expect.stringMatching(new RegExp(`更新到 ${updated} · 版本 ${version}`))]);
  });

  it('in one file says it too', async () => {
    const words = footers(readPage('one-file.html', await makeOneFile(DIST)));
    expect(words.join('')).toMatch(new RegExp(`更新到 ${updated} · 版本 ${version}`));
  });

  it('on paper says it on its first sheet', () => {
    const print = pages.find(({ file }) => file === 'print.html');
    const paragraphs = print?.elements.filter(({ tagName }) => tagName === 'p').map(textOf) ?? [];
    expect(paragraphs.slice(0, 8).join('')).toContain(`版本 ${version}，内容更新到 ${updated}`);
  });
});
