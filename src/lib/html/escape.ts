/** Writes a text so that HTML reads it as text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Writes a text so that it may stand as an attribute's value between double quotes. */
export function escapeValue(text: string): string {
  return text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');
}
