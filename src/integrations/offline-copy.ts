import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isKept, withPrecache } from '../lib/editions/precache.ts';
import { filesIn } from './finished-pages.ts';

/** Writes into a site's service worker which files to keep, with their checksums; gives their number and size. */
export async function writePrecache(folder: string): Promise<{ files: number; bytes: number }> {
  const sums = new Map<string, string>();
  let bytes = 0;
  for (const file of filesIn(folder).filter(isKept)) {
    // One after the other and at once: for thousands of small files, waiting for each costs more than reading it.
    const content = readFileSync(path.join(folder, file));
    sums.set(file, createHash('sha256').update(content).digest('base64'));
    bytes += content.length;
  }
  const worker = path.join(folder, 'sw.js');
  await writeFile(worker, withPrecache(await readFile(worker, 'utf8'), sums));
  return { files: sums.size, bytes };
}

/** Lets browsers keep the site for when the network is gone. Runs when all other files are as they will be published. */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writePrecache(fileURLToPath(dir));
        logger.info(`断网后可读：${files} 个文件，${(bytes / 1000).toFixed(0)} kB`);
      },
    },
  };
}
