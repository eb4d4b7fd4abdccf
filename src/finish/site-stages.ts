import type { Knowledge } from '../lib/knowledge/knowledge.ts';
import { addresses } from './addresses.ts';
import { headers } from './headers.ts';
import { leanStyles } from './lean-styles.ts';
import { linkCards } from './link-cards.ts';
import { markdown } from './markdown.ts';
import { policy } from './policy.ts';
import { precache } from './precache.ts';
import { printPage } from './print-page.ts';
import { rootFinder } from './root-finder.ts';
import { searchIndex } from './search-index.ts';
import { Stages } from './stage.ts';

/** What the finished site is made of besides the pages. */
export interface SiteFacts {
  knowledge: Knowledge;
  /** The folder that the knowledge was read from. */
  content: string;
  /** The site's own address, if it has one. */
  site: string | undefined;
}

/** Returns everything that happens to the site after Astro has rendered it, in order. */
export function siteStages({ knowledge, content, site }: SiteFacts) {
  const added = Stages.none()
    .with(searchIndex(knowledge, content))
    .with(rootFinder())
    .with(printPage(knowledge))
    .with(markdown(knowledge, site))
    .with(headers());
  const drawn = site === undefined ? added : added.with(linkCards(knowledge, content));
  return drawn.with(addresses()).with(leanStyles()).with(policy()).with(precache());
}
