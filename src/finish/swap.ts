// Astro empties its output folder before it has read a single page, so a build that fails leaves half a site behind.
// Here it builds into `.build/site/` instead, and what is finished changes places with the output folder by two renames:
// no moment with half a site, and nothing at all happens to the old one if anything fails before. `.build/` lies beside
// the output folder because a rename works only within one file system, and stays after a failure, so that the places
// named in a report can be looked up. If the two renames themselves are cut short, the next command that needs the site puts
// the old one back. A file in it names the process that builds, so that two builds of one checkout never take each other's folders away.
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

/** Where a build is put together, where the old site waits while places change, and where the site belongs. */
export interface BuildFolders {
  work: string;
  staging: string;
  previous: string;
  output: string;
  /** Holds the id of the process that builds. */
  lock: string;
}

/** Returns the folders of a build whose site belongs in `output`. */
export function buildFolders(output: string): BuildFolders {
  const work = path.join(path.dirname(output), '.build');
  const inWork = (name: string) => path.join(work, name);
  return { work, staging: inWork('site'), previous: inWork('previous'), output, lock: inWork('lock') };
}

/** Returns the id of the process that is building, `undefined` where none is; a lock of a dead process holds nothing. */
export function builderIn({ lock }: Pick<BuildFolders, 'lock'>): number | undefined {
  const id = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (!Number.isInteger(id) || id <= 0) return undefined;
  try {
    process.kill(id, 0);
    return id;
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? id : undefined;
  }
}

const MOST_LOOKS = 50;
const BETWEEN_LOOKS = 100;

/** Another build makes its lock and writes its id into it a moment later, on a busy machine a long one: waits for that. */
function waitForId(lock: string): void {
  const isEmpty = () => statSync(lock, { throwIfNoEntry: false })?.size === 0;
  for (let looks = 0; looks < MOST_LOOKS && isEmpty(); looks += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_LOOKS);
}

/** The locks of this process. One listener for all: a process that builds often would collect them. */
const held = new Set<BuildFolders>();
process.once('exit', () => held.forEach(unlockFolders));

/**
 * Keeps other builds out until `unlock` or the end of this process. Returns the id of the process that is building already,
 * and then changes nothing; `undefined` where this one may build.
 */
export function lockFolders(folders: BuildFolders): number | undefined {
  mkdirSync(folders.work, { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(folders.lock, String(process.pid), { flag: 'wx' });
      held.add(folders);
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      waitForId(folders.lock);
      const builder = builderIn(folders);
      if (builder === process.pid) return undefined;
      if (builder !== undefined) return builder;
      takeAway(folders.lock);
    }
  }
  return builderIn(folders);
}

/**
 * Takes a dead lock away. Another build may have done so at the same time, and made its own in the moment since the dead one was
 * read: what was taken is looked at again, and put back where it is not dead.
 */
function takeAway(lock: string): void {
  const taken = `${lock}.${process.pid}`;
  try {
    renameSync(lock, taken);
    if (builderIn({ lock: taken }) !== undefined) linkSync(taken, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  rmSync(taken, { force: true });
}

/** Lets other builds in again, if it was this process that kept them out. */
export function unlockFolders(folders: BuildFolders): void {
  held.delete(folders);
  if (builderIn(folders) === process.pid) rmSync(folders.lock, { force: true });
}

/** Puts the old site back where a swap was cut short; does nothing while a build is at it. */
export function restoreSite(folders: BuildFolders): void {
  const { previous, output } = folders;
  const builder = builderIn(folders);
  if (builder !== undefined && builder !== process.pid) return;
  if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
}

/** Puts the old site back if a swap was cut short, then removes what an earlier build left. */
export async function clearFolders(folders: BuildFolders): Promise<void> {
  restoreSite(folders);
  for (const folder of [folders.staging, folders.previous]) await rm(folder, { recursive: true, force: true });
}

/**
 * Puts the finished site in the place of the old one and lets other builds in again; if that fails, the old one is where it
 * was. Of `.build/` goes what a build put there: caches and mutation tests keep things in it too.
 */
export async function swapSites(folders: BuildFolders): Promise<void> {
  const { staging, previous, output } = folders;
  const existed = existsSync(output);
  if (existed) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (existed) await rename(previous, output);
    throw error;
  }
  unlockFolders(folders);
  // The new site is in its place. What a program holds fast of the old one goes with the next build.
  await rm(previous, { recursive: true, force: true })
    .then(() => rmdir(folders.work))
    .catch(() => undefined);
}
