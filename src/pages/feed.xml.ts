import type { APIContext } from 'astro';
import { atomXml } from '../lib/site-map/xml.ts';
import { getKnowledge } from '../queries.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const { changes, subject } = await getKnowledge();
  const xml = atomXml(changes, {
    name: subject.name,
    file: subject.file,
    description: '内容改动，只记读者看得到的。',
    base: site?.href,
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
