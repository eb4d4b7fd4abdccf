/** What a browser does with an address: fetch it by itself, wait for the reader, or nothing (it only names something). */
export type Effect = 'load' | 'navigate' | 'identify';

/** How addresses stand in a value: alone, several with spaces between, or inside srcset, meta refresh or CSS. */
export type Syntax = 'single' | 'list' | 'srcset' | 'refresh' | 'css';

/** What an attribute's addresses are for and how they are written. */
export interface AddressAttribute {
  effect: Effect;
  syntax: Syntax;
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
const PAINTS = [
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'cursor',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
];
const FOR_SCRIPTS = /^data-(?:[a-z0-9]+-)*(href|src)$/;

/** Attributes whose value is one or more ids of the same page, and the id itself. */
const PLACES = new Set([
  ...['id', 'for', 'form', 'list', 'headers', 'popovertarget', 'commandfor', 'itemref'],
  ...['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-flowto'],
  ...['aria-activedescendant', 'aria-errormessage'],
]);

const NAVIGATE: AddressAttribute = { effect: 'navigate', syntax: 'single' };
const LOAD: AddressAttribute = { effect: 'load', syntax: 'single' };
const LOAD_CSS: AddressAttribute = { effect: 'load', syntax: 'css' };

function hrefOf({ name, attributes }: ElementFacts): AddressAttribute | undefined {
  if (name === 'a' || name === 'area') return NAVIGATE;
  if (name === 'base') return undefined;
  if (name !== 'link') return LOAD;
  return relsOf(attributes).some((rel) => LOADING_RELS.has(rel)) ? LOAD : NAVIGATE;
}

function contentOf({ attributes }: ElementFacts): AddressAttribute | undefined {
  // A refresh needs no reader to happen, so its address counts as loaded.
  if (attributes.get('http-equiv')?.trim().toLowerCase() === 'refresh') return { effect: 'load', syntax: 'refresh' };
  const name = attributes.get('property') ?? attributes.get('name') ?? '';
  return IDENTIFYING_META.test(name.trim()) ? { effect: 'identify', syntax: 'single' } : undefined;
}

const ATTRIBUTES: Record<string, (element: ElementFacts) => AddressAttribute | undefined> = {
  href: hrefOf,
  'xlink:href': hrefOf,
  src: () => LOAD,
  poster: () => LOAD,
  background: () => LOAD,
  data: ({ name }) => (name === 'object' ? LOAD : undefined),
  srcset: () => ({ effect: 'load', syntax: 'srcset' }),
  imagesrcset: () => ({ effect: 'load', syntax: 'srcset' }),
  action: ({ name }) => (name === 'form' ? NAVIGATE : undefined),
  formaction: () => NAVIGATE,
  cite: () => NAVIGATE,
  // Sent without a word when the link is followed: somebody would be told, so it is no mere navigation.
  ping: () => ({ effect: 'load', syntax: 'list' }),
  content: (element) => (element.name === 'meta' ? contentOf(element) : undefined),
  style: () => LOAD_CSS,
  ...Object.fromEntries(PAINTS.map((paint) => [paint, () => LOAD_CSS])),
};

/** The tokens of a link's `rel`, in lower case. */
export function relsOf(attributes: ReadonlyMap<string, string>): string[] {
  return (attributes.get('rel') ?? '').toLowerCase().split(/\s/).filter(Boolean);
}

/**
 * Says which addresses an attribute holds, or `undefined` if none. Besides HTML's own, `data-href`, `data-src` and
 * `data-*-href`, `data-*-src` hold addresses: a script that needs one reads it there, since one written in the script
 * itself cannot follow the page.
 */
export function addressAttribute(element: ElementFacts, name: string): AddressAttribute | undefined {
  const forScripts = FOR_SCRIPTS.exec(name)?.[1];
  if (forScripts !== undefined) return forScripts === 'src' ? LOAD : NAVIGATE;
  return Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name]?.(element) : undefined;
}

/** Whether an attribute holds ids of places in its own page, which may look like addresses but are none. */
export function namesPlaces(name: string): boolean {
  return PLACES.has(name);
}
