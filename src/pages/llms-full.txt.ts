import { getTwins } from '../queries.ts';

export async function GET(): Promise<Response> {
  const twins = (await getTwins()).filter(({ page }) => page.path !== '/index.html');
  const text = twins.map(({ page, markdown }) => `<!-- ${page.path.slice(1)} -->\n\n${markdown}`).join('\n---\n\n');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
