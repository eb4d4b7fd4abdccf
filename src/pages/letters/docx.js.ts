import code from '../../components/letters/letter-docx.client.ts?inline-script';

/** The script that makes Word files of letters. */
export function GET(): Response {
  return new Response(`${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
