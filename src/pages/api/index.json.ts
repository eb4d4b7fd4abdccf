import { documentIndex } from '../../lib/knowledge/collection-document.ts';

export function GET(): Response {
  return Response.json(documentIndex());
}
