import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { byWorth, keepingOf, MOST_AT_ONCE, withPrecache } from '../lib/editions/precache.ts';
import type { FinishedSite, Stage } from './stage.ts';

/** The service worker of a site. */
export const WORKER = 'sw.js';
const SCENARIOS = 'api/scenarios.json';

/** What browsers keep of a site: the service worker that lists it, and how much that is. */
export interface Precache {
  worker: string;
  /** Bytes compressed, as they travel. */
  atOnce: { files: number; bytes: number };
  /** Bytes as they lie on the device. */
  onUse: { files: number; bytes: number };
}

function scenarioPages(site: FinishedSite): string[] {
  if (!site.files.includes(SCENARIOS)) return [];
  const list: { url: string }[] = JSON.parse(Buffer.from(site.read(SCENARIOS)).toString('utf8'));
  return list.map(({ url }) => url);
}

/**
 * Returns a site's service worker with the lists of files to keep and their checksums. What is small and wanted often is kept
 * at once while there is room for it; all else once it was used.
 */
export function precacheOf(site: FinishedSite): Precache {
  const atOnce = new Map<string, string>();
  const onUse = new Map<string, string>();
  let travelling = 0;
  let onDevice = 0;
  let full = false;
  const kept = site.files.filter((file) => keepingOf(file) !== 'never');
  for (const file of byWorth(kept, scenarioPages(site))) {
    // One after the other and at once: for thousands of small files, waiting for each costs more than reading it.
    const content = site.read(file);
    const sum = createHash('sha256').update(content).digest('base64');
    const wanted: boolean = keepingOf(file) === 'at-once' && !full;
    const bytes: number = wanted ? gzipSync(content, { level: 9 }).length : 0;
    // The first that does not fit ends it: weighing thousands for a small one that still does takes seconds.
    full ||= travelling + bytes > MOST_AT_ONCE;
    if (wanted && !full) {
      atOnce.set(file, sum);
      travelling += bytes;
    } else {
      onUse.set(file, sum);
      onDevice += content.length;
    }
  }
  const worker = withPrecache(Buffer.from(site.read(WORKER)).toString('utf8'), { atOnce, onUse, onUseBytes: onDevice });
  return {
    worker,
    atOnce: { files: atOnce.size, bytes: travelling },
    onUse: { files: onUse.size, bytes: onDevice },
  };
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

/** Lets browsers keep the site for when the network is gone. Stands last, as it names every file by its checksum. */
export function precache(): Stage {
  let kept: Precache | undefined;
  return {
    name: 'precache',
    seal(site) {
      kept = precacheOf(site);
      return { files: new Map([[WORKER, kept.worker]]) };
    },
    report: () => {
      const { atOnce, onUse } = kept ?? { atOnce: { files: 0, bytes: 0 }, onUse: { files: 0, bytes: 0 } };
      return `断网后可读：先存 ${atOnce.files} 个文件（传输 ${kB(atOnce.bytes)}），用到才存 ${onUse.files} 个（${kB(onUse.bytes)}）`;
    },
  };
}
