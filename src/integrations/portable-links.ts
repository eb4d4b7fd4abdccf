import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { type Finding, formatFindings } from '../lib/links/check.ts';
import type { Site } from '../lib/links/rewrite.ts';
import { bundleInlineScript } from './inline-script.ts';
import { type Page, readPage } from './portable-links/page.ts';
import { checkScriptFile, type Portable, portablePage, portableSheet } from './portable-links/portable-page.ts';

/** The one page a host shows at addresses that are not its own. */
const NOT_FOUND = '404.html';
const FIND_ROOT = fileURLToPath(new URL('portable-links/find-root.client.ts', import.meta.url));

/** Lists the files of a folder by their paths inside it, with `/`, always in the same order. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Gives the 404 page the script that finds the site's root; see there for why. */
async function withRootFinder({ text, bodyEnd }: Page): Promise<Page> {
  const { code } = await bundleInlineScript(FIND_ROOT);
  return readPage(`${text.slice(0, bodyEnd)}<script data-find-root>${code}</script>${text.slice(bodyEnd)}`);
}

/** What became of the files of a site: the new texts of those that change, and all that is wrong. */
export interface PortableSite {
  changed: Map<string, string>;
  findings: Finding[];
  pages: number;
}

/**
 * Makes the pages, drawings and style sheets in a folder work wherever the folder lies, without writing anything yet.
 * JSON, feeds and manifests are left alone: who reads them knows where he got them.
 */
export async function makePortable(folder: string): Promise<PortableSite> {
  const files = await filesIn(folder);
  const read = (file: string) => readFile(path.join(folder, file), 'utf8');
  const pages = new Map<string, Page>();
  for (const file of files.filter((name) => /\.(?:html?|svg)$/i.test(name))) {
    const page = readPage(await read(file));
    pages.set(file, file === NOT_FOUND ? await withRootFinder(page) : page);
  }
  const ids = new Map([...pages].map(([file, page]) => [file, page.ids]));
  const site: Site = { files: new Set(files), ids };

  const result: PortableSite = { changed: new Map(), findings: [], pages: pages.size };
  const scripts = new Set<string>();
  const take = (file: string, before: string, portable: Portable) => {
    result.findings.push(...portable.findings);
    if (portable.text !== before || file === NOT_FOUND) result.changed.set(file, portable.text);
    for (const script of portable.scripts) scripts.add(script);
  };
  for (const [file, page] of pages) take(file, page.text, portablePage(file, page, site));
  for (const file of files.filter((name) => /\.css$/i.test(name))) {
    const text = await read(file);
    take(file, text, portableSheet(file, text, site));
  }
  for (const file of [...scripts].sort()) result.findings.push(...checkScriptFile(file, await read(file), site));
  return result;
}

/**
 * Turns every address of the finished site into a relative one that names a real file, or stops the build with all that
 * would not work from any folder, over http and from disk. Runs after whatever else writes pages or files they name.
 */
export function portableLinks(): AstroIntegration {
  return {
    name: 'portable-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { changed, findings, pages } = await makePortable(folder);
        if (findings.length > 0) {
          const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
          throw new AstroError(formatFindings(findings, `${shown}/`));
        }
        for (const [file, text] of changed) await writeFile(path.join(folder, file), text);
        logger.info(`${pages} 个页面的地址已改成相对地址，文件和位置都核对过`);
      },
    },
  };
}
