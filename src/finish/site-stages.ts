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

/** What is known before the first stage. */
interface Start {
  knowledge: Knowledge;
  /** The folder the knowledge was read from, for messages that name a file. */
  content: string;
}

/** Returns everything that happens to the site after Astro has rendered it, in order; `site` is its address, if it has one. */
export function siteStages(site?: string) {
  const added = Stages.over<Start>()
    .with(searchIndex())
    .with(rootFinder())
    .with(printPage())
    .with(markdown(site))
    .with(headers());
  const drawn = site === undefined ? added : added.with(linkCards());
  return drawn.with(addresses()).with(leanStyles()).with(policy()).with(precache());
}
