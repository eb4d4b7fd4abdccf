import { version } from '../../../package.json';
import { editionOf } from '../../lib/editions/edition.ts';
import { getKnowledge } from '../../queries.ts';

export async function GET(): Promise<Response> {
  return Response.json(editionOf(version, await getKnowledge()));
}
