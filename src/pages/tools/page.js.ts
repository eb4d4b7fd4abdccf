import code from '../../components/tools/page-tools.client.ts?inline-script';
import { getKnowledge } from '../../queries.ts';

/** What the buttons of pages do, and what it takes to narrow a page to a case. */
export async function GET(): Promise<Response> {
  const { facets, scenarios } = await getKnowledge();
  const cases = {
    facets,
    scenarios: Object.fromEntries(Object.values(scenarios).map(({ code, when }) => [code, when])),
  };
  const data = JSON.stringify(cases);
  return new Response(`window.zhuxiaoCases=${data};\n${code}\n`, { headers: { 'content-type': 'text/javascript' } });
}
