import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Every page of it. */
export const PAGES = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.html'))
  .toSorted();

const SHORT = /^(?:mp|oa)-\d+\.html$/;

/** The pages to look at: the short addresses hold nothing but a link, and are left at once. */
export const PAGES_TO_READ = PAGES.filter((file) => !SHORT.test(file));

const FIRST_OF_FOLDER = new Map(PAGES_TO_READ.toReversed().map((file) => [path.posix.dirname(file), file]));

/** Says whether a page is made like one before it: pages of a folder show the same parts, and its first stands for them. */
export function isAlike(file: string): boolean {
  return file.includes('/') && FIRST_OF_FOLDER.get(path.posix.dirname(file)) !== file;
}

/** Says whether a page shows what others show too: one of many of its folder, or all of them on one page to print. */
export const repeatsOthers = (file: string) => isAlike(file) || file === 'print.html';

/** The address that the build in `dist/` was told, without a slash at its end; tests of a site that is published have one. */
const SITE = process.env.SITE_URL?.replace(/\/*$/, '') || undefined;

/** Returns what is copied as the way to a page that lies on a disk: its address where the build was told one, else words. */
export function placeOnDisk(place: string): string {
  return SITE === undefined ? `在「注销指南」里的位置：${place}` : `${SITE}/${place}`;
}
