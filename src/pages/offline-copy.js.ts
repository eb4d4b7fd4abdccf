import code from '../components/offline/offline-copy.client.ts?inline-script';

/** The script that registers the service worker and tells of new versions. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
