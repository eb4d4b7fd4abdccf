import worker from '../components/offline/service-worker.ts?inline-script';

/** The worker without its list of files, which `finish/precache.ts` adds when all are written. */
export function GET(): Response {
  return new Response(`${worker}\n`, { headers: { 'content-type': 'text/javascript' } });
}
