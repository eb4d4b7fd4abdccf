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
