import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { copyProject } from '../../tests/content/project-copy.ts';
import { serveCompressed } from '../search/line.ts';
import { type Timing, timeFirstResults } from '../search/timing.ts';
import { generateScenarios } from './generated-content.ts';
import { type Use, watchProcess } from './process-use.ts';

const QUERY = '公众号注销';

/** What a build with so many scenarios took, and what came out. */
export interface GrownSite extends Use {
  scenarios: number;
  pages: number;
  wall: number;
  size: number;
  index: number;
  searchBytes: number;
  search: Timing;
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
    };
  } finally {
    copy.discard();
  }
}

/** The columns of the report. */
export const COLUMNS = [
  ...['scenarios', 'pages', 'wall', 'processor', 'a page', 'memory', 'dist', 'search index'],
  ...['first results', 'complete', 'over the line'],
] as const;

/** A site's row of the report. */
export function rowOf(site: GrownSite): string[] {
  const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const { scenarios, pages, wall, processor, memory, size, index, search, searchBytes } = site;
  return [
    `${scenarios}`,
    `${pages}`,
    `${wall.toFixed(1)} s`,
    `${processor.toFixed(1)} s`,
    `${((1000 * processor) / pages).toFixed(1)} ms`,
    MB(memory),
    MB(size),
    MB(index),
    `${search.first} ms`,
    `${search.complete} ms`,
    `${(searchBytes / 1000).toFixed(1)} kB`,
  ];
}
