/** A meta refresh taken apart: what stands before and after the address that it leads to. */
interface Refresh {
  before: string;
  address: string;
  after: string;
}

/**
 * Reads the content of a meta refresh; `undefined` where it names no address.
 * https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
 */
export function parseRefresh(content: string): Refresh | undefined {
  const [, before, quote = '', rest = ''] =
    /^(\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(["']?))([\s\S]*)$/i.exec(content) ?? [];
  if (before === undefined) return undefined;
  const close = quote === '' ? -1 : rest.indexOf(quote);
  const address = close === -1 ? rest.trimEnd() : rest.slice(0, close);
  return address === '' ? undefined : { before, address, after: rest.slice(address.length) };
}

/** Writes a meta refresh; nothing in the address ends it before its time. */
export function formatRefresh({ before, address, after }: Refresh): string {
  return before + address.replaceAll('"', '%22').replaceAll("'", '%27') + after;
}
