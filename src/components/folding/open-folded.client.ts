import { decodePart } from '../../lib/addresses/relative.ts';

// What is folded away opens by itself where it is asked for: an address that leads into it, and paper. Browsers open it for
// their own search, newer ones for addresses too; the search opens it for the words it marks.
const folds = () => [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];

/** Opens everything that an element lies in, itself too; says whether anything had been closed. */
function openAround(place: Element): boolean {
  const closed = folds().filter((fold) => fold.contains(place));
  for (const fold of closed) fold.open = true;
  return closed.length > 0;
}

function openAddressed(): void {
  const id = location.hash.slice(1);
  const place = document.getElementById(id) ?? document.getElementById(decodePart(id));
  if (place !== null && openAround(place)) place.scrollIntoView();
}

let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = folds();
  for (const fold of opened) fold.open = true;
});
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false;
});
addEventListener('hashchange', openAddressed);
addEventListener('DOMContentLoaded', openAddressed);
