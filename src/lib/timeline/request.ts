import type { Account, EventId } from './timeline.ts';

/** What the address of the page says: never a day, which stays on the page. */
export interface Request {
  event?: EventId;
  account?: Account;
  /** The scenario from whose page the reader came. */
  code?: string;
}

/** The names that an address may hold. */
export interface Names {
  codes: readonly string[];
  accounts: readonly Account[];
  events: readonly EventId[];
}

/** Reads the query of the page's address; what it does not know is as if it were not there. */
export function parseRequest(query: string, { codes, accounts, events }: Names): Request {
  const given = new URLSearchParams(query);
  const one = (name: string, among: readonly string[]) => among.find((value) => value === given.get(name));
  const event = one('event', events);
  const account = one('account', accounts);
  const code = one('code', codes);
  return { ...(event && { event }), ...(account && { account }), ...(code && { code }) };
}

/** Writes the query of the page's address; empty where there is nothing to say. */
export function formatRequest({ event, account, code }: Request): string {
  const parts = Object.entries({ code, event, account }).filter((part): part is [string, string] => Boolean(part[1]));
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}
