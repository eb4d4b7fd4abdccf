import { enclosureLines, type LetterDocument } from './document.ts';
import { typedText, type Values, writableText } from './field.ts';

/** What the format of a subject has where the account's name goes. */
const NAME_PLACE = 'XXX';

/** Returns the subject in the format the source wants; without a name the place for it stays. */
export function mailSubject(format: string, values: Values): string {
  return format.replace(NAME_PLACE, () => typedText(values, 'account-name') || NAME_PLACE);
}

/** Returns the text of a mail. */
export function mailText({ body, enclosures }: LetterDocument): string {
  return [...body, '', ...enclosureLines(enclosures), ''].join('\n');
}

/** Writes a mail as plain text, with what stands above it. */
export function formatMail(mail: LetterDocument): string {
  return `收件人：${mail.to}\n标题：${mail.title}\n\n${mailText(mail)}`;
}

/** Returns the address that opens the reader's mail program with everything filled in (RFC 6068). */
export function mailtoAddress(to: string, subject: string, text: string): string {
  const part = (value: string) => encodeURIComponent(writableText(value).replace(/\r?\n/g, '\r\n'));
  return `mailto:${to}?subject=${part(subject)}&body=${part(text)}`;
}
