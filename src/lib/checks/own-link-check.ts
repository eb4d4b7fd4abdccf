import { isRootAbsolute } from '../addresses/address.ts';
import { splitAddress } from '../addresses/relative.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { entryAt, type ProseLink } from '../knowledge/prose.ts';
import { LISTED_PAGES } from '../schemas/subject.ts';
import { listPages } from '../site-map/pages.ts';
import { withNearest } from '../wording/nearest.ts';
import type { UnsoundEntry } from './integrity.ts';
import type { Issue } from './issue.ts';

/** Pages that lists of pages leave out and prose may link to. */
export const UNLISTED_PAGES = ['/', '/search.html', '/download.html', '/print.html'] as const;

/**
 * Finds links in prose to pages of ours that there are not. Links that stand for an entry are references, and checked as
 * such. While a scenario is unsound its address is not known, so none is missed in the folders of scenarios; while any entry is,
 * a general page may be absent for want of just that one, so none is missed.
 */
export function checkOwnLinks(
  knowledge: Knowledge,
  links: readonly ProseLink[],
  unsound: readonly UnsoundEntry[] = [],
): Issue[] {
  const general = unsound.length === 0 ? [] : LISTED_PAGES.map((name) => `/${name}.html`);
  const paths = new Set([...listPages(knowledge).map(({ path }) => path), ...UNLISTED_PAGES, ...general]);
  const unknown = unsound.some(({ collection }) => collection === 'scenarios');
  const folders = new Set(knowledge.subject.accounts.map(({ id }) => id));
  return links.flatMap(({ url, ...place }): Issue[] => {
    const { path } = splitAddress(url);
    const own = isRootAbsolute(url) && entryAt(url) === undefined;
    if (!own || paths.has(path) || (unknown && folders.has(path.split('/')[1] ?? ''))) return [];
    const near = paths.has(`${path}.html`) ? { nearest: `${path}.html` } : withNearest(path, paths);
    return [
      {
        code: 'unknown-reference',
        ...place,
        path: [],
        found: `地址「${url}」，本站没有这一页`,
        expected: '本站有的页面，例如 /guide.html；情形、规则、问题用 <Scenario />、<Topic />、<Question />',
        ...near,
      },
    ];
  });
}
