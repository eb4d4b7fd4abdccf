import { API_DOCUMENTS, type ApiDocument } from '../../lib/site-map/api-documents.ts';
import { getGuide, getKnowledge } from '../../queries.ts';

export function getStaticPaths() {
  return API_DOCUMENTS.map((document) => ({ params: { document: document.name }, props: document }));
}

export async function GET({ props }: { props: ApiDocument }): Promise<Response> {
  return Response.json(props.content(await getKnowledge(), await getGuide()));
}
