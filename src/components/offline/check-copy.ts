// A copy that the browser keeps asks the site, now and then, whether it is still the newest: when it is opened, when it is
// looked at again, and when the network comes back.

import { type HostAnswer, judgeCopy } from '../../lib/editions/copy-age.ts';
import type { Edition } from '../../lib/editions/edition.ts';
import { dayInChina } from '../../lib/timeline/calendar-day.ts';
import { storageKey } from '../browser/storage-key.ts';

/** Milliseconds between two questions. */
const HOUR = 3_600_000;
/** Milliseconds after which no answer is taken for none. */
const PATIENCE = 1000;

/** What the page says of its edition, and where the site says it of its own. */
interface OwnEdition extends Edition {
  href: string;
}

/** What is done with what was learnt. */
export interface CopyNews {
  newer: (updated: string) => void;
  /** Somebody else answers where the site was, or a network that wants a login does. */
  replaced: () => void;
}

async function ask(href: string): Promise<HostAnswer | undefined> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  try {
    const response = await fetch(href, { cache: 'no-store', signal: control.signal });
    return { status: response.status, redirected: response.redirected, body: await response.text() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Returns the time that is kept, 0 where there is none; a clock that was put back makes a time to come, which is none. */
function stored(key: string): number {
  try {
    const time = Number(localStorage.getItem(key));
    return time <= Date.now() ? time : 0;
  } catch {
    return 0;
  }
}

function store(key: string, time: number): void {
  try {
    localStorage.setItem(key, String(time));
  } catch {
    // Then it is asked once more on the next page.
  }
}

/** Says in the page's last lines what is known about this copy. */
function say(words: string): void {
  const line = document.querySelector('[data-copy-state]');
  if (line !== null) line.textContent = words;
}

/** Asks at once and whenever it may be worth it, at most once an hour after an answer that it is the newest. */
export function watchCopy({ href, ...own }: OwnEdition, news: CopyNews): void {
  const key = storageKey('compared');
  let asking = false;
  const check = async () => {
    const last = stored(key);
    if (asking || document.visibilityState === 'hidden' || Date.now() - last < HOUR) return;
    asking = true;
    const found = judgeCopy(own, await ask(href));
    asking = false;
    const before = last === 0 ? '' : `，上一次核对是 ${dayInChina(last)}`;
    if (found.state === 'same') {
      store(key, Date.now());
      say('和网站核对过，这是最新的。');
    } else if (found.state === 'newer') {
      news.newer(found.edition.updated);
    } else {
      say(`现在没能和网站核对${before}；你看的是存在这台设备上的副本。`);
      if (found.state === 'replaced') news.replaced();
    }
  };
  document.addEventListener('visibilitychange', check);
  addEventListener('online', check);
  check();
}
