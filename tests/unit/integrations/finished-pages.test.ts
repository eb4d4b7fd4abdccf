import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFinishedPages, takeFinishedPages } from '../../../src/integrations/finished-pages.ts';

/** Enough to be shared between processes. */
const MANY = 900;

let folder: string;
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const page = (number: number, more = '') =>
  `<!doctype html><html lang="zh-CN"><title>${number}</title><article data-pagefind-body><h1 id="top-${number}">第 ${number} 页</h1><a href="/a/${(number + 1) % MANY}.html#top-${(number + 1) % MANY}">下一页</a>${more}</article></html>`;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'finished-'));
  mkdirSync(path.join(folder, 'a'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(count: number, more = ''): void {
  for (let number = 0; number < MANY; number += 1) {
    writeFileSync(path.join(folder, `a/${number}.html`), page(number, number === count ? more : ''));
  }
}

describe('the pages of a large site', () => {
  it('are made portable in several processes, and read for the search in the order of their addresses', async () => {
    write(-1);
    const { count, searched, sound } = await readFinishedPages(folder, [], false);
    expect({ count, sound }).toEqual({ count: MANY, sound: true });
    expect(read('a/7.html')).toContain('<a href="8.html#top-8">');
    expect(searched.map(({ url }) => url)).toEqual(searched.map(({ url }) => url).toSorted());
    expect(searched.find(({ url }) => url === 'a/7.html')).toEqual({
      url: 'a/7.html',
      title: '第 7 页',
      description: '',
      text: '第 7 页\n下一页',
    });
  });

  it.each([
    ['a place that no page has', '<a href="/a/1.html#none">x</a>'],
    ['a file that is not there', '<a href="/none.html">x</a>'],
  ])('are not sound with %s in one of them', async (_what, more) => {
    write(500, more);
    expect((await readFinishedPages(folder, [], false)).sound).toBe(false);
  });

  it('may name files that are still to come', async () => {
    write(500, '<a href="/none.html">x</a>');
    expect((await readFinishedPages(folder, ['none.html'], false)).sound).toBe(true);
  });
});

describe('pages that were read', () => {
  it('are handed over once', async () => {
    write(-1);
    const pages = await readFinishedPages(folder, [], false);
    expect(await takeFinishedPages(folder)).toBe(pages);
    expect(await takeFinishedPages(folder)).not.toBe(pages);
  });
});
