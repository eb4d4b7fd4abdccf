import { guideDocument } from '../../lib/cases/guide-document.ts';
import { getGuide, getKnowledge } from '../../queries.ts';

export async function GET(): Promise<Response> {
  return Response.json(guideDocument(await getGuide(), await getKnowledge()));
}
