const KINDS = new Set(['https:', 'http:', 'mailto:']);

/**
 * Returns the address at which readers report mistakes, `undefined` where none is set. What is no address of a web page or
 * a mailbox is refused, as every page of the site would carry it.
 */
export function reportAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const address = text.trim();
  if (URL.canParse(address) && KINDS.has(new URL(address).protocol)) return address;
  throw new Error(
    `SITE_REPORT_URL 写的是「${address}」，应该是完整的网址（https://…）或者邮箱（mailto:…）。不想收报告就不要设它。`,
  );
}
