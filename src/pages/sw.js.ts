import worker from '../components/offline/service-worker.ts?inline-script';

/** The worker without its list of files, which the offline-copy integration adds when they are all written. */
export function GET(): Response {
  return new Response(`${worker}\n`, { headers: { 'content-type': 'text/javascript' } });
}
