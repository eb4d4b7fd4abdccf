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
export function searchPlainly(page: Page, query: string): Promise<(string | null)[]> {
  return page.evaluate(async (text) => {
    const pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(
      results.slice(0, 8).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
    );
    const codes = new Map(window.zhuxiaoSearch?.table?.pages.map(({ url, code }) => [`/${url}`, code ?? null]));
    return pages.map(({ url }) => codes.get(url) ?? null);
  }, query);
}

const pagesOf = new Map<string, PlainPage[]>();

/** Searches for the query as it stands, in titles first. */
export function searchSubstring(folder: string, query: string): (string | null)[] {
  const pages = pagesOf.get(folder) ?? readPlainPages(folder);
  pagesOf.set(folder, pages);
  const inTitle = pages.filter(({ title }) => title.includes(query));
  const inText = pages.filter((page) => !inTitle.includes(page) && page.text.includes(query));
  return [...inTitle, ...inText].map(({ code }) => code);
}
