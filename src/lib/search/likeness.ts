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
  const compared = texts.filter((text) => /[^ ]{2}/.test(text));
  const known = new Map<string, number>();
  // Queries are short: it takes less to look their pairs up in all pages than to take all pages apart.
  const worth = (pair: string) => {
    const found = known.get(pair) ?? compared.filter((text) => text.includes(pair)).length;
    known.set(pair, found);
    return Math.log((compared.length + 1) / Math.max(1, found));
  };
  return (query, page) => {
    const pairs = pairsOf(query);
    const own = texts[page] ?? '';
    const sum = (list: readonly string[]) => list.reduce((total, pair) => total + worth(pair), 0);
    const all = sum(pairs);
    return all === 0 ? 0 : sum(pairs.filter((pair) => own.includes(pair))) / all;
  };
}
