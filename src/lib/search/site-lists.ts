import type { Knowledge } from '../knowledge/knowledge.ts';
import { namedPages } from '../site-map/page-names.ts';
import { listPages } from '../site-map/pages.ts';
import type { SitePage } from './make-table.ts';

/** Lists the pages that only list or lead, and so have no text of their own among the searched pages of the finished site. */
export function listsBeside(site: readonly SitePage[], knowledge: Knowledge): SitePage[] {
  const named = new Set(namedPages(knowledge).map(({ path }) => path));
  const there = new Set(site.map(({ url }) => `/${url}`));
  return listPages(knowledge)
    .filter(({ kind, path }) => kind === 'list' && named.has(path) && !there.has(path))
    .map(({ path, title, summary }) => ({ url: path.slice(1), title, description: summary, text: '' }));
}
