import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../lib/addresses/check.ts';
import * as html from './html.ts';
import { Page } from './page.ts';
import { filesIn, isPage, siteIn } from './site-files.ts';
import type { Site, Stages } from './stage.ts';

/** What became of a site: what stops it, if anything, and a line from each stage that has one. */
export interface Finished {
  findings: Finding[];
  reports: { stage: string; text: string }[];
}

/** Returns a function that writes one file into a folder, and makes the folders on the way to it once. */
function writerIn(folder: string): (content: string | Uint8Array, file: string) => void {
  const made = new Set<string>();
  return (content, file) => {
    const home = path.dirname(path.join(folder, file));
    if (!made.has(home)) mkdirSync(home, { recursive: true });
    made.add(home);
    writeFileSync(path.join(folder, file), content);
  };
}

/**
 * Finishes a built site in its folder. Every stage looks at every page; then stages add files; then every page is changed
 * and written once; then stages make files of what is written. Of the pages, one at a time is in memory.
 */
export async function finish(folder: string, stages: Stages): Promise<Finished> {
  const list = [...stages];
  const write = writerIn(folder);
  const built = filesIn(folder);
  const files = new Set(built);
  const ids = new Map<string, ReadonlySet<string>>();
  const added = new Map<string, string | Uint8Array>();
  const read = (file: string) => String(added.get(file) ?? readFileSync(path.join(folder, file), 'utf8'));
  const site: Site = { files, ids, read };

  for (const file of built.filter(isPage)) {
    const page = { file, document: html.readDocument(read(file)) };
    ids.set(file, html.idsIn(page.document));
    for (const { look } of list) await look?.(page);
  }

  let facts: object = {};
  const addedPages = new Map<string, Page>();
  for (const { add } of list) {
    if (add === undefined) continue;
    const result = await add(site, facts as never);
    facts = { ...facts, ...result.facts };
    for (const [file, content] of result.files ?? []) {
      added.set(file, content);
      files.add(file);
      if (!isPage(file)) continue;
      const page = new Page(file, read(file));
      addedPages.set(file, page);
      ids.set(file, html.idsIn(page.document));
    }
  }

  const findings: Finding[] = [];
  for (const file of [...files].filter(isPage).sort()) {
    const page = addedPages.get(file) ?? new Page(file, read(file));
    for (const { change } of list) findings.push(...(change?.(page, site, facts as never) ?? []));
    const text = page.finished();
    if (text !== page.text || added.has(file)) write(text, file);
    added.delete(file);
    addedPages.delete(file);
  }
  added.forEach(write);

  const finished = siteIn(folder);
  for (const { seal } of list) {
    const sealed = seal?.(finished, facts as never);
    findings.push(...(sealed?.findings ?? []));
    sealed?.files?.forEach(write);
  }
  const reports = list.flatMap(({ name, report }) => (report === undefined ? [] : { stage: name, text: report() }));
  return { findings, reports };
}
