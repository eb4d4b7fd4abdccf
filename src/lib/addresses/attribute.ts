/** What a browser does with an address: fetch it by itself, wait for the reader, or nothing (it only names something). */
export type Effect = 'load' | 'navigate' | 'identify';

/** What an attribute's address is for. */
export interface AddressAttribute {
  effect: Effect;
  /** It stands behind the seconds of a meta refresh, not alone. */
  refresh?: true;
}

/** An element as far as its addresses go; names in lower case, `xlink:href` with its prefix. */
export interface ElementFacts {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const LOADING_RELS = new Set([
  ...['stylesheet', 'icon', 'apple-touch-icon', 'apple-touch-icon-precomposed', 'mask-icon', 'manifest'],
  ...['preload', 'modulepreload', 'prefetch', 'prerender', 'preconnect', 'dns-prefetch', 'compression-dictionary'],
]);
const IDENTIFYING_META = /^(?:og|twitter):(?:url|image|video|audio)(?::(?:url|secure_url|src))?$/i;
const STYLES = new Set([
  ...['style', 'fill', 'stroke', 'filter', 'mask', 'clip-path', 'cursor'],
  ...['marker', 'marker-start', 'marker-mid', 'marker-end'],
]);
const FOR_SCRIPTS = /^data-(?:[a-z0-9]+-)*(href|src)$/;

/** Attributes whose value is one or more ids of the same page, and the id itself. */
const PLACES = new Set([
  ...['id', 'for', 'form', 'list', 'headers', 'popovertarget', 'commandfor', 'itemref'],
  ...['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-flowto'],
  ...['aria-activedescendant', 'aria-errormessage'],
]);

const NAVIGATE: AddressAttribute = { effect: 'navigate' };
const LOAD: AddressAttribute = { effect: 'load' };

function hrefOf({ name, attributes }: ElementFacts): AddressAttribute | undefined {
  if (name === 'a' || name === 'area') return NAVIGATE;
  if (name === 'base') return undefined;
  if (name !== 'link') return LOAD;
  return relsOf(attributes).some((rel) => LOADING_RELS.has(rel)) ? LOAD : NAVIGATE;
}

function contentOf({ attributes }: ElementFacts): AddressAttribute | undefined {
  // A refresh needs no reader to happen, so its address counts as loaded.
  if (attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh') return { effect: 'load', refresh: true };
  const name = attributes.get('property') ?? attributes.get('name') ?? '';
  return IDENTIFYING_META.test(name.trim()) ? { effect: 'identify' } : undefined;
}

const ATTRIBUTES: Record<string, (element: ElementFacts) => AddressAttribute | undefined> = {
  href: hrefOf,
  'xlink:href': hrefOf,
  src: () => LOAD,
  poster: () => LOAD,
  background: () => LOAD,
  data: ({ name }) => (name === 'object' ? LOAD : undefined),
  action: ({ name }) => (name === 'form' ? NAVIGATE : undefined),
  formaction: () => NAVIGATE,
  cite: () => NAVIGATE,
  // Sent without a word when the link is followed: somebody would be told, so it is no mere navigation.
  ping: () => LOAD,
  content: (element) => (element.name === 'meta' ? contentOf(element) : undefined),
};

/** The tokens of a link's `rel`, in lower case. */
export function relsOf(attributes: ReadonlyMap<string, string>): string[] {
  return (attributes.get('rel') ?? '').toLowerCase().split(/\s/).filter(Boolean);
}

/**
 * Says what the address in an attribute is for, `undefined` where it holds none. Besides HTML's own, `data-href`, `data-src` and
 * `data-*-href`, `data-*-src` hold addresses: a script that needs one reads it there, since one written in the script
 * itself cannot follow the page.
 */
export function addressAttribute(element: ElementFacts, name: string): AddressAttribute | undefined {
  const forScripts = FOR_SCRIPTS.exec(name)?.[1];
  if (forScripts !== undefined) return forScripts === 'src' ? LOAD : NAVIGATE;
  return Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name]?.(element) : undefined;
}

/** Whether an attribute holds CSS: declarations, or the value of one. */
export function holdsStyles(name: string): boolean {
  return STYLES.has(name);
}

/** Whether an attribute holds ids of places in its own page, which may look like addresses but are none. */
export function namesPlaces(name: string): boolean {
  return PLACES.has(name);
}
