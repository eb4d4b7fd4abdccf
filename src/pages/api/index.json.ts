import { documentIndex } from '../../lib/site-map/api-documents.ts';

export function GET(): Response {
  return Response.json(documentIndex());
}
