import { scenarioList } from '../../lib/site-map/scenario-list.ts';
import { getKnowledge } from '../../queries.ts';

export async function GET(): Promise<Response> {
  return Response.json(scenarioList(await getKnowledge()));
}
