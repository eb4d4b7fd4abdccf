import { z } from 'zod';
import { COLLECTION_NAMES, type CollectionName } from '../../../lib/schemas/collections.ts';
import { collectionDocumentSchema, documentName } from '../../../lib/site-map/collection-document.ts';

export function getStaticPaths() {
  return COLLECTION_NAMES.map((name) => ({ params: { collection: documentName(name) }, props: { name } }));
}

export function GET({ props }: { props: { name: CollectionName } }): Response {
  const schema = z.toJSONSchema(collectionDocumentSchema(props.name), { io: 'input', unrepresentable: 'any' });
  return Response.json(schema);
}
