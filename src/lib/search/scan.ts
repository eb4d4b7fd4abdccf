import type { FullTextQuery } from './full-text.ts';

/** A page's text as `cutText` writes it: a space before every piece. */
export interface ScannedPage {
  id: string;
  title: string;
  text: string;
}

/** A page in which every part of a query stands, and where the rarest of them does. */
export interface ScanHit {
  id: string;
  /** Position in the page's text. */
  at: number;
}

/** How much a page is worth more for saying something in its title. */
const TITLE_WORTH = 8;

/** Gives the parts of a query: pieces in quotes follow each other, others stand anywhere. */
function partsOf(query: FullTextQuery): string[] {
  return [...query.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([all, quoted]) => quoted ?? all);
}

/** Makes a text comparable: single spaces between its pieces and around them, no case, no punctuation. */
function piecesOnly(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1)) found += 1;
  return found;
}

/**
 * Prepares the scanning of texts without an index, for editions that hold every page anyway. The scanner gives the pages in
 * which all parts of a query stand, the most telling first: frequent in a short page, rare elsewhere (BM25, k1 1.2, b 0.75).
 */
export function buildScanner(pages: readonly ScannedPage[]): (query: FullTextQuery) => ScanHit[] {
  const texts = pages.map(({ title, text }) => ({ title: piecesOnly(title), text: piecesOnly(text) }));
  const mean = texts.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, texts.length);
  return (query) => {
    const parts = partsOf(query)
      .map(piecesOnly)
      .filter((part) => part.trim() !== '');
    if (parts.length === 0) return [];
    const counts = parts.map((part) =>
      texts.map(({ title, text }) => count(text, part) + TITLE_WORTH * count(title, part)),
    );
    const rarity = counts.map((row) => {
      const having = row.filter((times) => times > 0).length;
      return Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
    });
    const rarest = parts[rarity.indexOf(Math.max(...rarity))] ?? '';
    return texts
      .map(({ text }, page) => {
        const scores = counts.map((row, part) => {
          const times = row[page] ?? 0;
          const norm = 1.2 * (0.25 + (0.75 * text.length) / mean);
          return ((rarity[part] ?? 0) * times * 2.2) / (times + norm);
        });
        return { page, score: scores.every((score) => score > 0) ? scores.reduce((a, b) => a + b) : 0 };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ page }) => ({
        id: pages[page]?.id ?? '',
        at: Math.max(0, (pages[page]?.text.toLowerCase() ?? '').indexOf(rarest.trimEnd())),
      }));
  };
}
