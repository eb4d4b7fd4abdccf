import { fullAddress } from '../addresses/full-address.ts';
import { SITE_CARD_PATH } from '../addresses/routes.ts';
import { CARD_SIZE } from './link-card.ts';

/** A page as chats are told of it. */
export interface OpenGraphPage {
  title: string;
  /** The page that a chat should show, from the site's root. */
  path: string;
  /** The picture with the link, from the site's root; if none, the site's. */
  card?: string | undefined;
}

/** The site that the page is of. */
export interface OpenGraphSite {
  name: string;
  description: string;
  /** Its own address, where it is known; without it there is no picture, as chats take full addresses only. */
  address?: string | undefined;
}

/** A property and what it says. */
export type MetaTag = [property: string, content: string];

/** Lists what a page's head says for the card with which chats show a link; properties as in https://ogp.me */
export function openGraph({ title, path, card = SITE_CARD_PATH }: OpenGraphPage, site: OpenGraphSite): MetaTag[] {
  const tags: MetaTag[] = [['og:title', title]];
  if (path !== '/') tags.push(['og:type', 'article']);
  if (site.address === undefined) return tags;
  return [
    ...tags,
    ['og:image', fullAddress(card, site.address)],
    ['og:image:width', String(CARD_SIZE.width)],
    ['og:image:height', String(CARD_SIZE.height)],
    ['og:image:alt', card === SITE_CARD_PATH ? site.description : title],
    ['og:url', fullAddress(path, site.address)],
    ['og:site_name', site.name],
  ];
}
