import { enclosureLines, type LetterDocument } from '../../lib/letters/document.ts';
import { element } from '../browser/element.ts';

/** Makes the lines of a letter's sheet, as the page has them for readers without script. */
export function sheetLines({ title, to, body, enclosures, closing }: LetterDocument, mail: boolean): Node[] {
  const line = (kind: string) => (text: string) => element('p', { class: `letter-${kind}` }, text);
  const end = closing.map(({ kind, text }) => line(kind)(text));
  const head = [line('title')(title), line('to')(mail ? `收件人：${to}` : `${to}：`)];
  return [
    ...(mail ? head.reverse() : head),
    ...body.map(line('line')),
    ...enclosureLines(enclosures).map(line('enclosure')),
    ...(end.length > 0 ? [element('div', { class: 'letter-closing' }, ...end)] : []),
  ];
}
