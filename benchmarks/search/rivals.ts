import { rmSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { type PlainPage, readPlainPages } from './plain-pages.ts';

/** Indexes a folder with Pagefind as it comes: its own segmenter, its own ranking. */
export async function indexPlainly(folder: string): Promise<void> {
  rmSync(path.join(folder, 'pagefind'), { recursive: true, force: true });
  const { index } = await createIndex({});
  await index?.addDirectory({ path: folder });
  await index?.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
}

/** Searches with Pagefind as it comes, in the browser, where its own segmenter of queries runs. */
export function searchPlainly(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(
      results.slice(0, 8).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
    );
    const codes = new Map(
      window.zhuxiaoSearch?.table?.pages.map(({ url, code }) => [`/${url}`, code ?? url.replace('.html', '')]),
    );
    return pages.map(({ url }) => codes.get(url) ?? url);
  }, query);
}

const pagesOf = new Map<string, PlainPage[]>();

function pagesIn(folder: string): PlainPage[] {
  const pages = pagesOf.get(folder) ?? readPlainPages(folder);
  pagesOf.set(folder, pages);
  return pages;
}

/** Searches for the query as it stands, in titles first. */
export function searchSubstring(folder: string, query: string): string[] {
  const pages = pagesIn(folder);
  const inTitle = pages.filter(({ title }) => title.includes(query));
  const inText = pages.filter((page) => !inTitle.includes(page) && page.text.includes(query));
  return [...inTitle, ...inText].map(({ name }) => name);
}

/** A title says as much as so many repetitions in the text. */
const TITLE_WORTH = 5;

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Searches with plain BM25 (k1 1.2, b 0.75) over pairs of characters of titles and texts. */
export function searchBm25(folder: string, query: string): string[] {
  const pages = pagesIn(folder);
  const chars = [...query.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = [...new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))];
  const mean = pages.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, pages.length);
  const scores = pages.map(() => 0);
  for (const pair of pairs) {
    const counts = pages.map(({ title, text }) => count(text, pair) + TITLE_WORTH * count(title, pair));
    const having = counts.filter((times) => times > 0).length;
    const rarity = Math.log(1 + (pages.length - having + 0.5) / (having + 0.5));
    counts.forEach((times, index) => {
      const norm = 1.2 * (0.25 + (0.75 * (pages[index]?.text.length ?? 0)) / mean);
      scores[index] = (scores[index] ?? 0) + (rarity * times * 2.2) / (times + norm);
    });
  }
  return pages
    .map(({ name }, index) => ({ name, score: scores[index] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}
