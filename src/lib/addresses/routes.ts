import type { Scenario } from '../schemas/scenario.ts';
import type { AccountKind, Subject } from '../schemas/subject.ts';

/**
 * Returns the kind of account whose prefix a scenario's code has (`a` of `a-2`); `undefined` where no kind has it, as for
 * `uncovered`.
 */
export function accountOfCode(code: string, { accounts }: Pick<Subject, 'accounts'>): AccountKind | undefined {
  const [prefix] = code.split('-');
  return accounts.find((account) => account.prefix === prefix);
}

/**
 * Returns the address of a scenario's page from the site's root: `/kind/slug.html`, or `/slug.html` for a code of no kind of
 * account.
 */
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

/**
 * Returns the address of an entry that has no page of its own but a place on that of its collection:
 * `/materials.html#id-card`.
 */
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

/** Address of the script that every page loads. */
export const START_SCRIPT = '/tools/start.js';
/** Address of the script that keeps the case chosen on the page of a scenario. */
export const CASE_SCRIPT = '/tools/case.js';
/** Addresses of the scripts that give the first results of the search, in the order in which they run. */
export const SEARCH_SCRIPTS = ['/search/client.js', '/search/words.js'] as const;

/** Address of the picture with which chats show pages that have no picture of their own. */
export const SITE_CARD_PATH = '/cards/site.png';
/** How many scenarios have a picture of their own, the first in the order of `byCode`; drawing one takes some 45 ms. */
export const MOST_CARDS = 300;

/**
 * Returns the address of the picture with which chats show a scenario: `/cards/a-2.png`, or that of the whole site where
 * `place`, its position in the order of `byCode` counted from 0, is beyond `MOST_CARDS`.
 */
export function cardPath(code: string, place: number): string {
  return place < MOST_CARDS ? `/cards/${code}.png` : SITE_CARD_PATH;
}
