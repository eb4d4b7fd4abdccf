import { createHash } from 'node:crypto';
import { isKept, withPrecache } from '../lib/editions/precache.ts';
import type { FinishedSite, Stage } from './stage.ts';

/** The service worker of a site. */
export const WORKER = 'sw.js';

/** What browsers keep of a site: the service worker that lists it, how many files, and how large they are together. */
export interface Precache {
  worker: string;
  files: number;
  bytes: number;
}

/** Returns a site's service worker with the list of files to keep and their checksums. */
export function precacheOf(site: FinishedSite): Precache {
  const sums = new Map<string, string>();
  let bytes = 0;
  for (const file of site.files.filter(isKept)) {
    // One after the other and at once: for thousands of small files, waiting for each costs more than reading it.
    const content = site.read(file);
    sums.set(file, createHash('sha256').update(content).digest('base64'));
    bytes += content.length;
  }
  const worker = withPrecache(Buffer.from(site.read(WORKER)).toString('utf8'), sums);
  return { worker, files: sums.size, bytes };
}

/** Lets browsers keep the site for when the network is gone. Stands last, as it names every file by its checksum. */
export function precache(): Stage {
  let kept: Precache | undefined;
  return {
    name: 'precache',
    seal(site) {
      kept = precacheOf(site);
      return { files: new Map([[WORKER, kept.worker]]) };
    },
    report: () => `断网后可读：${kept?.files} 个文件，${((kept?.bytes ?? 0) / 1000).toFixed(0)} kB`,
  };
}
