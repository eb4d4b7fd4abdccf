import { twinPath } from '../lib/site-map/pages.ts';
import { getTwins } from '../queries.ts';

export async function getStaticPaths() {
  return (await getTwins()).map(({ page, markdown }) => ({
    params: { path: twinPath(page.path).replace(/^\/|\.md$/g, '') },
    props: { markdown },
  }));
}

export function GET({ props }: { props: { markdown: string } }): Response {
  return new Response(props.markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
