const TRACKING =
  /^(?:utm_\w+|from|isappinstalled|(?:sub)?scene|sessionid|clicktime|enterid|nsukey|spm|share_\w+|fbclid|gclid|bd_vid|wx_?\w*|_ww?v)$/i;

/** Whether chats, apps and advertisements add a parameter of this name to links; it says nothing about the page. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** Returns a query, with its `?`, without what others have added to it; empty if nothing is left. */
export function withoutTracking(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const name of [...parameters.keys()]) if (isTracking(name)) parameters.delete(name);
  const left = parameters.toString();
  return left === '' ? '' : `?${left}`;
}
