import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../settings.ts';

/** The project's own content. */
const OWN = fileURLToPath(new URL('../content/', import.meta.url));

/** Returns the folder of the content that is built and checked. */
export function contentFolder({ SITE_CONTENT }: Pick<Settings, 'SITE_CONTENT'>): string {
  return SITE_CONTENT === undefined ? OWN : path.resolve(SITE_CONTENT);
}

/** Returns where the site of another content belongs, and its caches: beside that content. */
export function foldersOf({ SITE_CONTENT }: Pick<Settings, 'SITE_CONTENT'>): { outDir?: string; cacheDir?: string } {
  if (SITE_CONTENT === undefined) return {};
  const beside = path.dirname(path.resolve(SITE_CONTENT));
  return { outDir: path.join(beside, 'dist'), cacheDir: path.join(beside, '.build', 'cache') };
}
