/**
 * What an address is: a file of this site; somewhere on the web; a file of somebody's disk; or nothing that is fetched
 * (`data:`, `mailto:`, `tel:`, `javascript:` …).
 */
export type AddressKind = 'own' | 'web' | 'disk' | 'other';

/** C0 controls and spaces at either end; https://url.spec.whatwg.org/#concept-basic-url-parser */
const AROUND = /^[\0-\x20]+|[\0-\x20]+$/g;

/** Removes what the URL parser ignores: controls and spaces around the address, line breaks and tabs inside. */
export function cleanAddress(address: string): string {
  return address.replace(AROUND, '').replace(/[\t\n\r]/g, '');
}

/** Says what an address is, by its beginning alone. */
export function kindOf(address: string): AddressKind {
  const clean = cleanAddress(address);
  if (/^[\\/]{2}/.test(clean)) return 'web';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'own';
  if (scheme === 'file') return 'disk';
  return ['http', 'https', 'ws', 'wss', 'ftp'].includes(scheme) ? 'web' : 'other';
}

/** Whether an address begins at the site's root, which the build cannot know: `/x`, but not `//host/x`. */
export function isRootAbsolute(address: string): boolean {
  return /^[\0-\x20]*[\\/]/.test(address) && kindOf(address) === 'own';
}
