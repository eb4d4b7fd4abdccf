import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FinishedSite } from './stage.ts';

/** Returns the files of a folder by their paths inside it, with `/`, always in the same order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Whether a file holds addresses and places as a page or a drawing does. */
export function isPage(file: string): boolean {
  return /\.(?:html?|svg)$/i.test(file);
}

/** Returns a finished site as it lies in a folder. */
export function siteIn(folder: string): FinishedSite {
  return { files: filesIn(folder), read: (file) => readFileSync(path.join(folder, file)) };
}
