import { fullAddress } from '../addresses/full-address.ts';

/** What crawlers are told: everything may be read; where the sitemap is, as far as the site's own address is known. */
export function robotsTxt(site?: string): string {
  const sitemap = site === undefined ? [] : ['', `Sitemap: ${fullAddress('/sitemap.xml', site)}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
