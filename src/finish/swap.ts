// Astro empties its output folder before it has read a single page, so a build that fails leaves half a site behind.
// Here it builds into `.build/site/` instead, and what is finished changes places with the output folder by two renames:
// no moment with half a site, and nothing at all happens to the old one if anything fails before. `.build/` lies beside
// the output folder because a rename works only within one file system, and stays after a failure, so that the places
// named in a report can be looked up. If the two renames themselves are cut short, the next build puts the old site back.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where a build is put together, where the old site waits while places change, and where the site belongs. */
export interface BuildFolders {
  work: string;
  staging: string;
  previous: string;
  output: string;
}

/** Returns the folders of a build whose site belongs in `output`. */
export function buildFolders(output: string): BuildFolders {
  const work = path.join(path.dirname(output), '.build');
  return { work, staging: path.join(work, 'site'), previous: path.join(work, 'previous'), output };
}

/** Puts the old site back if a swap was cut short, then removes what an earlier build left. */
export async function clearFolders({ work, previous, output }: BuildFolders): Promise<void> {
  if (existsSync(previous) && !existsSync(output)) await rename(previous, output);
  await rm(work, { recursive: true, force: true });
}

/** Puts the finished site in the place of the old one; if that fails, the old one is where it was. */
export async function swapSites({ work, staging, previous, output }: BuildFolders): Promise<void> {
  const existed = existsSync(output);
  if (existed) await rename(output, previous);
  try {
    await rename(staging, output);
  } catch (error) {
    if (existed) await rename(previous, output);
    throw error;
  }
  await rm(work, { recursive: true, force: true });
}
