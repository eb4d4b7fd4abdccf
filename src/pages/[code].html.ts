import type { APIContext } from 'astro';
import { cardPath, scenarioPath } from '../lib/addresses/routes.ts';
import { sharedTitle } from '../lib/sharing/message.ts';
import { openGraph } from '../lib/sharing/open-graph.ts';
import { shortPage } from '../lib/sharing/short-page.ts';
import { getScenarios, type ScenarioEntry } from '../queries.ts';
import { SITE_DESCRIPTION, SITE_NAME } from '../site.ts';

interface Props {
  data: ScenarioEntry['data'];
  place: number;
}

export async function getStaticPaths() {
  return (await getScenarios())
    .map(({ data }, place) => ({ params: { code: data.code }, props: { data, place } }))
    .filter(({ props: { data } }) => scenarioPath(data) !== `/${data.code}.html`);
}

// Not a page of Astro's: a site has as many short addresses as scenarios, and as a page each takes more than twice as long.
export function GET({ props: { data, place }, site }: APIContext<Props>): Response {
  const page = { title: sharedTitle(data), path: scenarioPath(data), card: cardPath(data.code, place) };
  const tags = openGraph(page, { name: SITE_NAME, description: SITE_DESCRIPTION, address: site?.href });
  return new Response(shortPage(data, tags), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
