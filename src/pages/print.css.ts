import sheet from '../styles/print.css?inline';

/** How pages look on paper. */
export function GET(): Response {
  return new Response(sheet, { headers: { 'content-type': 'text/css' } });
}
