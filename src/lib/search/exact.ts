import type { ScriptTable, SearchSubject, SearchTable } from './table.ts';

/** What may be a scenario's code, however it is typed: `ab-3`, `AB3`, `ab 3`, in full width. Not every engine can look behind. */
const CODE = /([a-z]+)[\s\-–—_.]{0,2}(\d{1,2})(?!\d)/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff，。；！？「」,;]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:(?:com|cn|org|net)(?:\/[^\s\u4e00-\u9fff，。；！？「」,;]*)?|[a-z]{2,10}\/[^\s\u4e00-\u9fff，。；！？「」,;]+)/g;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Characters that nobody sees, such as those that chats put around pasted text. */
const UNSEEN = /\p{Cf}|\p{Cc}|\uFE0F/gu;

/** No query is read beyond this; nobody types that much. */
export const LONGEST_QUERY = 200;

/** Makes a query out of whatever was typed or pasted: without unseen characters, and no longer than is read. */
export function tidyQuery(typed: string): { query: string; cut: boolean } {
  const plain = typed
    .replace(UNSEEN, (char) => (/\s/.test(char) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
  const chars = [...plain.slice(0, 2 * LONGEST_QUERY)];
  return { query: chars.slice(0, LONGEST_QUERY).join(''), cut: plain.length > LONGEST_QUERY };
}

function plainText(query: string): string {
  return query.normalize('NFKC').toLowerCase();
}

/** Brings addresses to one spelling: without protocol, fragment and closing slash. */
export function plainAddress(url: string): string {
  return plainText(url)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/[/.?!]+$/, '');
}

/** What a query names outright: positions of pages, and addresses that no page rests on. */
export interface Named {
  pages: number[];
  unknownAddress?: string;
}

/** Finds what a query names outright: scenarios by code, pages by an address that they rest on. */
export function findNamed(query: string, { pages }: SearchTable, script?: Pick<ScriptTable, 'cited'>): Named {
  const text = plainText(query);
  const codes = [...text.matchAll(CODE)].map(([, kind, number]) => `${kind}-${Number(number)}`);
  const byCode = codes.map((code) => pages.findIndex((page) => page.code === code)).filter((page) => page !== -1);
  const addresses = [...text.replace(MAIL, ' ').matchAll(ADDRESS)].map(([address]) => plainAddress(address));
  const mails = [...text.matchAll(MAIL)].map(([mail]) => mail);
  const cited = script?.cited ?? {};
  const byAddress = [...mails, ...addresses].flatMap((address) =>
    Object.hasOwn(cited, address) ? (cited[address] ?? []) : [],
  );
  const found = [...new Set([...byCode, ...byAddress])];
  const [unknown] = addresses;
  return { pages: found, ...(found.length === 0 && unknown !== undefined ? { unknownAddress: unknown } : {}) };
}

/** Replaces what is one of many by what it is: a certain account's number or mail address says no more than its kind. */
export function nameKinds(query: string, series: SearchSubject['series'], isKnown: (word: string) => boolean): string {
  return series
    .reduce(
      (text, { starts, called }) => text.replace(new RegExp(`${starts}[0-9a-z]{4,}`, 'gi'), called),
      query.normalize('NFKC'),
    )
    .replace(new RegExp(MAIL, 'gi'), (mail) => (isKnown(mail.toLowerCase()) ? mail : '邮箱'));
}
