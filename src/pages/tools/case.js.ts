import code from '../../components/scenario/case-switch.element.ts?inline-script';

/** The script of every page of a scenario. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
