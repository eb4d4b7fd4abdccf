import { REFERRER } from './policy.ts';

/** A response header: its name and what it says. */
export type Header = readonly [name: string, value: string];

const UNUSED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/**
 * What a host says with every file. Each page carries its own strict policy; these are the parts of it that hold for the
 * whole site, and what only a header can say: that nobody shows the site in a frame.
 */
export const SECURITY_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'; object-src 'none'; base-uri 'none'; form-action 'self'"],
  ['Permissions-Policy', UNUSED.map((feature) => `${feature}=()`).join(', ')],
  ['Referrer-Policy', REFERRER],
  ['X-Content-Type-Options', 'nosniff'],
];

const FOR_EVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Which headers go with which addresses; no address is in two lines that name the same header, as hosts would join them. */
export const HEADER_RULES: readonly (readonly [address: string, headers: readonly Header[]])[] = [
  ['/*', SECURITY_HEADERS],
  ['/pagefind/fragment/*', [FOR_EVER]],
  ['/pagefind/index/*', [FOR_EVER]],
];

/** Where Netlify, Cloudflare Pages and hosts like them look for headers; of no use to readers. */
export const HEADERS_FILE = '_headers';

/** Writes that file. */
export function formatHeadersFile(rules: typeof HEADER_RULES): string {
  return rules
    .map(([address, headers]) => [address, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}
