import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePart } from '../lib/links/relative.ts';
import type { SitePage } from '../lib/search/make-table.ts';
import { bundleInlineScript } from './inline-script.ts';
import { namesOnUse } from './lean-styles.ts';
import { isPage, type ReadShare, readShare, type Share } from './portable-links/share.ts';

const READ_SHARE = fileURLToPath(new URL('portable-links/share.process.ts', import.meta.url));
const FIND_ROOT = fileURLToPath(new URL('portable-links/find-root.client.ts', import.meta.url));
/** With fewer pages a process takes longer to start than it saves. */
const FEWEST_FOR_A_PROCESS = 400;
const MOST_PROCESSES = 4;

/** The pages of a finished site, each read once for all who need them, and now with portable addresses. */
export interface FinishedPages {
  /** How many there are. */
  count: number;
  /** The searchable ones, in the order of their addresses. */
  searched: SitePage[];
  /** The scripts that pages load. */
  scripts: string[];
  /** Whether every address in them is portable and leads somewhere; if not, they have to be looked at one by one. */
  sound: boolean;
}

/** Lists the files of a folder by their paths inside it, with `/`, always in the same order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** In a process of its own: in a thread of the build the same took half as long again, measured on 10,000 pages. */
function inProcess(share: Share): Promise<ReadShare> {
  return new Promise((resolve, reject) => {
    const child = fork(READ_SHARE, { serialization: 'advanced', execArgv: ['--disable-warning=ExperimentalWarning'] });
    child.once('message', (read) => resolve(read as ReadShare));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${READ_SHARE} ended with ${signal ?? code}`)));
    child.send(share);
  });
}

function allNamed(shares: readonly ReadShare[]): boolean {
  const ids = new Map(
    shares.flatMap((share) => [...share.ids].map(([page, names]) => [page, new Set(names)] as const)),
  );
  return shares.every(({ named }) =>
    [...named].every(([page, names]) =>
      [...names].every((name) => ids.get(page)?.has(name) || ids.get(page)?.has(decodePart(name))),
    ),
  );
}

async function readAll(folder: string, toCome: readonly string[], publish = false): Promise<FinishedPages> {
  const files = filesIn(folder);
  const pages = files.filter(isPage);
  const { code: rootFinder } = await bundleInlineScript(FIND_ROOT);
  const onUse = namesOnUse(folder, files);
  const count = pages.length < 2 * FEWEST_FOR_A_PROCESS ? 1 : Math.min(MOST_PROCESSES, availableParallelism());
  const parts = Array.from({ length: count }, (_, part): Share => {
    // Every page for its turn, so that no share has all the long ones.
    const own = pages.filter((_page, index) => index % count === part);
    return { folder, pages: own, files: [...files, ...toCome], rootFinder, ...(publish && { onUse }) };
  });
  const shares = count === 1 ? parts.map(readShare) : await Promise.all(parts.map(inProcess));
  return {
    count: pages.length,
    searched: shares.flatMap(({ searched }) => searched).sort((a, b) => (a.url < b.url ? -1 : 1)),
    scripts: [...new Set(shares.flatMap(({ scripts }) => scripts))].sort(),
    sound: shares.every(({ sound }) => sound) && allNamed(shares),
  };
}

let last: { folder: string; pages: Promise<FinishedPages> } | undefined;

/**
 * Reads the pages of a finished site and makes them portable, and ready to be published if that is what they are for;
 * `toCome` are files of it that are still to be written.
 */
export function readFinishedPages(folder: string, toCome: readonly string[], publish: boolean): Promise<FinishedPages> {
  last = { folder, pages: readAll(folder, toCome, publish) };
  return last.pages;
}

/** Gives the pages as they were read last, and forgets them; reads them where they were not. */
export function takeFinishedPages(folder: string): Promise<FinishedPages> {
  const pages = last?.folder === folder ? last.pages : readAll(folder, []);
  last = undefined;
  return pages;
}
