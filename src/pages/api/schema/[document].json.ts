import { z } from 'zod';
import { API_DOCUMENTS, type ApiDocument } from '../../../lib/site-map/api-documents.ts';

export function getStaticPaths() {
  return API_DOCUMENTS.map((document) => ({ params: { document: document.name }, props: document }));
}

export function GET({ props }: { props: ApiDocument }): Response {
  return Response.json(z.toJSONSchema(props.schema, { io: 'input', unrepresentable: 'any' }));
}
