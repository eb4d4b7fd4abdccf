import type { Syntax } from './attribute.ts';
import { type Span, spansInCss } from './css.ts';

export type { Span };

/** Makes an address safe where space and commas separate. */
function unspaced(address: string): string {
  return address.replace(/\s/g, (space) => encodeURIComponent(space)).replace(/,$/, '%2C');
}

function spanOf(address: string, start: number): Span {
  return { address, start, end: start + address.length, write: unspaced };
}

function spansInList(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].map((match) => spanOf(match[0], match.index));
}

/** https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute */
function spansInSrcset(text: string): Span[] {
  const spans: Span[] = [];
  const candidate = /[\s,]*(\S+)/gy;
  const descriptors = /(?:\([^)]*\)?|[^(,])*,?/gy;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const [whole, url = ''] = match;
    const address = url.replace(/,+$/, '');
    spans.push(spanOf(address, match.index + whole.length - url.length));
    if (address === url) {
      descriptors.lastIndex = candidate.lastIndex;
      descriptors.exec(text);
      candidate.lastIndex = descriptors.lastIndex;
    }
  }
  return spans;
}

/** Makes an address safe between quotes of either kind. */
function unquoted(address: string): string {
  return address.replaceAll('"', '%22').replaceAll("'", '%27');
}

/** https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps */
function spansInRefresh(text: string): Span[] {
  const match = /^(\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?)(["']?)/i.exec(text);
  if (match === null) return [];
  const [before, , quote = ''] = match;
  const rest = text.slice(before.length);
  const close = quote === '' ? -1 : rest.indexOf(quote);
  const address = close === -1 ? rest.trimEnd() : rest.slice(0, close);
  return address === '' ? [] : [{ ...spanOf(address, before.length), write: unquoted }];
}

const READERS: Record<Syntax, (text: string) => Span[]> = {
  single: (text) => [{ ...spanOf(text, 0), write: (address) => address }],
  list: spansInList,
  srcset: spansInSrcset,
  refresh: spansInRefresh,
  css: spansInCss,
};

/** Finds the addresses in a text. */
export function findSpans(syntax: Syntax, text: string): Span[] {
  return READERS[syntax](text);
}

/** Writes other addresses where a text has some; everything between stays as it is. */
export function rewriteSpans(syntax: Syntax, text: string, rewrite: (span: Span) => string): string {
  let written = '';
  let end = 0;
  for (const span of findSpans(syntax, text)) {
    const next = rewrite(span);
    if (next === span.address) continue;
    written += text.slice(end, span.start) + span.write(next);
    end = span.end;
  }
  return written + text.slice(end);
}
