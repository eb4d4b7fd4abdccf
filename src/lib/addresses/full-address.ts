/** Returns the full address of a page or file of a site; the site's own address may end with a slash or without. */
export function fullAddress(path: string, site: string): string {
  const { origin, pathname } = new URL(site);
  return new URL(path.slice(1), `${origin}${pathname.replace(/\/*$/, '/')}`).href;
}
