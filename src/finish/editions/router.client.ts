// Shows one page at a time of a document that holds all of them. The fragment of the address is the id of what to show:
// without script every link works as it is, and all pages stand one below the other.

import { decodePart } from '../../lib/addresses/relative.ts';
import { formatSpot, parseSpot, spotId } from '../../lib/editions/spot.ts';

const HOME = 'index.html';
const MISSING = 'not-in-copy.html';

let followed = false;
const scrolled = new Map<string, number>();

const pageNamed = (name: string) => document.querySelector<HTMLElement>(`[data-page="${CSS.escape(name)}"]`);
const placeNamed = (id: string) => document.getElementById(id) ?? document.getElementById(decodePart(id));
const pageAround = (place: HTMLElement | null) => place?.closest<HTMLElement>('[data-page]') ?? null;

/** Returns the place that an address names: its page, found by a short address of it too, and the element in it. */
function placeOf(hash: string): { page: HTMLElement | null; place: HTMLElement | null } {
  if (/^#?$/.test(hash)) return { page: pageNamed(HOME), place: null };
  const spot = parseSpot(hash);
  if (spot === undefined) {
    const place = placeNamed(hash.slice(1));
    return { page: pageAround(place) ?? pageNamed(MISSING), place };
  }
  const page = pageNamed(spot.page) ?? pageAround(placeNamed(spotId(spot.page)));
  const id = decodePart(spot.fragment.slice(1));
  const place = page === null || id === '' ? null : document.getElementById(spotId(page.dataset.page ?? '', id));
  return { page: page ?? pageNamed(MISSING), place };
}

/** Gives a page that was asked for by its short address its own one, under which its elements look for their answers. */
function rename(page: HTMLElement): boolean {
  const spot = parseSpot(location.hash);
  const name = page.dataset.page ?? '';
  if (spot === undefined || spot.page === name || name === MISSING) return false;
  location.replace(formatSpot({ ...spot, page: name }));
  return true;
}

function show(): void {
  const { page, place } = placeOf(location.hash);
  if (page === null || rename(page)) return;
  const before = document.querySelector('[data-page].shown');
  before?.classList.remove('shown');
  page.classList.add('shown');
  document.title = page.dataset.title ?? document.title;
  for (const link of document.querySelectorAll('.masthead a[href^="#"]')) {
    if (link.getAttribute('href') === `#/${page.dataset.page}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (before !== null && before !== page) page.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  if (place !== null) place.scrollIntoView();
  else if (before !== page) scrollTo(0, followed ? 0 : (scrolled.get(location.hash) ?? 0));
  followed = false;
}

/** A link to what belongs to no page, such as the one past the navigation, must not change the page. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href*="#"]');
  if (!link || event.defaultPrevented || link.href.split('#')[0] !== location.href.split('#')[0]) return;
  followed = true;
  const place = document.getElementById(link.hash.slice(1));
  if (place === null || place.closest('[data-page]') !== null) return;
  event.preventDefault();
  place.tabIndex = -1;
  place.focus();
}

/** A form that leads to a page here takes its fields along in the fragment. */
function submit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const action = form.getAttribute('action') ?? '';
  if (event.defaultPrevented || !action.startsWith('#/')) return;
  event.preventDefault();
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  followed = true;
  location.hash = `${action}?${new URLSearchParams(fields)}`;
}

/**
 * A frame that may not send forms tells nobody that one was to be sent, although here none ever leaves the page: what
 * would send it says so itself.
 */
function press(event: Event): void {
  const target = event.target as Element;
  const key = event instanceof KeyboardEvent;
  if (key && (event.key !== 'Enter' || event.isComposing || target.tagName !== 'INPUT')) return;
  const button = key ? target : target.closest('button');
  const form = (button as HTMLButtonElement | null)?.form;
  if (!form || event.defaultPrevented || (!key && (button as HTMLButtonElement).type !== 'submit')) return;
  event.preventDefault();
  if (form.noValidate || form.reportValidity())
    // Safari before 15 makes no SubmitEvent.
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

document.documentElement.classList.add('paged');
history.scrollRestoration = 'manual';
addEventListener('scroll', () => scrolled.set(location.hash, scrollY), { passive: true });
addEventListener('hashchange', show);
addEventListener('DOMContentLoaded', () => {
  for (const heading of document.querySelectorAll<HTMLElement>('[data-page] h1')) heading.tabIndex = -1;
  document.addEventListener('click', follow);
  document.addEventListener('submit', submit);
  for (const type of ['click', 'keydown']) document.addEventListener(type, press);
  show();
});
