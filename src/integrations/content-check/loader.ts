import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Loader } from 'astro/loaders';
import type { SoundContent } from '../../content-files/check.ts';
import { itemsOf } from '../../lib/knowledge/knowledge.ts';
import { COLLECTIONS, type CollectionName, keptIn } from '../../lib/schemas/collections.ts';

/** The name of all loaders made here, by which a live preview asks them to read again. */
export const LOADER_NAME = 'checked-content';

/** What collections are loaded from. */
export interface LoadedContent extends SoundContent {
  /** The folder of the content. */
  root: string;
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /**
       * Returns what the check has last found sound, `undefined` where it never found the content so. The collections are
       * loaded from a bundle that shares no module with the integration; what they do share is the configuration.
       */
      'content-check:content': () => LoadedContent | undefined;
    }
  }
}

/** What a live preview hands to the loaders when it asks them to read again. */
export interface LoadingContext {
  /** Is told that a loader has been asked. */
  loading(): void;
}

function soundContent({ integrations }: AstroConfig): LoadedContent | undefined {
  const ask = integrations.map(({ hooks }) => hooks['content-check:content']).find((hook) => hook !== undefined);
  if (ask === undefined) throw new Error('the integration that checks the content is missing in astro.config.mjs');
  return ask();
}

/**
 * Makes the loader of a collection: it hands on what the check has read. Where there is nothing sound it leaves what was
 * loaded before as it is, and says nothing: the check reports it.
 */
export function checkedContent(collection: CollectionName): Loader {
  return {
    name: LOADER_NAME,
    load: async ({ config, store, generateDigest, refreshContextData }) => {
      (refreshContextData as Partial<LoadingContext> | undefined)?.loading?.();
      const content = soundContent(config);
      if (content === undefined) return;
      const { kind } = COLLECTIONS[collection];
      // Astro wants a name for each, and a single entry has none.
      const entries = itemsOf(content.knowledge, collection).map(([id, item]) => [id || collection, item] as const);
      const left = new Set(store.keys());
      for (const [id, item] of entries) {
        const data = { ...item };
        const body = content.bodies.get(`${collection}/${id}`);
        const file = path.join(
          content.root,
          keptIn(collection) === 'file' ? `${collection}.yaml` : `${collection}/${id}.${kind}`,
        );
        const filePath = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/');
        const prose = body === undefined ? {} : { body };
        store.set({ id, data, filePath, digest: generateDigest(JSON.stringify({ data, body })), ...prose });
        left.delete(id);
      }
      for (const id of left) store.delete(id);
    },
  };
}
