/** What an edition needs to know about a page to give it its place. */
export interface EditionPage {
  file: string;
  /** Forwards to this page instead of having content of its own. */
  forwardsTo?: string;
  /** What the page asks for itself: `site` keeps it out of editions made of one document, `screen` off paper. */
  edition?: string;
}

/** An edition made of one document: the file to send, or the pages to print. */
export type OneDocument = 'one-file' | 'print';

const FIRST = ['index.html', 'guide.html', 'search.html'];
const LAST = ['materials.html', 'glossary.html', 'sources.html', 'download.html', 'not-in-copy.html'];

function rank(file: string, scenarios: readonly string[]): number {
  const early = FIRST.indexOf(file);
  const late = LAST.indexOf(file);
  if (early >= 0) return early;
  if (late >= 0) return 2000 + late;
  const scenario = scenarios.indexOf(file);
  return scenario >= 0 ? 100 + scenario : 1000;
}

/**
 * Returns the pages of an edition in reading order: home, guide and search, the scenarios as listed, whatever else there
 * is by name, then what is looked up. Pages that only forward are none.
 */
export function chaptersOf(
  pages: readonly EditionPage[],
  scenarios: readonly string[],
  edition: OneDocument,
): string[] {
  const left: (string | undefined)[] = edition === 'print' ? ['site', 'screen'] : ['site'];
  return pages
    .filter((page) => page.forwardsTo === undefined && !left.includes(page.edition))
    .map(({ file }) => file)
    .sort((a, b) => rank(a, scenarios) - rank(b, scenarios) || (a < b ? -1 : 1));
}
