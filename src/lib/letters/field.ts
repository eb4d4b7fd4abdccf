/** What the reader typed: field → text. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** Whether a name may be that of a field. */
export function isFieldName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** No character that XML forbids, nor half of one; they come in with what is pasted. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take away.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/g;

/** What nobody sees and chats put around copied text: marks of direction, zero-width spaces, soft hyphens. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Returns a text without the characters that nobody sees, and how many there were. */
export function seenText(text: string): { text: string; unseen: number } {
  const seen = text.replace(INVISIBLE, '');
  return { text: seen, unseen: text.length - seen.length };
}

/** Takes out of a text what no document can hold, and what nobody sees. */
export function writableText(text: string): string {
  // The halves that come second: one by one, as looking back is too new for the oldest engines.
  return seenText(text)
    .text.replace(UNWRITABLE, '')
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\udc00-\udfff]/g, (found) => (found.length === 2 ? found : ''));
}

/** Returns the lines of what was typed into a field, without what no document can hold; none where it is empty. */
export function linesOf(values: Values, id: string): string[] {
  const lines = writableText((Object.hasOwn(values, id) ? values[id] : undefined) ?? '').split(
    /\r\n|[\n\r\u0085\u2028\u2029]/,
  );
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Returns what was typed into a field, in one line. */
export function typedText(values: Values, id: string): string {
  return linesOf(values, id).join(' ');
}
