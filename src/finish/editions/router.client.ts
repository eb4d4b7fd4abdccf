// Shows one page at a time of a document that holds all of them. The fragment of the address is the id of what to show:
// without script every link works as it is, and all pages stand one below the other.
import { parseSpot } from '../../lib/editions/spot.ts';
import { decodePart } from '../../lib/links/relative.ts';

const HOME = 'index.html';
const MISSING = 'not-in-copy.html';

let followed = false;
const scrolled = new Map<string, number>();

const pageNamed = (name: string) => document.querySelector<HTMLElement>(`[data-page="${CSS.escape(name)}"]`);

function placeOf(hash: string): { page: HTMLElement | null; place: HTMLElement | undefined } {
  if (/^#?$/.test(hash)) return { page: pageNamed(HOME), place: undefined };
  const spot = parseSpot(hash);
  const place = document.getElementById(hash.slice(1)) ?? document.getElementById(decodePart(hash.slice(1)));
  const page = place?.closest<HTMLElement>('[data-page]') ?? (spot && pageNamed(spot.page)) ?? pageNamed(MISSING);
  return { page, place: place === page || place?.matches('[data-spot]') ? undefined : (place ?? undefined) };
}

function show(): void {
  const { page, place } = placeOf(location.hash);
  if (page === null) return;
  const before = document.querySelector('[data-page].shown');
  before?.classList.remove('shown');
  page.classList.add('shown');
  document.title = page.dataset.title ?? document.title;
  for (const link of document.querySelectorAll('.masthead a[href^="#"]')) {
    if (link.getAttribute('href') === `#/${page.dataset.page}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (before !== null && before !== page) page.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  if (place !== undefined) place.scrollIntoView();
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

document.documentElement.classList.add('paged');
history.scrollRestoration = 'manual';
addEventListener('scroll', () => scrolled.set(location.hash, scrollY), { passive: true });
addEventListener('hashchange', show);
addEventListener('DOMContentLoaded', () => {
  for (const heading of document.querySelectorAll<HTMLElement>('[data-page] h1')) heading.tabIndex = -1;
  document.addEventListener('click', follow);
  document.addEventListener('submit', submit);
  show();
});
