import code from '../../components/sharing/qr.client.ts?inline-script';

/** Draws QR codes; fetched when somebody asks for one. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
