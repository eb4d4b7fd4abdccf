import code from '../../components/tools/page-tools.client.ts?inline-script';

/** What the buttons of pages do. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
