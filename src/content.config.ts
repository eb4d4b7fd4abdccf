import { defineCollection } from 'astro:content';
import { checkedContent } from './integrations/content-check/loader.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from './lib/schemas/collections.ts';

/** The collections as Astro knows them; their schemas give it types, as what the loader hands over has been checked. */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [
    name,
    defineCollection({ loader: checkedContent(name), schema: COLLECTIONS[name].schema }),
  ]),
) as unknown as { [Name in CollectionName]: { schema: (typeof COLLECTIONS)[Name]['schema'] } };
