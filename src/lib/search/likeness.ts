/** Says how much of a query a page shares, from 0 to 1. */
export type Likeness = (query: string, page: number) => number;

function pairsOf(text: string): string[] {
  const chars = [...text];
  return [...new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))].filter(
    (pair) => !pair.includes(' '),
  );
}

/**
 * Compares queries with pages by pairs of neighbouring characters, for pages that people ask for in whole sentences: nobody
 * says such a sentence twice in the same words. A pair counts the more, the fewer pages have it; one that no page has counts
 * as much as the rarest.
 * @param texts folded texts, one a page; empty for pages that are not compared
 */
export function buildLikeness(texts: readonly string[]): Likeness {
  const pages = texts.map((text) => new Set(pairsOf(text)));
  const compared = pages.filter((pairs) => pairs.size > 0).length;
  const having = new Map<string, number>();
  for (const pair of pages.flatMap((pairs) => [...pairs])) having.set(pair, (having.get(pair) ?? 0) + 1);
  const worth = (pair: string) => Math.log((compared + 1) / (having.get(pair) ?? 1));
  return (query, page) => {
    const pairs = pairsOf(query);
    const own = pages[page] ?? new Set();
    const sum = (list: readonly string[]) => list.reduce((total, pair) => total + worth(pair), 0);
    const all = sum(pairs);
    return all === 0 ? 0 : sum(pairs.filter((pair) => own.has(pair))) / all;
  };
}
