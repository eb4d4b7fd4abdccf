import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../src/finish/html.ts';
import { sitePageOf } from '../../src/finish/search-index/site-pages.ts';

/** A page of the site as plain text. */
export interface PlainPage {
  /** The scenario's code, else the address without its ending. */
  name: string;
  title: string;
  text: string;
}

/** Reads the searchable pages of a folder, in the order of their codes. */
export function readPlainPages(folder: string): PlainPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return files
    .flatMap((name) => sitePageOf(name, readDocument(readFileSync(path.join(folder, name), 'utf8'))) ?? [])
    .map(({ url, code, title, text }) => ({ name: code ?? url.replace('.html', ''), title, text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
