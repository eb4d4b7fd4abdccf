const STRING = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`;

/** What a style sheet holds besides addresses has to be read too, so that no address is seen in a comment or a string. */
const SHEET = new RegExp(
  [
    String.raw`/\*[\s\S]*?(?:\*/|$)`,
    String.raw`@namespace\b[^;]*`,
    String.raw`(?:@import|image-set\()\s*(?<text>${STRING})`,
    String.raw`\b(?:url|src)\(\s*(?<url>${STRING}|[^\s)]*)`,
    STRING,
  ].join('|'),
  'gi',
);

/** An address in a style sheet, and from where it is written. */
export interface FetchedByCss {
  address: string;
  start: number;
}

/**
 * Finds what a style sheet or declarations would have a browser fetch: in `url()`, after `@import`, and first in `image-set()`.
 * Addresses that bring their own bytes, and places in the page, are none of it.
 */
export function fetchedByCss(text: string): FetchedByCss[] {
  return [...text.matchAll(SHEET)].flatMap(({ 0: found, index, groups: { text: string, url } = {} }) => {
    const written = string ?? url ?? '';
    const address = written.replace(/^["']|["']$/g, '');
    return /^(?:data:|#|$)/i.test(address) ? [] : [{ address, start: index + found.lastIndexOf(written) }];
  });
}
