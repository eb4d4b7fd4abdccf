import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { absentPages } from '../lib/site-map/pages.ts';

/** Takes the general pages out of a rendered site that the knowledge has nothing for; nothing leads to them. */
export function dropAbsentPages(site: string, knowledge: Knowledge): void {
  for (const page of absentPages(knowledge)) rmSync(path.join(site, page), { force: true });
}
