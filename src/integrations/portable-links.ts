import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { type Finding, formatFindings } from '../lib/links/check.ts';
import type { Site } from '../lib/links/rewrite.ts';
import { filesIn, takeFinishedPages } from './finished-pages.ts';
import { readPage } from './portable-links/page.ts';
import { checkScriptFile, portablePage, portableSheet } from './portable-links/portable-page.ts';
import { isPage } from './portable-links/share.ts';

/** What became of the pages of a site: how many there are, and all that is wrong. */
export interface PortableSite {
  findings: Finding[];
  pages: number;
}

/**
 * Makes the pages, drawings and style sheets in a folder work wherever the folder lies.
 * JSON, feeds and manifests are left alone: who reads them knows where he got them.
 */
export async function makePortable(folder: string): Promise<PortableSite> {
  const pages = await takeFinishedPages(folder);
  const files = filesIn(folder);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const result: PortableSite = { findings: [], pages: pages.count };
  if (!pages.sound) result.findings.push(...findInPages(folder, files));
  const site: Site = { files: new Set(files), ids: new Map() };
  for (const file of files.filter((name) => /\.css$/i.test(name))) {
    const before = read(file);
    const { text, findings } = portableSheet(file, before, site);
    result.findings.push(...findings);
    if (text !== before) writeFileSync(path.join(folder, file), text);
  }
  for (const file of pages.scripts) result.findings.push(...checkScriptFile(file, read(file), site));
  return result;
}

/** Looks at every page with the places of all others at hand, and names what is wrong. */
function findInPages(folder: string, files: readonly string[]): Finding[] {
  const pages = files
    .filter(isPage)
    .map((file) => [file, readPage(readFileSync(path.join(folder, file), 'utf8'))] as const);
  const site: Site = { files: new Set(files), ids: new Map(pages.map(([file, { ids }]) => [file, ids])) };
  return pages.flatMap(([file, page]) => portablePage(file, page, site).findings);
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
        const { findings, pages } = await makePortable(folder);
        if (findings.length > 0) {
          const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
          throw new AstroError(formatFindings(findings, `${shown}/`));
        }
        logger.info(`${pages} 个页面的地址已改成相对地址，文件和位置都核对过`);
      },
    },
  };
}
