import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { generateScenarios } from '../../tests/content/generated-content.ts';
import { copyProject } from '../../tests/content/project-copy.ts';
import { serveCompressed } from '../search/line.ts';
import { type Timing, timeFirstResults } from '../search/timing.ts';
import { type Use, watchProcess } from './process-use.ts';

const QUERY = '公众号注销';
/** Of these words only the full text knows. */
const FULL_TEXT_QUERY = '注册者本人';

/** What a build with so many scenarios took, and what came out. */
export interface GrownSite extends Use {
  scenarios: number;
  pages: number;
  wall: number;
  size: number;
  index: number;
  searchBytes: number;
  search: Timing;
  fullTextBytes: number;
  fullText: Timing;
  /** Deletes the copy; for minutes after that, a file system may be several times as slow to make new files. */
  discard: () => void;
}

function sizesIn(folder: string): [name: string, bytes: number][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join('/'), statSync(file).size]);
}

/** Builds a copy of the project with so many generated scenarios and measures the build and its search. */
export async function growSite(scenarios: number, browser: Browser): Promise<GrownSite> {
  const copy = copyProject();
  try {
    generateScenarios(path.join(copy.root, 'src/content'), scenarios);
    let watched: ReturnType<typeof watchProcess> | undefined;
    const started = performance.now();
    const { code, output } = await copy.build({
      started: (pid) => {
        watched = watchProcess(pid);
      },
    });
    const wall = (performance.now() - started) / 1000;
    if (code !== 0 || watched === undefined) throw new Error(output);
    const dist = path.join(copy.root, 'dist');
    const files = sizesIn(dist);
    const sum = (list: typeof files) => list.reduce((total, [, bytes]) => total + bytes, 0);
    const line = await serveCompressed(dist);
    const search = await timeFirstResults(browser, `${line.url}index.html`, QUERY);
    const searchBytes = line.taken();
    const fullText = await timeFirstResults(browser, `${line.url}index.html`, FULL_TEXT_QUERY);
    const fullTextBytes = line.taken();
    await line.close();
    return {
      ...watched.stop(),
      scenarios,
      pages: files.filter(([name]) => name.endsWith('.html')).length,
      wall,
      size: sum(files),
      index: sum(files.filter(([name]) => name.startsWith('search/'))),
      searchBytes,
      search,
      fullTextBytes,
      fullText,
      discard: copy.discard,
    };
  } catch (error) {
    copy.discard();
    throw error;
  }
}

/** The columns of the report. */
export const COLUMNS = [
  ...['scenarios', 'pages', 'wall', 'processor', 'a page', 'memory', 'dist', 'search index'],
  ...['first results', 'over the line', 'full text', 'over the line'],
] as const;

/** A site's row of the report. */
export function rowOf(site: GrownSite): string[] {
  const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const { scenarios, pages, wall, processor, memory, size, index } = site;
  return [
    `${scenarios}`,
    `${pages}`,
    `${wall.toFixed(1)} s`,
    `${processor.toFixed(1)} s`,
    `${((1000 * processor) / pages).toFixed(1)} ms`,
    MB(memory),
    MB(size),
    MB(index),
    `${site.search.first} ms`,
    kB(site.searchBytes),
    `${site.fullText.complete} ms`,
    kB(site.fullTextBytes),
  ];
}
