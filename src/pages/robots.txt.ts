import type { APIContext } from 'astro';
import { robotsTxt } from '../lib/site-map/robots.ts';

export function GET({ site }: APIContext): Response {
  return new Response(robotsTxt(site?.href), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
