/** What a page needs of its browser, and nothing else will be allowed. */
export interface PageNeeds {
  /** SHA-256, in base64, of every script that stands in the page. */
  scripts: readonly string[];
  /** SHA-256, in base64, of every style sheet that stands in the page. */
  styles: readonly string[];
  /** Loads other files of the site: scripts on use, the sheet for paper, the service worker, the manifest. */
  loadsFiles: boolean;
  /** Compiles WebAssembly, which the full text of the search is made of. */
  compiles: boolean;
}

const hashes = (values: readonly string[]) => [...new Set(values)].map((value) => `'sha256-${value}'`);

/**
 * Writes the content security policy of a page: everything is forbidden but what it needs. Where scripts or styles are
 * allowed, they are named by their checksums, so one that somebody planted does not run.
 */
export function formatPolicy({ scripts, styles, loadsFiles, compiles }: PageNeeds): string {
  const own = loadsFiles ? ["'self'"] : [];
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': [...own, ...(compiles ? ["'wasm-unsafe-eval'"] : []), ...hashes(scripts)],
    'style-src': [...own, ...hashes(styles)],
    'img-src': ["'self'", 'data:'],
    'manifest-src': own,
    // Safari before 15.5 knows no worker-src; every browser takes child-src for it, which would allow frames as well.
    'child-src': own,
    'frame-src': loadsFiles ? ["'none'"] : [],
    // For pages that look for the site's root, for its index or whether it is newer, and for auditors, which read robots.txt so.
    'connect-src': own,
    'base-uri': ["'none'"],
    // To Firefox a page from disk is not of the same origin as the page its form leads to.
    'form-action': ["'self'", 'file:'],
  };
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** What a page tells others of where its reader came from: nothing, as answers stand in the guide's address. */
export const REFERRER = 'no-referrer';
