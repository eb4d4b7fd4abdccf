import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../lib/addresses/check.ts';
import * as html from './html.ts';
import { Page } from './page.ts';
import { filesIn, isPage, siteIn } from './site-files.ts';
import type { Files, Site, Stages } from './stage.ts';

/** What became of a site: what stops it, if anything, and a line from each stage that has one. */
export interface Finished {
  findings: Finding[];
  reports: { stage: string; text: string }[];
}

function writeFiles(folder: string, files: Files): void {
  const folders = new Set([...files.keys()].map((file) => path.dirname(path.join(folder, file))));
  for (const name of folders) mkdirSync(name, { recursive: true });
  for (const [file, content] of files) writeFileSync(path.join(folder, file), content);
}

/**
 * Finishes a built site in its folder. Every stage looks at every page; then stages add files; then every page is changed
 * and written once; then stages make files of what is written. Of the pages, one at a time is in memory.
 */
export async function finish<Start extends object>(
  folder: string,
  stages: Stages<Start, Start>,
  start: Start,
): Promise<Finished> {
  const list = [...stages];
  const built = filesIn(folder);
  const files = new Set(built);
  const ids = new Map<string, ReadonlySet<string>>();
  const added = new Map<string, string | Uint8Array>();
  const read = (file: string) => String(added.get(file) ?? readFileSync(path.join(folder, file), 'utf8'));
  const site: Site = { files, ids, read };

  for (const file of built.filter(isPage)) {
    const page = { file, document: html.readDocument(read(file)) };
    ids.set(file, html.idsIn(page.document));
    for (const { look } of list) look?.(page);
  }

  let facts: object = start;
  for (const { add } of list) {
    if (add === undefined) continue;
    const result = await add(site, facts as never);
    facts = { ...facts, ...result.facts };
    for (const [file, content] of result.files ?? []) {
      added.set(file, content);
      files.add(file);
      if (isPage(file)) ids.set(file, html.idsIn(html.readDocument(read(file))));
    }
  }

  const findings: Finding[] = [];
  for (const file of [...files].filter(isPage).sort()) {
    const page = new Page(file, read(file));
    for (const { change } of list) findings.push(...(change?.(page, site, facts as never) ?? []));
    const text = page.finished();
    if (text !== page.text) added.set(file, text);
    if (added.has(file)) writeFiles(folder, new Map([[file, text]]));
    added.delete(file);
  }
  writeFiles(folder, added);

  const finished = siteIn(folder);
  for (const { seal } of list) {
    const sealed = seal?.(finished, facts as never);
    findings.push(...(sealed?.findings ?? []));
    writeFiles(folder, sealed?.files ?? new Map());
  }
  const reports = list.flatMap(({ name, report }) => (report === undefined ? [] : { stage: name, text: report() }));
  return { findings, reports };
}
