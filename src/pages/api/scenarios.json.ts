import { scenarioList } from '../../lib/knowledge/scenario-list.ts';
import { getKnowledge } from '../../queries.ts';

export async function GET(): Promise<Response> {
  return Response.json(scenarioList(await getKnowledge()));
}
