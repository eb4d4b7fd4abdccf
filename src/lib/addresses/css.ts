/** An address inside a longer text: from where to where it is written, and how to write another one there. */
export interface Span {
  address: string;
  start: number;
  end: number;
  write: (address: string) => string;
  /** In CSS, the property it is the value of. */
  property?: string;
}

const STRING = String.raw`"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'`;
const URL_TOKEN = String.raw`\b(?:url|src)\(\s*(?:${STRING}|(?:[^"'()\\\s]|\\[0-9a-f]{1,6}\s?|\\[\s\S])*)\s*\)`;

/** What a style sheet holds besides addresses has to be read too, so that no address is seen in a comment or a string. */
const SHEET = new RegExp(
  [
    String.raw`/\*[\s\S]*?(?:\*/|$)`,
    String.raw`@namespace\b[^;]*`,
    String.raw`(?<set>image-set\((?:${STRING}|\([^()]*\)|[^()"'])*\))`,
    String.raw`@import\s*(?<text>${STRING})`,
    `(?<url>${URL_TOKEN})`,
    STRING,
  ].join('|'),
  'gi',
);
const IMAGE_SET = new RegExp(String.raw`\btype\([^)]*\)|(?<url>${URL_TOKEN})|(?<text>${STRING})`, 'gi');

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex?: string, char?: string) =>
    hex === undefined ? (char ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}

/** Reads a string, or what stands between the parentheses of `url()`; writes it in the same quotes, or without if it can. */
function spanOf(written: string, start: number): Span {
  const quote = /^["']/.exec(written)?.[0];
  const write = (next: string): string => {
    if (quote === undefined && !/["'()\\\s]/.test(next)) return next;
    const mark = quote ?? '"';
    return mark + next.replace(/[\\"'\n]/g, (char) => (char === '\n' ? '\\a ' : `\\${char}`)) + mark;
  };
  const address = unescaped(quote === undefined ? written : written.slice(1, -1));
  return { address, start, end: start + written.length, write };
}

function spansBy(pattern: RegExp, text: string, base: number): Span[] {
  return [...text.matchAll(pattern)].flatMap((match): Span[] => {
    const { url, text: string, set } = match.groups ?? {};
    if (set !== undefined) return spansBy(IMAGE_SET, set, base + match.index);
    const written = string ?? url?.replace(/^\w+\(\s*|\s*\)$/g, '');
    return written ? [spanOf(written, base + match.index + match[0].lastIndexOf(written))] : [];
  });
}

function propertyAt(text: string, start: number): { property?: string } {
  const property = /([\w-]+)\s*:[^;{}]*$/.exec(text.slice(Math.max(0, start - 300), start))?.[1];
  return property === undefined ? {} : { property: property.toLowerCase() };
}

/** Finds the addresses in a style sheet or in declarations: `url()`, `@import` and the strings of `image-set()`. */
export function spansInCss(text: string): Span[] {
  return spansBy(SHEET, text, 0).map((span) => ({ ...span, ...propertyAt(text, span.start) }));
}
