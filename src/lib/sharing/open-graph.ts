import { fullAddress } from '../links/full-address.ts';
import { SITE_CARD_PATH } from '../links/routes.ts';
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

/** Lists what a page's head says for the card with which chats show a link; properties as in https://ogp.me */
export function openGraph(page: OpenGraphPage, site: OpenGraphSite): [property: string, content: string][] {
  const { title, path, card = SITE_CARD_PATH } = page;
  const { address } = site;
  return [
    ['og:title', title],
    ...(path === '/' ? [] : [['og:type', 'article'] as [string, string]]),
    ...(address === undefined
      ? []
      : ([
          ['og:image', fullAddress(card, address)],
          ['og:image:width', String(CARD_SIZE.width)],
          ['og:image:height', String(CARD_SIZE.height)],
          ['og:image:alt', card === SITE_CARD_PATH ? site.description : title],
          ['og:url', fullAddress(path, address)],
          ['og:site_name', site.name],
        ] as [string, string][])),
  ];
}
