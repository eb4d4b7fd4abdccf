import { defineCollection } from 'astro:content';
import { checkedContent } from './integrations/content-check/loader.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from './lib/schemas/collections.ts';

/** What Astro takes the types of a collection's entries from. */
type Typed<Name extends CollectionName> = { schema: (typeof COLLECTIONS)[Name]['schema'] };

/** Returns a collection as Astro knows it; its schema gives it types only, as what the loader hands over has been checked. */
function collectionOf(name: CollectionName): Typed<CollectionName> {
  return { ...defineCollection({ loader: checkedContent(name) }), schema: COLLECTIONS[name].schema };
}

/** The collections, by name. */
export const collections = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, collectionOf(name)])) as {
  [Name in CollectionName]: Typed<Name>;
};
