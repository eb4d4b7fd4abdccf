/** What chats, apps and advertisements add to a link; it says nothing about the page. */
const TRACKING =
  /^(?:utm_\w+|from|isappinstalled|scene|clicktime|enterid|nsukey|spm|share_\w+|fbclid|gclid|bd_vid|wx_?\w*)$/i;

/** Returns a query, with its `?`, without what others have added to it; empty if nothing is left. */
export function withoutTracking(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const name of [...parameters.keys()]) if (TRACKING.test(name)) parameters.delete(name);
  const left = parameters.toString();
  return left === '' ? '' : `?${left}`;
}
