import { COLLECTION_NAMES, type CollectionName } from '../../lib/schemas/collections.ts';
import { collectionDocument, documentName } from '../../lib/site-map/collection-document.ts';
import { getKnowledge } from '../../queries.ts';

export function getStaticPaths() {
  return COLLECTION_NAMES.map((name) => ({ params: { collection: documentName(name) }, props: { name } }));
}

export async function GET({ props }: { props: { name: CollectionName } }): Promise<Response> {
  return Response.json(collectionDocument(props.name, await getKnowledge()));
}
