import { z } from 'zod';
import { scenarioListSchema } from '../../../lib/site-map/scenario-list.ts';

export function GET(): Response {
  return Response.json(z.toJSONSchema(scenarioListSchema, { io: 'input', unrepresentable: 'any' }));
}
