/** A file offered for download. */
export interface Download {
  name: string;
  bytes: number;
  sha256: string;
}

/** Writes a number of bytes for people: `987 字节`, `12.3 kB`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The file with the checksums of all others. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** Writes checksums as `sha256sum -c` reads them. */
export function formatChecksums(downloads: readonly Download[]): string {
  return downloads.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/**
 * Sets all dates in a PDF to the given day and numbers its nodes anew, which Chromium counts differently every time: the
 * same pages printed by the same browser then give the same bytes. The text is the file read as Latin-1; nothing changes
 * its length, as the PDF's own table counts bytes.
 */
export function fixPdf(pdf: string, day: string): string {
  const stamp = `D:${day.replaceAll('-', '')}000000`;
  const nodes = new Map<string, string>();
  const numberOf = (node: string) => {
    const number = nodes.get(node) ?? String(nodes.size + 1).padStart(8, '0');
    nodes.set(node, number);
    return number;
  };
  return pdf
    .replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key) => `/${key} (${stamp}`)
    .replace(/\(node(\d{8})\)/g, (_, node) => `(node${numberOf(node)})`);
}
