import { documentIndex } from '../../lib/site-map/collection-document.ts';

export function GET(): Response {
  return Response.json(documentIndex());
}
