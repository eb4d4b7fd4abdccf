import { getEdition } from '../../queries.ts';

export async function GET(): Promise<Response> {
  return Response.json(await getEdition());
}
