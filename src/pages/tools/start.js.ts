import code from '../../components/page/start.client.ts?inline-script';

/** The script of every page. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
