import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../lib/links/rewrite.ts';
import type { SitePage } from '../../lib/search/make-table.ts';
import type { UsedNames } from '../../lib/styles/used-names.ts';
import { INDEX_ENGINE, securePage } from '../content-security.ts';
import { styleLeaner } from '../lean-styles.ts';
import { sitePageOf } from '../search-index/site-pages.ts';
import { parsePage, readPage } from './page.ts';
import { portablePage } from './portable-page.ts';

/** The one page a host shows at addresses that are not its own. */
const NOT_FOUND = '404.html';

/** Some pages of a finished site, to be read together. */
export interface Share {
  folder: string;
  pages: readonly string[];
  /** Every file of the site, those too that are still to be written. */
  files: readonly string[];
  /** The script that goes into the page for addresses that are not there; see find-root.client.ts. */
  rootFinder: string;
  /** Names that scripts may put on pages; where it is given, pages are made ready to be published. */
  onUse?: UsedNames;
}

/** What the pages of a share say and what they become. */
export interface ReadShare {
  /** Page → the places a fragment may name. */
  ids: Map<string, string[]>;
  /** Page → the fragments that pages of this share name in it. */
  named: Map<string, Set<string>>;
  /** The scripts that the pages load. */
  scripts: string[];
  /** Whether nothing but fragments can be wrong any more. */
  sound: boolean;
  /** The pages as the search reads them. */
  searched: SitePage[];
}

/** Takes every fragment for one that exists, and notes it: the pages that have them may be in another share. */
class NotedIds extends Map<string, ReadonlySet<string>> {
  readonly named = new Map<string, Set<string>>();

  override get(file: string): ReadonlySet<string> | undefined {
    if (!isPage(file)) return undefined;
    const names = this.named.get(file) ?? new Set<string>();
    this.named.set(file, names);
    const noted = new Set<string>();
    noted.has = (name) => {
      names.add(name);
      return true;
    };
    return noted;
  }
}

/** Pages that are filled from all others when these are finished, and finished after that. */
export const FILLED_LATER: readonly string[] = ['print.html'];

/** Whether a file holds addresses and places as a page or drawing does. */
export function isPage(file: string): boolean {
  return /\.(?:html?|svg)$/i.test(file);
}

/** Gives the 404 page the script that finds the site's root. */
function withRootFinder(text: string, code: string): string {
  const { bodyEnd } = readPage(text);
  return `${text.slice(0, bodyEnd)}<script data-find-root>${code}</script>${text.slice(bodyEnd)}`;
}

/**
 * Reads each page of a share once, for its addresses, its places and its words, and writes it with portable addresses, and
 * ready to be published without rules of style that find nothing on it and with its policy.
 * What cannot be made portable stays as it was, so that it can be named.
 */
export function readShare({ folder, pages, files, rootFinder, onUse }: Share): ReadShare {
  const ids = new NotedIds();
  const site: Site = { files: new Set(files), ids };
  const result: ReadShare = {
    ids: new Map(),
    named: ids.named,
    scripts: [],
    sound: true,
    searched: [],
  };
  const scripts = new Set<string>();
  const leanerOf = onUse && styleLeaner(onUse);
  const hasEngine = files.includes(INDEX_ENGINE);
  for (const file of pages) {
    const written = readFileSync(path.join(folder, file), 'utf8');
    const text = file === NOT_FOUND ? withRootFinder(written, rootFinder) : written;
    const document = parsePage(text);
    const page = readPage(text, document);
    const leaner = file.endsWith('.html') && !FILLED_LATER.includes(file) ? leanerOf?.(text) : undefined;
    const portable = portablePage(file, page, site, leaner);
    result.ids.set(file, [...page.ids]);
    result.sound &&= portable.findings.length === 0;
    for (const script of portable.scripts) scripts.add(script);
    const { sheets } = portable;
    const finished = leaner === undefined ? portable.text : securePage(portable.text, { document, sheets, hasEngine });
    if (finished !== written) writeFileSync(path.join(folder, file), finished);
    const searched = file.endsWith('.html') ? sitePageOf(file, document) : undefined;
    if (searched !== undefined) result.searched.push(searched);
  }
  result.scripts = [...scripts];
  return result;
}
