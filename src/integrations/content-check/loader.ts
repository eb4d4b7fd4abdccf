import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { type ContentCheck, checkContent } from '../../content-files/check.ts';
import { readEntry, rememberingReader } from '../../content-files/read-entry.ts';
import { todayInChina } from '../../content-files/today.ts';
import { itemsOf } from '../../lib/knowledge/knowledge.ts';
import { COLLECTIONS, type CollectionName, keptIn } from '../../lib/schemas/collections.ts';

/** The name of all loaders made here, by which a live preview asks them to read again. */
export const LOADER_NAME = 'checked-content';

/** What a live preview hands to the loaders when it asks them to read again. */
export interface LoadingContext {
  /** Is told that a loader has been asked. */
  loading(): void;
}

/**
 * Makes the loaders of all collections: they hand on what the check has found sound, all of it from one reading. Where
 * anything is wrong they leave what was read before as it is, and say nothing: the check reports it.
 */
export function checkedContent(): (collection: CollectionName) => Loader {
  const remembering = rememberingReader();
  const taken = new Set<CollectionName>();
  let check: ContentCheck | undefined;

  /** Reads anew when a collection asks a second time; what is read again and again is remembered. */
  function checkFor(collection: CollectionName, root: string, again: boolean): ContentCheck {
    if (check === undefined || taken.has(collection)) {
      taken.clear();
      check = checkContent(root, todayInChina(new Date()), again ? remembering : readEntry);
    }
    taken.add(collection);
    return check;
  }

  return (collection) => ({
    name: LOADER_NAME,
    load: async ({ config, store, watcher, generateDigest, refreshContextData }) => {
      (refreshContextData as Partial<LoadingContext> | undefined)?.loading?.();
      const root = fileURLToPath(new URL('content/', config.srcDir));
      const { knowledge, bodies } = checkFor(collection, root, watcher !== undefined);
      if (knowledge === undefined) return;
      const { kind } = COLLECTIONS[collection];
      // Astro wants a name for each, and a single entry has none.
      const entries = itemsOf(knowledge, collection).map(([id, item]) => [id || collection, item] as const);
      const left = new Set(store.keys());
      for (const [id, item] of entries) {
        // The order in the file is the order that means something, and Astro hands entries out by id.
        const data = kind === 'list' ? { ...item, place: Number(id) } : { ...item };
        const body = bodies?.get(`${collection}/${id}`);
        const filePath = `src/content/${collection}${keptIn(collection) === 'file' ? '.yaml' : `/${id}.${kind}`}`;
        const prose = body === undefined ? {} : { body };
        store.set({ id, data, filePath, digest: generateDigest(JSON.stringify({ data, body })), ...prose });
        left.delete(id);
      }
      for (const id of left) store.delete(id);
    },
  });
}
