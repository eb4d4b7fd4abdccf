import { enclosureLines, type LetterDocument } from './document.ts';
import { typedText, type Values, writableText } from './field.ts';
import { LINE } from './writing.ts';

/** What the format of a subject has where a name goes. */
const NAME_PLACE = 'XXX';

/** Returns the subject in the format the source wants, with what was typed into a field, or a line to write on. */
export function mailSubject(format: string, values: Values, field: string): string {
  return format.replace(NAME_PLACE, () => typedText(values, field) || LINE);
}

/** Returns the text of a mail. */
export function mailText({ body, enclosures }: LetterDocument): string {
  return [...body, '', ...enclosureLines(enclosures), ''].join('\n');
}

/** Characters of an address that mail programs and the systems between take; a longer one is cut off or not opened at all. */
export const LONGEST_MAILTO = 1800;

/**
 * Returns the address that opens the reader's mail program with everything filled in (RFC 6068); `cut` where the text is too
 * long for it and was left out.
 */
export function mailtoAddress(to: string, subject: string, text: string): { address: string; cut: boolean } {
  const part = (value: string) => encodeURIComponent(writableText(value).replace(/\r?\n/g, '\r\n'));
  const start = `mailto:${to}?subject=${part(subject)}`;
  const whole = `${start}&body=${part(text)}`;
  return whole.length > LONGEST_MAILTO ? { address: start, cut: true } : { address: whole, cut: false };
}
