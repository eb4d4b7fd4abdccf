import type { Scenario } from '../schemas/scenario.ts';
import type { AccountKind, Subject } from '../schemas/subject.ts';

/** Returns the kind of account whose letters a scenario's code begins with; `undefined` for a code without such letters. */
export function accountOfCode(code: string, { accounts }: Pick<Subject, 'accounts'>): AccountKind | undefined {
  const [prefix] = code.split('-');
  return accounts.find((account) => account.prefix === prefix);
}

/** Returns a scenario's own address from the site's root, in the folder of its kind of account: `/kind/slug.html`. */
export function scenarioPath(
  { code, slug }: Pick<Scenario, 'code' | 'slug'>,
  subject: Pick<Subject, 'accounts'>,
): string {
  const account = accountOfCode(code, subject);
  return account === undefined ? `/${slug}.html` : `/${account.id}/${slug}.html`;
}

/** Returns a scenario's permanent short address: `/a-2.html`. */
export function shortPath(code: string): string {
  return `/${code}.html`;
}

/** Returns the address of an entry that has its place on a page of its collection: `/materials.html#id-card`. */
export function anchorPath(
  collection: 'materials' | 'sources' | 'glossary' | 'conflicts' | 'changes',
  id: string,
): string {
  return `/${collection}.html#${id}`;
}

/** Returns the address of a rule's page: `/rules/refunds.html`. */
export function topicPath(id: string): string {
  return `/rules/${id}.html`;
}

/** Returns the address of a question's page: `/questions/deposit-late.html`. */
export function questionPath(id: string): string {
  return `/questions/${id}.html`;
}

/** Returns the address of a letter's page: `/letters/loss-statement.html`. */
export function letterPath(id: string): string {
  return `/letters/${id}.html`;
}

/** Returns the address of the picture that holds a channel's address as a QR code: `/qr/ticket.svg`. */
export function qrPicturePath(channel: string): string {
  return `/qr/${channel}.svg`;
}

/** The script of every page. */
export const START_SCRIPT = '/tools/start.js';

/** The card of every page that is no scenario's. */
export const SITE_CARD_PATH = '/cards/site.png';
/** Drawing one takes some 45 ms; a site with more scenarios than this draws the cards of those that come first. */
export const MOST_CARDS = 300;

/** Returns the address of the picture with which chats show a scenario, by its place in reading order: `/cards/a-2.png`. */
export function cardPath(code: string, place: number): string {
  return place < MOST_CARDS ? `/cards/${code}.png` : SITE_CARD_PATH;
}
