import { llmsText } from '../lib/markdown/llms.ts';
import { getKnowledge } from '../queries.ts';

export async function GET(): Promise<Response> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(llmsText(await getKnowledge()), { headers });
}
