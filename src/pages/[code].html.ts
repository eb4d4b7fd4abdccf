import type { APIContext } from 'astro';
import { cardPath, scenarioPath } from '../lib/addresses/routes.ts';
import { sharedTitle } from '../lib/sharing/message.ts';
import { openGraph } from '../lib/sharing/open-graph.ts';
import { shortPage } from '../lib/sharing/short-page.ts';
import { getKnowledge, getScenarios, type ScenarioEntry } from '../queries.ts';

interface Props {
  data: ScenarioEntry['data'];
  place: number;
}

export async function getStaticPaths() {
  const { subject } = await getKnowledge();
  return (await getScenarios())
    .map(({ data }, place) => ({ params: { code: data.code }, props: { data, place } }))
    .filter(({ props: { data } }) => scenarioPath(data, subject) !== `/${data.code}.html`);
}

// Not a page of Astro's: a site has as many short addresses as scenarios, and as a page each takes more than twice as long.
export async function GET({ props: { data, place }, site }: APIContext<Props>): Promise<Response> {
  const { subject } = await getKnowledge();
  const page = { title: sharedTitle(data), path: scenarioPath(data, subject), card: cardPath(data.code, place) };
  const tags = openGraph(page, { name: subject.name, description: subject.description, address: site?.href });
  return new Response(shortPage(data, tags, subject), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
