import type { APIContext } from 'astro';
import { listPages } from '../lib/site-map/pages.ts';
import { sitemapXml } from '../lib/site-map/xml.ts';
import { getKnowledge } from '../queries.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const xml = sitemapXml(listPages(await getKnowledge()), site?.href);
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
